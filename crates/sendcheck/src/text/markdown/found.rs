//! What was found in a paragraph, on its way into the order of the text.

use alloc::vec::Vec;

use super::{Construct, Kind, construct};

/// A place of the text, in bytes and UTF-16 units. Hostile texts have millions of them, so they are
/// kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offsets {
    pub(super) byte: u32,
    pub(super) utf16: u32,
}

impl Offsets {
    /// So many ASCII characters further on.
    pub(super) const fn plus(self, ascii: u32) -> Self {
        Self { byte: self.byte + ascii, utf16: self.utf16 + ascii }
    }
}

/// No entry: there are fewer than this.
const NONE: u32 = u32::MAX;

/// Constructs, each kept with the delimiter that begins it, which puts them in order. As an iterator,
/// it gives them from the first on.
#[derive(Clone, Debug, Default)]
pub(super) struct Constructs {
    /// For each delimiter, in the order of the text, its first construct.
    first: Vec<u32>,
    all: Vec<Entry>,
    /// How many delimiters the iterator is done with.
    done: usize,
}

#[derive(Clone, Debug)]
struct Entry {
    kind: Kind,
    start: Offsets,
    end: Offsets,
    /// The next construct of the same delimiter.
    next: u32,
}

impl Constructs {
    /// A number for the next delimiter of the text.
    pub(super) fn order(&mut self) -> u32 {
        let order = self.first.len();
        self.first.push(NONE);
        narrow(order)
    }

    /// Keeps a construct. A run's constructs are found from the inside out: the later comes first.
    pub(super) fn add(&mut self, order: u32, kind: Kind, start: Offsets, end: Offsets) {
        if let Some(first) = self.first.get_mut(order as usize) {
            let next = core::mem::replace(first, narrow(self.all.len()));
            self.all.push(Entry { kind, start, end, next });
        }
    }
}

impl Iterator for Constructs {
    type Item = Construct;

    fn next(&mut self) -> Option<Construct> {
        loop {
            let first = self.first.get_mut(self.done)?;
            if let Some(Entry { kind, start, end, next }) = self.all.get(*first as usize) {
                *first = *next;
                let bytes = start.byte as usize..end.byte as usize;
                return construct(*kind, bytes, start.utf16 as usize, end.utf16 as usize);
            }
            self.done += 1;
        }
    }
}

/// A number that fits, as no text is looked at in which it would not.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
