//! Characters of the new text, and the edits that make it.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::layout::CellText;
use super::text::StringEdit;
use crate::text::style::{BOLD, STYLES};

/// A character of the new text.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewChar {
    pub(super) c: char,
    pub(super) styles: u8,
    pub(super) origin: Origin,
}

/// Where a character is from. Offsets are UTF-16 code units of the old text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The same character of the old text.
    Kept(usize),
    /// A reference in the old text: its start and end.
    Reference(usize, usize),
    Added,
}

impl NewChar {
    pub(super) const fn added(c: char) -> Self {
        Self { c, styles: 0, origin: Origin::Added }
    }

    /// White space that HTML collapses.
    pub(super) const fn is_collapsible(&self) -> bool {
        matches!(self.c, ' ' | '\t' | '\n' | '\r' | '\x0c')
    }

    const fn is_break(&self) -> bool {
        matches!(self.c, '\n' | '\r')
    }

    /// Returns the part of the old text that it stands for.
    const fn old(&self) -> Option<(usize, usize)> {
        match self.origin {
            Origin::Kept(start) => Some((start, start + self.c.len_utf16())),
            Origin::Reference(start, end) => Some((start, end)),
            Origin::Added => None,
        }
    }
}

impl CellText for Vec<NewChar> {
    fn is_blank(&self) -> bool {
        is_blank(self)
    }

    fn push_added(&mut self, text: &str) {
        self.extend(text.chars().map(NewChar::added));
    }

    fn push_heading(&mut self, heading: &Self) {
        self.extend(heading.iter().map(|new| NewChar::added(new.c)));
    }

    fn append(&mut self, mut other: Self) {
        Self::append(self, &mut other);
    }

    fn make_bold(&mut self) {
        for new in self.iter_mut().filter(|new| new.origin != Origin::Added) {
            new.styles |= BOLD;
        }
    }
}

pub(super) fn text_of(chars: &[NewChar]) -> String {
    chars.iter().map(|new| new.c).collect()
}

/// Returns `true` if the characters show nothing.
pub(super) fn is_blank(chars: &[NewChar]) -> bool {
    chars.iter().all(|new| crate::text::is_blank(new.c.encode_utf8(&mut [0; 4])))
}

/// Removes white space at both ends.
pub(super) fn trim(chars: &mut Vec<NewChar>) {
    while chars.last().is_some_and(|new| new.c.is_whitespace()) {
        chars.pop();
    }
    let start = chars.iter().position(|new| !new.c.is_whitespace()).unwrap_or(chars.len());
    chars.drain(..start);
}

/// Collapses white space as CSS `pre-line` does: line breaks stay, tabs become spaces.
pub(super) fn collapse(chars: &[NewChar]) -> Vec<NewChar> {
    let mut out: Vec<NewChar> = Vec::with_capacity(chars.len());
    for new in chars {
        if new.is_break() {
            while out.last().is_some_and(|last| last.is_collapsible() && !last.is_break()) {
                out.pop();
            }
        } else if new.is_collapsible() && out.last().is_none_or(NewChar::is_collapsible) {
            continue;
        }
        out.push(match (new.c, new.old()) {
            ('\t', Some((start, end))) => {
                NewChar { c: ' ', origin: Origin::Reference(start, end), ..*new }
            }
            _ => *new,
        });
    }
    trim(&mut out);
    out
}

/// Returns the edits of a part of the old text, in UTF-16 code units, that make the new one.
pub(super) fn edits(chars: &[NewChar], old: Range<usize>) -> Vec<StringEdit> {
    let mut edits = Vec::new();
    let (mut at, mut added) = (old.start, String::new());
    for new in chars {
        let Some((start, end)) = new.old() else {
            added.push(new.c);
            continue;
        };
        if at < start || !added.is_empty() {
            edits.push(StringEdit::new(at, start, core::mem::take(&mut added)));
        }
        if let Origin::Reference(..) = new.origin {
            edits.push(StringEdit::new(start, end, String::from(new.c)));
        }
        at = end;
    }
    if at < old.end || !added.is_empty() {
        edits.push(StringEdit::new(at, old.end, added));
    }
    edits
}

/// Returns the styled ranges of the old text, sorted. They cover nothing that was added.
pub(super) fn styles(chars: &[NewChar]) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    for (bit, name) in STYLES {
        for run in chars.chunk_by(|a, b| (a.styles & bit != 0) == (b.styles & bit != 0)) {
            if run.first().is_none_or(|first| first.styles & bit == 0) {
                continue;
            }
            let visible = |new: &&NewChar| !new.c.is_whitespace();
            let first = run.iter().find(visible).and_then(NewChar::old);
            let last = run.iter().rfind(visible).and_then(NewChar::old);
            if let (Some((start, _)), Some((_, end))) = (first, last) {
                found.push((start, end, name));
            }
        }
    }
    found.sort_by_key(|(start, end, _)| (*start, *end));
    found
}
