//! How long a text is, counted by words or vectors.

#[cfg(feature = "vectors")]
pub(super) mod in_vectors;

#[cfg(feature = "vectors")]
use crate::vectors::{self, MANY_BYTES};
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
    #[cfg(feature = "vectors")]
    if vectors::ARE_THERE && bytes.len() >= MANY_BYTES {
        return in_vectors::measure(bytes);
    }
    in_words(bytes)
}

/// The same by eight bytes in a register.
fn in_words(bytes: &[u8]) -> Measure {
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
    Measure::of(bytes.len(), inner, leads)
}

impl Measure {
    /// Of so many bytes, `inner` do not begin a character, and `leads` begin one of four bytes.
    const fn of(bytes: usize, inner: usize, leads: usize) -> Self {
        let code_points = bytes - inner;
        Self { bytes, code_points, utf16: code_points + leads }
    }
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

#[cfg(test)]
mod tests {
    use super::{Measure, in_words, measure};
    use alloc::string::String;

    #[test]
    fn counts_what_characters_add_up_to() {
        for pattern in ["a", "é", "中", "🎉", "aé中🎉", "aaaaaaa🎉"] {
            for length in (0..300).chain([2_040, 2_041, 9_000]) {
                let text: String = pattern.chars().cycle().take(length).collect();
                let utf16 = text.chars().map(char::len_utf16).sum();
                let expected = Measure { bytes: text.len(), code_points: length, utf16 };
                assert_eq!(measure(&text), expected, "{text}");
                assert_eq!(in_words(text.as_bytes()), expected, "{text}");
            }
        }
    }
}
