//! Lines and columns.

/// Tells lines and columns of byte offsets, each from where the last one was.
#[derive(Clone, Debug)]
pub(crate) struct Positions<'a> {
    source: &'a [u8],
    /// A document of JSON Lines has none.
    has_newlines: bool,
    at_bytes: usize,
    newlines_before: usize,
    /// UTF-16 code units since the last line break.
    column_utf16: usize,
}

impl<'a> Positions<'a> {
    pub(crate) fn new(source: &'a [u8]) -> Self {
        let has_newlines = memchr::memchr(b'\n', source).is_some();
        Self { source, has_newlines, at_bytes: 0, newlines_before: 0, column_utf16: 0 }
    }

    /// The line and the column of an offset, both from 1, the column in UTF-16 code units.
    pub(crate) fn line_column_utf16(&mut self, offset_bytes: usize) -> (usize, usize) {
        let offset_bytes = offset_bytes.min(self.source.len());
        if !self.has_newlines && self.at_bytes <= offset_bytes {
            self.column_utf16 += units_utf16(&self.source[self.at_bytes..offset_bytes]);
        } else if offset_bytes < self.at_bytes {
            let between = &self.source[offset_bytes..self.at_bytes];
            self.newlines_before -= memchr::memchr_iter(b'\n', between).count();
            let line = memchr::memrchr(b'\n', &self.source[..offset_bytes]).map_or(0, |at| at + 1);
            self.column_utf16 = units_utf16(&self.source[line..offset_bytes]);
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

/// How many UTF-16 code units the bytes stand for; none for a byte that continues a character.
fn units_utf16(bytes: &[u8]) -> usize {
    if bytes.is_ascii() {
        return bytes.len();
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return sendcheck::text::measure(text).utf16;
    }
    bytes.iter().map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::Positions;

    #[test]
    fn positions_are_the_same_from_anywhere() {
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
        // No UTF-8: a byte that continues nothing counts for nothing.
        assert_positions(b"a\xFF\x80b", &[(0, (1, 1)), (1, (1, 2)), (2, (1, 4)), (4, (1, 5))]);
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
    fn an_offset_behind_the_end_is_the_end() {
        assert_eq!(Positions::new(b"ab").line_column_utf16(9), (1, 3));
    }
}
