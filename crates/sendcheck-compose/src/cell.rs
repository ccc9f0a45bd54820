//! Characters with their styles and their place in the source.

use std::ops::Range;

pub(crate) use sendcheck::text::style::{BOLD, ITALIC, STRIKETHROUGH, STYLES};

/// The offset of a character that is not from the source.
pub(crate) const NO_SOURCE: u32 = u32::MAX;

/// The character is never a sign of Markdown: it was escaped, a reference, or code.
pub(crate) const LITERAL: u8 = 1;
/// Rendering added the character: a marker, a prefix or an address.
pub(crate) const ADDED: u8 = 2;
/// The character was removed.
pub(crate) const DELETED: u8 = 4;

/// A character of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) c: char,
    pub(crate) styles: u8,
    pub(crate) flags: u8,
    /// The offset in the source: in bytes of `content`, or in UTF-16 code units of a part's `value`.
    pub(crate) source: u32,
}

impl Cell {
    pub(crate) const fn new(c: char, source: u32, flags: u8) -> Self {
        Self { c, styles: 0, flags, source }
    }

    pub(crate) const fn added(c: char) -> Self {
        Self::new(c, NO_SOURCE, ADDED)
    }

    pub(crate) const fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub(crate) fn is_space(&self) -> bool {
        self.c.is_whitespace()
    }
}

/// Converts an offset; documents are far smaller than 4 GB, and a larger offset only makes a note imprecise.
pub(crate) fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(NO_SOURCE - 1)
}

/// Returns the end of the character reference that an offset is in, such as `&amp;`, or else the offset.
pub(crate) fn after_reference(content: &str, offset: usize) -> usize {
    /// The longest name has 33 characters.
    const LONGEST: usize = 40;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let (before, after) = content.as_bytes().split_at_checked(offset).unwrap_or_default();
    let begun = before.iter().rev().take(LONGEST).take_while(|byte| is_name(byte)).count();
    let rest = after.iter().take(LONGEST).take_while(|byte| is_name(byte)).count();
    let is_begun = before.len().checked_sub(begun + 1).and_then(|at| before.get(at)) == Some(&b'&');
    let is_reference = is_begun && begun + rest > 0 && after.get(rest) == Some(&b';');
    if is_reference { offset + rest + 1 } else { offset }
}

/// Returns the number of UTF-16 code units of the cells.
pub(crate) fn utf16_len(cells: &[Cell]) -> usize {
    cells.len() + cells.iter().filter(|cell| is_pair(cell.c)).count()
}

/// Returns `true` if the character has two UTF-16 code units.
const fn is_pair(c: char) -> bool {
    c > '\u{FFFF}'
}

/// The UTF-16 offsets of cells.
#[derive(Debug)]
pub(crate) struct Units {
    /// The cells with two code units, in order.
    pairs: Vec<usize>,
}

impl Units {
    pub(crate) fn new(cells: &[Cell]) -> Self {
        let pairs = cells.iter().enumerate().filter(|(_, cell)| is_pair(cell.c));
        Self { pairs: pairs.map(|(at, _)| at).collect() }
    }

    /// Returns the offset of a cell, or of the end.
    pub(crate) fn at(&self, cell: usize) -> usize {
        cell + self.pairs.partition_point(|pair| *pair < cell)
    }
}

pub(crate) fn text_of(cells: &[Cell]) -> String {
    let mut text = String::with_capacity(cells.len());
    text.extend(cells.iter().map(|cell| cell.c));
    text
}

/// Returns `true` if the cells show nothing.
pub(crate) fn is_blank(cells: &[Cell]) -> bool {
    // Most begin with something visible.
    cells.iter().all(|cell| !cell.c.is_ascii_graphic() && is_blank_char(cell.c))
}

pub(crate) fn is_blank_char(c: char) -> bool {
    !c.is_ascii_graphic() && sendcheck::text::is_blank(c.encode_utf8(&mut [0; 4]))
}

/// Returns the range of the cells without white space at its ends.
pub(crate) fn trimmed(cells: &[Cell], range: Range<usize>) -> Range<usize> {
    let slice = cells.get(range.clone()).unwrap_or_default();
    let Some(first) = slice.iter().position(|cell| !cell.is_space()) else {
        return range.start..range.start;
    };
    let last = slice.iter().rposition(|cell| !cell.is_space()).unwrap_or(first);
    range.start + first..range.start + last + 1
}

/// Returns the cells of a plain text, with `\n` for every line ending. `source` gives the offset of each character.
pub(crate) fn cells_of(text: &str, is_utf16: bool) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(text.len());
    let (mut at, mut is_after_return) = (0, false);
    for c in text.chars() {
        if c == '\n' && is_after_return {
            at += 1;
            is_after_return = false;
            continue;
        }
        is_after_return = c == '\r' && !is_utf16;
        let own = if is_after_return { '\n' } else { c };
        cells.push(Cell::new(own, offset(at), LITERAL));
        at += if is_utf16 { c.len_utf16() } else { c.len_utf8() };
    }
    cells
}

/// Returns `true` if white space holds a whole line of nothing but spaces and tabs.
pub(crate) fn has_blank_line(run: &[Cell]) -> bool {
    let is_blank = |line: &[Cell]| line.iter().all(|cell| matches!(cell.c, ' ' | '\t' | '\r'));
    let mut lines = run.split(|cell| cell.c == '\n');
    // The first is the end of a line of text, the last the start of one.
    lines.next();
    lines.next_back();
    lines.any(is_blank)
}
