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

/// Counts a unit for each character, and one more for each character of four bytes. Written over
/// bytes, which the compiler turns into SIMD.
fn units(text: &str) -> usize {
    let is_first = |byte: u8| usize::from(byte & 0xC0 != 0x80);
    let is_first_of_four = |byte: u8| usize::from(byte >= 0xF0);
    text.bytes().map(|byte| is_first(byte) + is_first_of_four(byte)).sum()
}
