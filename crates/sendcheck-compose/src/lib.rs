//! Turns what callers have into requests that the Linq Partner API v3 accepts: Markdown, HTML, long texts, files,
//! links, or a message that is not valid.
//!
//! 1. `markdown`, `html` and `content` read the input into a *flow* of texts and media.
//! 2. `split` divides texts that are too long, `pack` puts them into messages and holds links back from the first
//!    message of a new chat.
//! 3. [`plan`] makes each message a request, checks it, and notes each change.
//!
//! Nothing here does I/O. The same input gives the same plan.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

mod block;
mod cell;
mod content;
mod decoration;
mod flow;
mod given_decoration;
mod held;
pub mod html;
mod input;
mod input_json;
mod json;
mod leaf;
mod long_block;
pub mod markdown;
mod message_fields;
mod note_kind;
mod notes;
mod option_values;
mod options;
mod pack;
mod places;
mod plan;
mod planner;
mod preview;
mod probe;
mod replan;
mod rich;
mod send;
mod sender;
mod sentence;
mod signs;
pub mod sms;
pub mod split;
mod stream;
mod table;
mod text_part;

pub use input::{Format, Input};
pub use notes::Note;
pub use option_values::{HoldBack, LinkStyle, PlanOptionError, Split};
pub use options::PlanOptions;
pub use plan::{Plan, plan, plan_json};
pub use planner::Planner;
pub use preview::{
    Lost, Preview, PreviewItem, preview, preview_json, preview_value_json, previews,
};
pub use rich::{Rich, RichDecoration, Typography};
pub use send::{ChatRef, PlannedSend};
pub use stream::Rest;

/// The examples of the guide.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/compose.md")]
struct Guide;
