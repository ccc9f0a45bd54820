use crate::text::utf16_units_at;

/// A position in the bytes of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in UTF-16 code units, counted from 1.
    pub column_utf16: usize,
    /// The offset in bytes, counted from 0.
    pub offset_bytes: usize,
}

impl Position {
    /// Returns the position of the byte at `offset_bytes`. Lines end with LF.
    pub(crate) fn of(bytes: &[u8], offset_bytes: usize) -> Self {
        let before = bytes.get(..offset_bytes).unwrap_or(bytes);
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        let column = before.get(line_start..).unwrap_or_default();
        let column_utf16 =
            1 + column.iter().map(|&byte| usize::from(utf16_units_at(byte))).sum::<usize>();
        Self { line, column_utf16, offset_bytes }
    }
}
