//! From an offset in code points or UTF-16 units to the byte where it is, by blocks.

#[cfg(feature = "vectors")]
mod in_vectors;

use super::measure::{is_continuation, is_lead_of_four, sum};
#[cfg(feature = "vectors")]
use crate::vectors;
use crate::words::{HIGHS, LOWS, continuations, leads_of_four};

/// A unit that every character has one of, or more.
pub(super) trait Width {
    /// How many more those have that are four bytes long.
    const MORE_OF_FOUR_BYTES: u8;
}

/// Every character is one.
pub(super) struct CodePoints;

impl Width for CodePoints {
    const MORE_OF_FOUR_BYTES: u8 = 0;
}

/// Characters beyond U+FFFF are two.
pub(super) struct Utf16Units;

impl Width for Utf16Units {
    const MORE_OF_FOUR_BYTES: u8 = 1;
}

/// How many units begin at each of eight bytes.
#[inline]
fn of_each<W: Width>(word: u64) -> u64 {
    (LOWS & !continuations(word)) + leads_of_four(word) * u64::from(W::MORE_OF_FOUR_BYTES)
}

/// How many units the character has that begins with this byte.
fn of_lead<W: Width>(lead: u8) -> usize {
    1 + usize::from(u8::from(is_lead_of_four(lead)) * W::MORE_OF_FOUR_BYTES)
}

/// The same place between two characters of a text, in bytes and in another unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offsets {
    pub(super) byte: usize,
    pub(super) units: usize,
}

impl Offsets {
    pub(super) const START: Self = Self { byte: 0, units: 0 };

    /// Goes forward to the last place between characters that is not past the offset.
    pub(super) fn byte_offset<W: Width>(self, text: &str, offset: usize) -> Self {
        let bytes = text.as_bytes();
        let mut place = self.skip_many::<W>(bytes, offset).skip_blocks::<W, 16>(bytes, offset);
        while let Some(word) = bytes.get(place.byte..).and_then(<[u8]>::first_chunk) {
            // Each byte of the product is how many units begin up to there.
            let so_far = of_each::<W>(u64::from_le_bytes(*word)).wrapping_mul(LOWS);
            // No word has so many: a character may hang over its end.
            let wanted = offset.saturating_sub(place.units).min(16) as u64;
            let beyond = (so_far + LOWS * (0x7F - wanted)) & HIGHS;
            if beyond != 0 {
                let index = beyond.trailing_zeros() as usize / 8;
                let units = (so_far << 8).to_le_bytes().get(index).copied().unwrap_or_default();
                return Self { byte: place.byte + index, units: place.units + usize::from(units) };
            }
            let [.., units] = so_far.to_le_bytes();
            place = Self { byte: place.byte + 8, units: place.units + usize::from(units) };
        }
        while bytes.get(place.byte).copied().is_some_and(is_continuation) {
            place.byte += 1;
        }
        while let Some(&lead) = bytes.get(place.byte)
            && place.units + of_lead::<W>(lead) <= offset
        {
            place.units += of_lead::<W>(lead);
            place.byte += len_utf8(lead);
        }
        place
    }

    /// Goes on by what is large while that cannot go past the offset. The place that it comes to may be
    /// inside a character, which is then counted already.
    fn skip_many<W: Width>(self, bytes: &[u8], offset: usize) -> Self {
        #[cfg(feature = "vectors")]
        if vectors::ARE_THERE {
            return in_vectors::skip::<W>(self, bytes, offset);
        }
        self.skip_blocks::<W, 64>(bytes, offset)
    }

    /// The same by blocks of a fixed size.
    fn skip_blocks<W: Width, const BYTES: usize>(mut self, bytes: &[u8], offset: usize) -> Self {
        // A block has no more units than bytes, but for a character that hangs over its end.
        while offset.saturating_sub(self.units) > BYTES
            && let Some(block) = bytes.get(self.byte..).and_then(<[u8]>::first_chunk::<BYTES>)
        {
            let words = block.as_chunks::<8>().0.iter();
            self.units +=
                sum(words.fold(0, |units, word| units + of_each::<W>(u64::from_le_bytes(*word))));
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

#[cfg(test)]
mod tests {
    use super::{CodePoints, Offsets, Utf16Units};
    use alloc::string::String;

    #[test]
    fn seeks_what_counting_characters_finds() {
        for pattern in ["a", "é", "中", "🎉", "aé中🎉", "aaaaaaa🎉", "🎉中", "aaa🎉ééé"]
        {
            for length in [0, 1, 5, 40, 200] {
                let text: String = pattern.chars().cycle().take(length).collect();
                let mut expected = [Offsets::START; 2];
                for offset in 0..=text.encode_utf16().count() + 1 {
                    let rest = |place: Offsets| text[place.byte..].chars().next();
                    let [utf16, code_points] = &mut expected;
                    if let Some(c) = rest(*utf16).filter(|c| utf16.units + c.len_utf16() <= offset)
                    {
                        utf16.byte += c.len_utf8();
                        utf16.units += c.len_utf16();
                    }
                    if let Some(c) = rest(*code_points).filter(|_| code_points.units < offset) {
                        code_points.byte += c.len_utf8();
                        code_points.units += 1;
                    }
                    let found = Offsets::START.byte_offset::<Utf16Units>(&text, offset);
                    assert_eq!(
                        (found.byte, found.units),
                        (utf16.byte, utf16.units),
                        "{text} {offset}"
                    );
                    let found = Offsets::START.byte_offset::<CodePoints>(&text, offset);
                    let Offsets { byte, units } = *code_points;
                    assert_eq!((found.byte, found.units), (byte, units), "{text} {offset}");
                }
            }
        }
    }

    /// It begins at the last byte of a block, with as many units wanted as a block has bytes.
    #[test]
    fn a_character_that_hangs_over_the_end_of_a_block() {
        for bytes in [16, 64] {
            let before = bytes - 1;
            let text = "a".repeat(before) + "🎉" + &"b".repeat(80);
            for (offset, byte, units) in [
                (before, before, before),
                (before + 1, before, before),
                (before + 2, before + 4, before + 2),
                (before + 3, before + 5, before + 3),
            ] {
                let found = Offsets::START.byte_offset::<Utf16Units>(&text, offset);
                assert_eq!((found.byte, found.units), (byte, units), "{offset}");
            }
        }
    }
}
