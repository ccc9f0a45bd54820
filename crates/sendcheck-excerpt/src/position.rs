//! Lines and columns.

use sendcheck::text::{measure, utf16_units_at};

/// Converts byte offsets to lines and columns, each from the one before.
///
/// ```
/// use sendcheck_excerpt::Positions;
///
/// let mut positions = Positions::new("a\n😀b".as_bytes());
/// assert_eq!(positions.line_column_utf16(6), (2, 3));
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    source: &'a [u8],
    /// False for a document of JSON Lines.
    has_newlines: bool,
    at_bytes: usize,
    newlines_before: usize,
    /// UTF-16 code units since the last line break.
    column_utf16: usize,
}

impl<'a> Positions<'a> {
    /// Creates a converter for a source.
    #[must_use]
    pub fn new(source: &'a [u8]) -> Self {
        let has_newlines = memchr::memchr(b'\n', source).is_some();
        Self { source, has_newlines, at_bytes: 0, newlines_before: 0, column_utf16: 0 }
    }

    /// Returns the line and column of an offset, both from 1, the column in UTF-16 code units.
    pub fn line_column_utf16(&mut self, offset_bytes: usize) -> (usize, usize) {
        let offset_bytes = offset_bytes.min(self.source.len());
        if !self.has_newlines && self.at_bytes <= offset_bytes {
            self.column_utf16 += units_utf16(&self.source[self.at_bytes..offset_bytes]);
        } else if offset_bytes < self.at_bytes {
            let between = &self.source[offset_bytes..self.at_bytes];
            let newlines = memchr::memchr_iter(b'\n', between).count();
            if newlines == 0 {
                self.column_utf16 -= units_utf16(between);
            } else {
                let line_start = memchr::memrchr(b'\n', &self.source[..offset_bytes]);
                let line_start = line_start.map_or(0, |at| at + 1);
                self.newlines_before -= newlines;
                self.column_utf16 = units_utf16(&self.source[line_start..offset_bytes]);
            }
        } else {
            let between = &self.source[self.at_bytes..offset_bytes];
            self.newlines_before += memchr::memchr_iter(b'\n', between).count();
            match memchr::memrchr(b'\n', between) {
                Some(newline) => self.column_utf16 = units_utf16(&between[newline + 1..]),
                None => self.column_utf16 += units_utf16(between),
            }
        }
        self.at_bytes = offset_bytes;
        (self.newlines_before + 1, self.column_utf16 + 1)
    }
}

/// Returns the number of UTF-16 code units of the bytes; a continuation byte counts as none.
fn units_utf16(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return measure(text).utf16;
    }
    bytes.iter().map(|&byte| usize::from(utf16_units_at(byte))).sum()
}

#[cfg(test)]
mod tests {
    use super::Positions;

    #[test]
    fn positions_do_not_depend_on_the_one_before() {
        let source = "a\né😀b\r\n\n中c";
        let expected = [
            (0, (1, 1)),
            (1, (1, 2)),
            (2, (2, 1)),
            (4, (2, 2)),
            (8, (2, 4)),
            (10, (2, 6)),
            (11, (3, 1)),
            (12, (4, 1)),
            (15, (4, 2)),
            (16, (4, 3)),
        ];
        assert_positions(source.as_bytes(), &expected);
        // Without a line break.
        let expected = [(0, (1, 1)), (1, (1, 2)), (3, (1, 3)), (7, (1, 5)), (8, (1, 6))];
        assert_positions("aé😀b".as_bytes(), &expected);
        // Invalid UTF-8: a continuation byte counts as none.
        assert_positions(b"a\xFF\x80b", &[(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (4, (1, 4))]);
    }

    fn assert_positions(source: &[u8], expected: &[(usize, (usize, usize))]) {
        let mut positions = Positions::new(source);
        for &(from, _) in expected {
            for &(offset, line_column) in expected {
                positions.line_column_utf16(from);
                assert_eq!(positions.line_column_utf16(offset), line_column, "{from} → {offset}");
            }
        }
    }

    #[test]
    fn offsets_stop_at_the_end() {
        assert_eq!(Positions::new(b"ab").line_column_utf16(9), (1, 3));
    }
}
