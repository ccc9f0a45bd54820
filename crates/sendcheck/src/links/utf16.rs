//! UTF-16 offsets, counted from link to link: each byte of the text once.

use super::source::Source;
use super::steps;

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
    let mut units = text.len();
    for words in words.chunks(MOST_WORDS) {
        let (mut continued, mut astral) = (0, 0);
        for &word in words {
            let word = u64::from_le_bytes(word);
            continued += continuations(word);
            astral += four_byte_leads(word);
        }
        units = units + sum(astral) - sum(continued);
    }
    for &byte in rest {
        let word = u64::from(byte);
        units = units + sum(four_byte_leads(word)) - sum(continuations(word));
    }
    units
}

/// A one in each byte of the form `10xxxxxx`.
const fn continuations(word: u64) -> u64 {
    (word >> 7) & !(word >> 6) & ONES
}

/// A one in each byte of the form `1111xxxx`.
const fn four_byte_leads(word: u64) -> u64 {
    (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & ONES
}

const ONES: u64 = u64::MAX / 0xFF;

/// How many words fit into the sums of their bytes.
const MOST_WORDS: usize = 255;

/// The sum of the eight bytes.
const fn sum(bytes: u64) -> usize {
    const EVEN: u64 = u64::MAX / 0xFFFF * 0xFF;
    let pairs = (bytes & EVEN) + ((bytes >> 8) & EVEN);
    (pairs.wrapping_mul(u64::MAX / 0xFFFF) >> 48) as usize
}
