//! The cursor that counts UTF-16 code units for the whole crate.

use super::measure::measure;
use super::offset::{CharUnit, Offsets};
use super::steps;

/// Converts between byte offsets and UTF-16 offsets of one text.
///
/// Ascending offsets take time linear in the text, all together. A smaller offset than the one before starts again
/// at the beginning of the text.
#[derive(Clone, Debug)]
pub(crate) struct Utf16Cursor<'t> {
    text: &'t str,
    at: Offsets,
}

impl<'t> Utf16Cursor<'t> {
    /// Creates a cursor at the start of the text.
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: Offsets::START }
    }

    /// Returns the text.
    pub(crate) const fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the current position, in UTF-16 code units.
    pub(crate) const fn utf16(&self) -> usize {
        self.at.units
    }

    /// Moves to a byte offset, which must be between two characters, and returns the UTF-16 offset. An offset past
    /// the end counts as the end.
    pub(crate) fn utf16_at(&mut self, byte: usize) -> usize {
        if byte < self.at.byte {
            self.at = Offsets::START;
        }
        let byte = byte.min(self.text.len());
        debug_assert!(self.text.is_char_boundary(byte), "{byte}");
        let part = self.text.get(self.at.byte..byte).unwrap_or_default();
        steps::add(part.len());
        self.at = Offsets { byte, units: self.at.units + measure(part).utf16 };
        self.at.units
    }

    /// Moves to a UTF-16 offset and returns the byte offset. The cursor stops before a character that the offset
    /// would split, and at the end of the text: compare [`utf16`](Self::utf16) with the offset to notice.
    pub(crate) fn byte_at(&mut self, utf16: usize) -> usize {
        if utf16 < self.at.units {
            self.at = Offsets::START;
        }
        self.at = self.at.advance(self.text, utf16, CharUnit::Utf16);
        self.at.byte
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16Cursor;

    #[test]
    fn offsets_convert_in_any_order() {
        let text = "a🎉é中b";
        let pairs = [(0, 0), (1, 1), (5, 3), (7, 4), (10, 5), (11, 6)];
        let mut cursor = Utf16Cursor::new(text);
        for &(byte, utf16) in pairs.iter().chain(pairs.iter().rev()) {
            assert_eq!(cursor.utf16_at(byte), utf16);
            assert_eq!(cursor.utf16(), utf16);
            assert_eq!(cursor.byte_at(utf16), byte);
        }
    }

    #[test]
    fn byte_at_stops_before_a_split_character_and_at_the_end() {
        let mut cursor = Utf16Cursor::new("a🎉");
        assert_eq!((cursor.byte_at(2), cursor.utf16()), (1, 1));
        assert_eq!((cursor.byte_at(9), cursor.utf16()), (5, 3));
        assert_eq!(cursor.utf16_at(99), 3);
    }
}
