/// The bytes of a document, and how far they are text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    pub(crate) bytes: &'a [u8],
    /// The text before the first byte that is not UTF-8.
    pub(crate) text: &'a str,
}

impl Source<'_> {
    /// Returns `true` if all bytes are UTF-8.
    pub(crate) fn is_text(&self) -> bool {
        self.bytes.len() == self.text.len()
    }
}

impl<'a> From<&'a str> for Source<'a> {
    fn from(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), text }
    }
}

impl<'a> From<&'a [u8]> for Source<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        let text = utf8(bytes).unwrap_or_else(|| valid_start(bytes));
        Self { bytes, text }
    }
}

/// Returns the text before the first byte that is not UTF-8.
#[cold]
fn valid_start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map(|chunk| chunk.valid()).unwrap_or_default()
}

/// Returns the bytes as text, if they are UTF-8.
fn utf8(bytes: &[u8]) -> Option<&str> {
    #[cfg(feature = "std")]
    return simdutf8::basic::from_utf8(bytes).ok();
    #[cfg(not(feature = "std"))]
    return core::str::from_utf8(bytes).ok();
}
