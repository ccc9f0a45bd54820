//! HTML, read by `html5gum`: tags, attributes, comments and character references, without a tree.

mod block;
mod bytes;
mod container;
mod inline;
mod reader;
mod source;
mod table;
mod tags;
mod text;

pub(crate) use block::{read_block, read_document};
pub(crate) use inline::Inline;

use crate::rich::{Rich, Typography};

/// Renders HTML.
///
/// ```
/// use sendcheck_compose::{Typography, html};
///
/// assert_eq!(html::render("<p>a<p>b", Typography::Rich).text, "a\n\nb");
/// ```
#[must_use]
pub fn render(source: &str, typography: Typography) -> Rich {
    crate::rich::render(source, typography, |builder| read_document(source, builder))
}
