//! Markdown that is delivered as typed.

mod blocks;
mod bullets;
mod code;
mod emphasis;
mod fences;
mod inline;
mod link;
mod math;
mod paragraph;
mod table;

use alloc::vec::Vec;

use super::first::FirstConstructs;
use super::{CONSTRUCTS_MAX, Construct};
use fences::{Section, Sections};

/// A construct of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MarkdownKind {
    /// Lines between lines of three or more backticks, or of three tildes.
    CodeFence,
    /// `# Heading`
    Heading,
    /// A line of `***` or `* * *`.
    Rule,
    /// Lines of `> quote`.
    BlockQuote,
    /// Lines of `a | b` with a line of `--|--`.
    Table,
    /// Two or more lines of `* item`.
    Bullets,
    /// `\*`
    Escape,
    /// `` `code` ``
    Code,
    /// `$$x^2$$`, `\(x\)` or `\[x\]`
    Math,
    /// `![description](address)`
    Image,
    /// `[text](address)`
    Link,
    /// `**strong**` or `***strong***`
    Strong,
    /// `_emphasis_`, `__strong__` or `___both___`
    Underscores,
    /// `*emphasis*`
    Emphasis,
    /// `~~strikethrough~~`
    Strikethrough,
}

type Found = FirstConstructs<MarkdownKind>;

/// Finds the first Markdown constructs of a text.
///
/// Block constructs and inline constructs are found independently: `# **Hi**` is a heading and strong text.
///
/// ```
/// use sendcheck::text::markup::{MarkdownKind, find_markdown};
///
/// let text = "# Sale\nNow **20% off**, see snake_case_name";
/// let found = find_markdown(text);
/// assert_eq!(found.iter().map(|it| it.kind).collect::<Vec<_>>(), [MarkdownKind::Heading, MarkdownKind::Strong]);
/// assert_eq!(&text[found[1].start_bytes..found[1].end_bytes], "**20% off**");
/// assert_eq!(&text[found[1].content.clone()], "20% off");
/// ```
#[must_use]
pub fn find_markdown(text: &str) -> Vec<Construct<MarkdownKind>> {
    first_markdown(text, CONSTRUCTS_MAX)
}

/// Finds at most `max` constructs.
#[inline(never)]
pub(crate) fn first_markdown(text: &str, max: usize) -> Vec<Construct<MarkdownKind>> {
    let mut found = Found::new(max);
    for section in Sections::new(text) {
        match section {
            Section::Text(part) if !found.accepts(part.start) => break,
            Section::Fence(fence) => found.push(fence),
            Section::Text(part) => {
                // First the search that finds most: the others stop early when the list is full.
                inline::search(text, &part, &mut found);
                blocks::search(text, &part, &mut found);
                table::search(text, &part, &mut found);
                bullets::search(text, &part, &mut found);
            }
        }
    }
    found.into_vec()
}

/// Finds all inline Markdown constructs of a text that has no code fences, without the limit of [`find_markdown`].
///
/// ```
/// use sendcheck::text::markup::{MarkdownKind, find_inline_markdown};
///
/// let found = find_inline_markdown("**a** and ~~b~~");
/// let kinds: Vec<_> = found.iter().map(|it| it.kind).collect();
/// assert_eq!(kinds, [MarkdownKind::Strong, MarkdownKind::Strikethrough]);
/// ```
#[must_use]
pub fn find_inline_markdown(text: &str) -> Vec<Construct<MarkdownKind>> {
    inline::all(text)
}
