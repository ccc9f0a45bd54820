//! Random documents: the only generator of them.
//!
//! - [`document`] and [`message`] are valid.
//! - [`mutate`] makes a document wrong in places, [`json`] has no particular meaning.
//! - [`corpora`] are the documents of the benchmarks, [`hostile`] messages and
//!   contents take careless parsers long.
//!
//! Choices come from a [`Source`]: a seed, or the bytes of a fuzzer.

mod corpora;
mod documents;
mod faults;
mod hostile;
mod json;
mod mutate;
mod node;
mod pieces;
mod pools;
mod source;
mod text;
mod vocabulary;

pub use corpora::{Corpus, Sample, corpora, seed};
pub use documents::{document, document_for, message};
pub use hostile::{hostile, hostile_content, hostile_content_names, hostile_names};
pub use json::json;
pub use mutate::mutate;
pub use node::{Field, Node};
pub use source::Source;
pub use vocabulary::{KEYS, STRINGS};
