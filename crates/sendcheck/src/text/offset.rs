//! The byte at an offset in code points or UTF-16 code units.

use super::measure::{is_continuation, utf16_units_at};

/// A unit of which every character has one or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharUnit {
    CodePoints,
    Utf16,
}

impl CharUnit {
    /// Returns the number of units of the character that begins at this byte; none begin inside a character.
    #[inline]
    const fn units_at(self, byte: u8) -> u8 {
        match self {
            Self::CodePoints => !is_continuation(byte) as u8,
            Self::Utf16 => utf16_units_at(byte),
        }
    }
}

/// A position between two characters of a text, in bytes and in another unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Offsets {
    pub(super) byte: usize,
    pub(super) units: usize,
}

impl Offsets {
    pub(super) const START: Self = Self { byte: 0, units: 0 };

    /// Moves forward to the last position between characters that is not past `offset`, in `unit`.
    #[inline]
    pub(super) fn advance(self, text: &str, offset: usize, unit: CharUnit) -> Self {
        match unit {
            CharUnit::CodePoints => {
                self.advance_by(text, offset, |b| CharUnit::CodePoints.units_at(b))
            }
            CharUnit::Utf16 => self.advance_by(text, offset, |b| CharUnit::Utf16.units_at(b)),
        }
    }

    fn advance_by(self, text: &str, offset: usize, units_at: impl Fn(u8) -> u8 + Copy) -> Self {
        let bytes = text.as_bytes();
        let mut at = self
            .skip_blocks::<64>(bytes, offset, units_at)
            .skip_blocks::<8>(bytes, offset, units_at);
        while let Some(&byte) = bytes.get(at.byte) {
            let units = usize::from(units_at(byte));
            if at.units + units > offset {
                break;
            }
            at = Self { byte: at.byte + 1, units: at.units + units };
        }
        at
    }

    /// Skips blocks of bytes that do not go past `offset`. The position may end inside a character whose units
    /// are counted.
    fn skip_blocks<const BYTES: usize>(
        mut self,
        bytes: &[u8],
        offset: usize,
        units_at: impl Fn(u8) -> u8,
    ) -> Self {
        while let Some(block) = bytes.get(self.byte..).and_then(<[u8]>::first_chunk::<BYTES>) {
            let units = block.iter().fold(0_u8, |units, &byte| units + units_at(byte));
            if self.units + usize::from(units) > offset {
                break;
            }
            self = Self { byte: self.byte + BYTES, units: self.units + usize::from(units) };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{CharUnit, Offsets};
    use alloc::string::String;

    #[test]
    fn advance_equals_counting_characters() {
        for pattern in ["a", "é", "中", "🎉", "aé中🎉", "aaaaaaa🎉", "🎉中", "aaa🎉ééé"]
        {
            for length in [0, 1, 5, 40, 200] {
                let text: String = pattern.chars().cycle().take(length).collect();
                let mut expected = [Offsets::START; 2];
                for offset in 0..=text.encode_utf16().count() + 1 {
                    let rest = |at: Offsets| text[at.byte..].chars().next();
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
                    let found = Offsets::START.advance(&text, offset, CharUnit::Utf16);
                    assert_eq!(found, *utf16, "{text} {offset}");
                    let found = Offsets::START.advance(&text, offset, CharUnit::CodePoints);
                    assert_eq!(found, *code_points, "{text} {offset}");
                }
            }
        }
    }

    /// The character begins at the last byte of a block.
    #[test]
    fn advance_counts_a_character_across_two_blocks_once() {
        for bytes in [8, 64] {
            let before = bytes - 1;
            let text = "a".repeat(before) + "🎉" + &"b".repeat(80);
            for (offset, byte, units) in [
                (before, before, before),
                (before + 1, before, before),
                (before + 2, before + 4, before + 2),
                (before + 3, before + 5, before + 3),
            ] {
                let found = Offsets::START.advance(&text, offset, CharUnit::Utf16);
                assert_eq!(found, Offsets { byte, units }, "{offset}");
            }
        }
    }
}
