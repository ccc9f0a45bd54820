//! JSON text, read by pulling: one pass, strings borrowed, nesting bounded, nothing assumed.

mod cursor;
mod error;
mod extent;
mod names;
mod number;
mod path;
mod reader;
mod scan;
mod source;
mod string;
pub(crate) mod write;

pub(crate) use error::SyntaxError;
pub(crate) use extent::{object_start, value_end};
pub(crate) use names::{Head, Names, names};
pub(crate) use path::Path;
pub(crate) use reader::{Kind, NextKey, Origin, Peeked, Reader};
pub(crate) use source::Source;
pub(crate) use string::Text;
