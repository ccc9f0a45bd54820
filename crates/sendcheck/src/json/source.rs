//! What a document is before it is read.

use super::error::SyntaxErrorKind;
use super::reader::utf8;

/// The bytes of a document, of which it is known how far they are text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub(crate) bytes: &'a [u8],
    /// The text before the first byte that is no UTF-8.
    pub(crate) text: &'a str,
    /// What it means that the text ends: bytes that are no UTF-8 may follow it.
    pub(super) end: SyntaxErrorKind,
}

impl<'a> From<&'a str> for Source<'a> {
    fn from(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), text, end: SyntaxErrorKind::UnexpectedEnd }
    }
}

impl<'a> From<&'a [u8]> for Source<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        match utf8(bytes) {
            Some(text) => text.into(),
            None => Self { bytes, text: valid_start(bytes), end: SyntaxErrorKind::BadUtf8 },
        }
    }
}

/// The text before the first byte that is no UTF-8.
#[cold]
fn valid_start(bytes: &[u8]) -> &str {
    let valid = bytes.utf8_chunks().next();
    valid.map(|chunk| chunk.valid()).unwrap_or_default()
}
