/// The place of a diagnostic in the text of a document, as programs show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_structs, reason = "callers make it")]
pub struct Place {
    /// The line of the start, counted from 1.
    pub line: usize,
    /// The column of the start in UTF-16 code units, counted from 1.
    pub column_utf16: usize,
    /// The line of the end, counted from 1.
    pub end_line: usize,
    /// The column of the end (exclusive) in UTF-16 code units, counted from 1.
    pub end_column_utf16: usize,
    /// The offset of the start, in bytes.
    pub offset_bytes: usize,
    /// The length, in bytes.
    pub len_bytes: usize,
}
