//! From an offset in code points or UTF-16 units to the byte where it is, by blocks.

use super::measure::{is_continuation, measure_bytes};

/// A unit that every character has a fixed number of.
pub(super) trait Width {
    /// How many units the characters have that begin in these bytes.
    fn of_bytes(bytes: &[u8]) -> usize;
    /// How many units the character has that begins with this byte.
    fn of_lead(lead: u8) -> usize;
}

/// Every character is one.
pub(super) struct CodePoints;

impl Width for CodePoints {
    #[inline]
    fn of_bytes(bytes: &[u8]) -> usize {
        measure_bytes(bytes).code_points
    }

    fn of_lead(_: u8) -> usize {
        1
    }
}

/// Characters beyond U+FFFF are two.
pub(super) struct Utf16Units;

impl Width for Utf16Units {
    #[inline]
    fn of_bytes(bytes: &[u8]) -> usize {
        measure_bytes(bytes).utf16
    }

    fn of_lead(lead: u8) -> usize {
        if lead < 0xF0 { 1 } else { 2 }
    }
}

/// The same place between two characters of a text, in bytes and in another unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) byte: usize,
    pub(super) units: usize,
}

impl Place {
    pub(super) const START: Self = Self { byte: 0, units: 0 };

    /// Goes forward to the last place between characters that is not past the offset.
    pub(super) fn seek<W: Width>(self, text: &str, offset: usize) -> Self {
        let bytes = text.as_bytes();
        let mut place = self.skip_blocks::<W, 64>(bytes, offset).skip_blocks::<W, 8>(bytes, offset);
        while bytes.get(place.byte).copied().is_some_and(is_continuation) {
            place.byte += 1;
        }
        while let Some(&lead) = bytes.get(place.byte)
            && place.units + W::of_lead(lead) <= offset
        {
            place.units += W::of_lead(lead);
            place.byte += len_utf8(lead);
        }
        place
    }

    /// Goes on by blocks while these cannot go past the offset. The place that it comes to may be
    /// inside a character, which is then counted already.
    fn skip_blocks<W: Width, const BYTES: usize>(mut self, bytes: &[u8], offset: usize) -> Self {
        // A block has no more units than bytes, but for a character that hangs over its end.
        while offset.saturating_sub(self.units) > BYTES
            && let Some(block) = bytes.get(self.byte..).and_then(<[u8]>::first_chunk::<BYTES>)
        {
            self.units += W::of_bytes(block);
            self.byte += BYTES;
        }
        self
    }
}

/// How many bytes the character has that begins with this one.
const fn len_utf8(lead: u8) -> usize {
    match lead {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0.. => 4,
    }
}
