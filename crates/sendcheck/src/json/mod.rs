//! JSON text: parsed into a flat list of values, and written.
//!
//! [`Document::parse`] checks all of the grammar and remembers where each value begins and ends. Values are
//! then looked up in any order, without copying: a string is borrowed from the text unless it holds an escape.

mod cause;
mod document;
mod error;
mod number;
mod open;
mod parse;
mod path;
mod position;
pub mod raw;
mod scan;
mod source;
mod string;
mod token;
pub(crate) mod write;

pub(crate) use cause::Cause;
pub(crate) use document::{Document, Key, Kind, Value, lone_surrogates_of};
pub(crate) use error::SyntaxError;
pub(crate) use parse::Origin;
pub(crate) use path::{Path, Span, escape_segment, unescape_segment};
pub use position::Position;
pub(crate) use source::Source;
