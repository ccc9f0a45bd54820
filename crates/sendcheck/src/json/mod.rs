//! JSON text, read by pulling: one pass, strings borrowed, nesting bounded, nothing assumed.

mod cursor;
mod extent;
mod fault;
mod names;
mod number;
mod place;
mod reader;
mod scan;
mod source;
mod string;
pub(crate) mod write;

pub(crate) use extent::{object_start, value_end};
pub(crate) use fault::Fault;
pub(crate) use names::{Head, Names, names};
pub(crate) use place::Place;
pub(crate) use reader::{Kind, NextKey, Origin, Peeked, Reader};
pub(crate) use source::Source;
pub(crate) use string::Text;
