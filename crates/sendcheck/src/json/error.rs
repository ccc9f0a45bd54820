use crate::report::Position;

/// Why bytes are not one JSON document, at the first byte where that shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    pub(crate) kind: SyntaxErrorKind,
    pub(crate) offset_bytes: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SyntaxErrorKind {
    Empty,
    UnexpectedEnd,
    UnexpectedByte,
    ByteOrderMark,
    BadLiteral,
    BadNumber,
    ControlCharacter,
    BadEscape,
    LoneSurrogate,
    BadUtf8,
    TooDeep,
    TrailingBytes,
}

impl SyntaxErrorKind {
    /// What to tell a person.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the document is empty",
            Self::UnexpectedEnd => "the document ends in the middle of a value",
            Self::UnexpectedByte => "this character cannot stand here in JSON",
            Self::ByteOrderMark => "the document begins with a byte order mark",
            Self::BadLiteral => "this is neither `true`, `false` nor `null`",
            Self::BadNumber => "this is not a JSON number",
            Self::ControlCharacter => "a control character in a string must be escaped",
            Self::BadEscape => "this is not an escape that JSON knows",
            Self::LoneSurrogate => {
                "this escape is half of a surrogate pair, without its other half"
            }
            Self::BadUtf8 => "the bytes are not UTF-8",
            Self::TooDeep => "arrays and objects are nested deeper than 64",
            Self::TrailingBytes => "something stands after the end of the document",
        }
    }
}

impl SyntaxError {
    /// Line and column of the fault in `bytes`. Lines end with LF; bytes that are no UTF-8 before the
    /// fault do not exist, as the first of them would have been the fault.
    pub(crate) fn position(self, bytes: &[u8]) -> Position {
        let before = bytes.get(..self.offset_bytes).unwrap_or(bytes);
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let lines = before.split(|&byte| byte == b'\n').count();
        let column = before.get(line_start..).unwrap_or_default();
        let units = column
            .iter()
            // Continuation bytes count nothing, the first byte of four counts a surrogate pair.
            .map(|&byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0))
            .sum::<usize>();
        Position { line: lines, column_utf16: units + 1, offset_bytes: self.offset_bytes }
    }
}
