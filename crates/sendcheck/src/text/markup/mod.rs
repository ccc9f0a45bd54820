//! Markup in text: constructs that the API delivers as typed.
//!
//! Four searches, each in one pass: [`find_markdown`], [`find_html`], [`find_placeholders`] and [`find_damage`]. Each
//! returns at most the first [`CONSTRUCTS_MAX`] constructs, by lowest start, then the longer, in time linear in the text.
//!
//! The measure for Markdown is what a reader sees, not `CommonMark`: `**50%**off` counts, `*_*` does not.

mod bytes;
mod chars;
mod damage;
mod first;
mod html;
mod lines;
mod markdown;
mod placeholder;
#[cfg(test)]
mod tests;

use core::ops::Range;

use super::steps;
pub use damage::find_damage;
pub(crate) use damage::first_damage;
#[doc(hidden)]
pub use html::{Element, element};
pub use html::{HtmlKind, find_html};
pub(crate) use html::{entity_char, first_html};
pub(crate) use markdown::first_markdown;
pub use markdown::{MarkdownKind, find_inline_markdown, find_markdown};
pub use placeholder::{PlaceholderKind, find_placeholders};

/// The greatest number of constructs that a search returns.
pub const CONSTRUCTS_MAX: usize = 10;

/// A construct in a text. Offsets are in bytes, between two characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Construct<K> {
    /// The kind of construct.
    pub kind: K,
    /// Start of the construct.
    pub start_bytes: usize,
    /// End of the construct (exclusive).
    pub end_bytes: usize,
    /// The part without the signs, such as the text of a link. It equals the whole construct if signs are between its
    /// lines, and is empty if there are only signs.
    pub content: Range<usize>,
}

impl<K> Construct<K> {
    const fn new(kind: K, range: Range<usize>, content: Range<usize>) -> Self {
        Self { kind, start_bytes: range.start, end_bytes: range.end, content }
    }

    /// Returns the construct, moved by a number of bytes.
    fn moved(self, bytes: usize) -> Self {
        let content = self.content.start + bytes..self.content.end + bytes;
        Self::new(self.kind, self.start_bytes + bytes..self.end_bytes + bytes, content)
    }
}
