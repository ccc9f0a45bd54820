//! Markdown that somebody typed into a message, where it is delivered as typed.
//!
//! What is looked for is what people write from habit: strong and emphasis (`*`, `_`), `~~` struck
//! through `~~`, code spans and fences, inline links and images, and ATX headings, by the rules of
//! CommonMark 0.31 (GFM's for `~~`; a single `~` is none). A message is plain text and no document,
//! so that of CommonMark's blocks only those matter that bound a construct:
//!
//! - Inline constructs end with their paragraph, at the latest: at a blank line, a heading, a fence,
//!   a thematic break, a setext underline (itself no finding), or the next list item.
//! - Indented code, HTML, autolinks, reference links and character references mean nothing. What
//!   stands inside them is read like the rest, and a quote's `>` is a character like any other.
//! - Headings and fences stand at a line's start, after three spaces at most. In a list item or a
//!   quote they are none, though a fence there may be found as a code span.
//!
//! Everything is found in linear time, whatever the text; in one of 4 GiB or more nothing is.

mod block;
mod code;
mod delimiter;
mod found;
mod inline;
mod link;

use core::iter::FusedIterator;
use core::ops::Range;

use super::Utf16Range;
use super::measure::measure;
use crate::words;
use block::{Block, Blocks};
use found::Constructs;

/// A construct of Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `**strong**` or `__strong__`
    Strong,
    /// `*emphasis*` or `_emphasis_`
    Emphasis,
    /// `~~strikethrough~~`
    Strikethrough,
    /// Code between equal runs of backticks.
    CodeSpan,
    /// Lines of code between fences of three backticks or tildes, or more.
    CodeFence,
    /// `[text](destination "title")`
    Link,
    /// `![description](source "title")`
    Image,
    /// `# Heading`
    Heading,
}

/// A construct of Markdown in a text, delimiters and all.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Construct {
    /// What it is.
    pub kind: Kind,
    /// Where it is, in UTF-16 code units.
    pub range: Utf16Range,
    /// Where it is, in bytes.
    pub bytes: Range<usize>,
}

/// Finds every construct of Markdown in a text, in the order in which they begin.
///
/// The text is read a paragraph at a time, and a paragraph 64 KiB at a time, which is more than a message may
/// hold: who takes only the first few, pays for little more. In longer paragraphs, nothing is found across
/// the bounds of such a piece.
///
/// ```
/// use sendcheck::text::markdown::{Kind, find};
///
/// let text = "# Sale\nNow **20 % off**, see snake_case_name";
/// let found: Vec<_> = find(text).map(|found| (found.kind, &text[found.bytes])).collect();
/// assert_eq!(found, [(Kind::Heading, "# Sale"), (Kind::Strong, "**20 % off**")]);
/// ```
#[must_use]
pub fn find(text: &str) -> Find<'_> {
    // Most text has none of the characters without which there is nothing to find.
    let worth_it = u32::try_from(text.len()).is_ok() && may_hold_any(text.as_bytes());
    let text = if worth_it { text } else { "" };
    let (blocks, counter) = (Blocks::new(text), Counter::new(text));
    Find { text, blocks, counter, unread: 0..0, found: Constructs::default() }
}

/// The iterator of [`find`].
#[derive(Clone, Debug)]
pub struct Find<'t> {
    text: &'t str,
    blocks: Blocks<'t>,
    counter: Counter<'t>,
    /// What is left of the paragraph or heading that is being read.
    unread: Range<usize>,
    found: Constructs,
}

/// How much of a paragraph is read at once. Each delimiter in it is kept for as long as one behind it may
/// belong to it: without a bound, a text of delimiters alone would take many times its size.
const PIECE_BYTES: usize = 1 << 16;

impl Find<'_> {
    /// The next piece of the paragraph that is being read.
    fn piece(&mut self) -> Option<Range<usize>> {
        let Range { start, end } = self.unread.clone();
        let is_bound = |at: &usize| self.text.is_char_boundary(*at);
        let bound = (start..=end.min(start + PIECE_BYTES)).rev().find(is_bound)?;
        self.unread.start = bound;
        (start < bound).then_some(start..bound)
    }
}

impl Iterator for Find<'_> {
    type Item = Construct;

    fn next(&mut self) -> Option<Construct> {
        loop {
            if let Some(construct) = self.found.next() {
                return Some(construct);
            }
            if let Some(piece) = self.piece() {
                self.found = inline::find(self.text, piece, &mut self.counter);
                continue;
            }
            match self.blocks.next()? {
                Block::Fence(bytes) => {
                    let start = self.counter.at(bytes.start);
                    let end = self.counter.at(bytes.end);
                    return construct(Kind::CodeFence, bytes, start, end);
                }
                Block::Paragraph(bytes) => self.unread = bytes,
                Block::Heading(bytes) => {
                    let start = self.counter.at(bytes.start);
                    // What is inside comes after it, but begins before its end.
                    let end = self.counter.clone().at(bytes.end);
                    self.unread = bytes.clone();
                    return construct(Kind::Heading, bytes, start, end);
                }
            }
        }
    }
}

impl FusedIterator for Find<'_> {}

fn construct(kind: Kind, bytes: Range<usize>, start: usize, end: usize) -> Option<Construct> {
    Some(Construct { kind, range: Utf16Range::new(start, end).ok()?, bytes })
}

/// Whether one of the characters may be there with which every construct begins.
fn may_hold_any(bytes: &[u8]) -> bool {
    words::any(bytes, |word| inline::may_hold_special(word) | words::equal(word, b'#'))
}

/// Turns byte offsets into UTF-16 ones, in ascending order.
#[derive(Clone, Debug)]
struct Counter<'t> {
    text: &'t str,
    byte: usize,
    utf16: usize,
}

impl<'t> Counter<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, utf16: 0 }
    }

    /// The UTF-16 offset of a byte offset that is no less than the one before.
    fn at(&mut self, byte: usize) -> usize {
        self.utf16 += measure(self.text.get(self.byte..byte).unwrap_or_default()).utf16;
        self.byte = byte;
        self.utf16
    }
}
