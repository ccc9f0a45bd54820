//! UTF-16 offsets, counted from link to link: each byte of the text once.

use super::source::Source;
use super::steps;
use crate::words::{HIGHS, LOWS, continuations, last, leads_of_four};

/// How far the text was counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Utf16Counter {
    byte: usize,
    units: usize,
}

impl Utf16Counter {
    pub(super) const fn new() -> Self {
        Self { byte: 0, units: 0 }
    }

    /// How many units stand before byte `at`, which is not before the last one asked for.
    pub(super) fn units_before(&mut self, source: Source<'_>, at: usize) -> usize {
        steps::add(at - self.byte);
        self.units += units(source.slice(self.byte, at));
        self.byte = at;
        self.units
    }
}

/// One unit for each byte, but none for the bytes that continue a character, and one more for
/// each character of four bytes: eight bytes at a time.
fn units(text: &str) -> usize {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let units =
        words.iter().fold(text.len(), |units, &word| corrected(units, u64::from_le_bytes(word)));
    // Of fewer than eight bytes, a word that ends in zeros.
    corrected(units, last(rest))
}

/// The number of units, less or more by what is not ASCII in a word; mostly there is nothing.
#[inline]
const fn corrected(units: usize, word: u64) -> usize {
    if word & HIGHS == 0 {
        return units;
    }
    units + sum(leads_of_four(word)) - sum(continuations(word))
}

/// The sum of the eight bytes, each of them zero or one.
const fn sum(bytes: u64) -> usize {
    (bytes.wrapping_mul(LOWS) >> 56) as usize
}
