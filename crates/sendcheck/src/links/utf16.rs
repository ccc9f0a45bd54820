//! UTF-16 offsets, counted from link to link: each byte of the text once.

use super::source::Source;
use super::steps;

/// A position in the text, in bytes and in UTF-16 code units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Utf16Counter {
    byte: usize,
    units: usize,
}

impl Utf16Counter {
    pub(super) const fn new() -> Self {
        Self { byte: 0, units: 0 }
    }

    /// Moves on to byte `at`, and returns the number of code units before it.
    pub(super) fn advance_to(&mut self, source: Source<'_>, at: usize) -> usize {
        steps::add(at - self.byte);
        self.units += units(source.slice(self.byte, at));
        self.byte = at;
        self.units
    }
}

/// Counts a code unit for each character, and one more for each character of four bytes.
fn units(text: &str) -> usize {
    text.as_bytes().chunks(CHUNK).map(units_in_chunk).sum()
}

/// As many bytes as a byte can count, so that the compiler counts with SIMD.
const CHUNK: usize = 128;

fn units_in_chunk(chunk: &[u8]) -> usize {
    let units = chunk.iter().fold(0_u8, |units, &byte| {
        let (is_first, is_first_of_four) = (byte & 0xC0 != 0x80, byte >= 0xF0);
        units + u8::from(is_first) + u8::from(is_first_of_four)
    });
    usize::from(units)
}
