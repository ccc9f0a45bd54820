//! The conformance vectors of sendcheck, and their runner.
//!
//! 1. [`vectors`] reads every file of `data/`; its `README.md` explains the lines.
//! 2. [`Vector::document`] is what a checker is given.
//! 3. [`Vector::compare`] says whether a report, as JSON, is as the vector expects. It is the
//!    same JSON in every language, so it serves the core, the command line and the bindings alike.

mod compare;
#[cfg(feature = "generate")]
pub mod generate;
mod help;
mod load;
#[cfg(feature = "properties")]
pub mod properties;
mod vector;

pub use compare::Mismatch;
pub use help::{HelpVector, broken_vectors, help_vectors, read_help};
pub use load::{data_dir, read, values_only, vectors};
pub use vector::{Expected, Facts, Vector};

/// The examples of the front page, which run with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

/// The examples of the guides.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/text-units.md")]
#[doc = include_str!("../../../docs/start/service.md")]
struct Guides;
