//! Shows the diagnostics of a report as compilers do: with the source line, an underline and help. For terminals, logs
//! and pages.
//!
//! ```
//! use sendcheck::{Operation, Options, check};
//! use sendcheck_excerpt::Renderer;
//!
//! let json = br#"{"parts": []}"#;
//! let report = check(Operation::Message, json, &Options::default());
//! assert_eq!(Renderer::plain(80).report(&report, "request", json), "\
//! error[no-parts]: message has no parts
//!  --> request:1:11
//!   |
//! 1 | {\"parts\": []}
//!   |           ^^
//!   |
//!   = path: /parts
//!   = code: 1004 (predicted)
//!   = help: add at least one part
//!
//! ");
//! ```
//!
//! Control characters become visible, so that a document cannot change the terminal.
#![forbid(unsafe_code)]

mod clusters;
mod diagnostic;
mod lines;
mod position;
mod printable;
mod renderer;
#[cfg(feature = "rules")]
mod rules_page;

pub use position::Positions;
pub use printable::{printable, printable_lines};
pub use renderer::{Excerpt, Kind, Renderer};
#[cfg(feature = "rules")]
pub use rules_page::rules_page;
