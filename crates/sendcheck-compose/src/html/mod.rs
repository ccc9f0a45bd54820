//! HTML, read by `html5gum`: tags, attributes, comments and character references, without a tree.

mod block;
mod element;
mod inline;
mod source;

pub(crate) use block::{read_block, read_document};
pub(crate) use inline::Inline;
