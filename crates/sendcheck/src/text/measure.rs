//! How long a text is, counted by words.

use crate::words::{continuations, leads_of_four};

/// The length of a text in the units that can be counted without knowing Unicode.
///
/// ```
/// let length = sendcheck::text::measure("I ♥ 🎉");
/// assert_eq!((length.bytes, length.code_points, length.utf16), (10, 5, 6));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Measure {
    /// Bytes of UTF-8.
    pub bytes: usize,
    /// Unicode code points: Rust's `char`s, what the API's limits count.
    pub code_points: usize,
    /// UTF-16 code units: what JavaScript's `length` and decorations count.
    pub utf16: usize,
}

/// Counts the bytes, code points and UTF-16 units of a text, all in one pass.
///
/// ```
/// use sendcheck::text::measure;
///
/// assert_eq!(measure("नमस्ते").code_points, 6);
/// assert_eq!(measure("👩‍👧").utf16, 5);
/// ```
#[must_use]
pub fn measure(text: &str) -> Measure {
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks::<8>();
    let (mut inner, mut leads) = (0, 0);
    for words in words.chunks(WORDS_MAX) {
        let (mut more_inner, mut more_leads) = (0, 0);
        for word in words {
            let word = u64::from_le_bytes(*word);
            more_inner += continuations(word);
            more_leads += leads_of_four(word);
        }
        inner += sum(more_inner);
        leads += sum(more_leads);
    }
    inner += rest.iter().filter(|&&byte| is_continuation(byte)).count();
    leads += rest.iter().filter(|&&byte| is_lead_of_four(byte)).count();
    let code_points = bytes.len() - inner;
    Measure { bytes: bytes.len(), code_points, utf16: code_points + leads }
}

/// The counts of so many words fit into the bytes of one.
const WORDS_MAX: usize = 255;

/// The sum of a word's bytes.
#[inline]
pub(super) fn sum(counts: u64) -> usize {
    counts.to_le_bytes().into_iter().map(usize::from).sum()
}

#[inline]
pub(super) const fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

#[inline]
pub(super) const fn is_lead_of_four(byte: u8) -> bool {
    byte >= 0xF0
}
