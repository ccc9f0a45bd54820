//! The length of a text in bytes, code points and UTF-16 code units.

/// The length of a text in the units that need no Unicode tables.
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
    /// Unicode code points: Rust's `char`s, counted by the API's limits.
    pub code_points: usize,
    /// UTF-16 code units: counted by JavaScript's `length` and by decorations.
    pub utf16: usize,
}

/// Counts the bytes, code points and UTF-16 code units of a text in one pass.
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
    let (mut continuations, mut leads_of_four) = (0, 0);
    for block in bytes.chunks(BLOCK_BYTES) {
        // Counts of one byte let the compiler vectorise the loop.
        let (mut in_block, mut leads_in_block) = (0_u8, 0_u8);
        for &byte in block {
            in_block += u8::from(is_continuation(byte));
            leads_in_block += u8::from(is_lead_of_four(byte));
        }
        continuations += usize::from(in_block);
        leads_of_four += usize::from(leads_in_block);
    }
    let code_points = bytes.len() - continuations;
    Measure { bytes: bytes.len(), code_points, utf16: code_points + leads_of_four }
}

/// The counts of a block fit into one byte.
const BLOCK_BYTES: usize = 192;

/// Returns `true` if the byte is not the first of its character.
#[inline]
pub(crate) const fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// Returns `true` if the byte begins a character of four bytes, which is a surrogate pair in UTF-16.
#[inline]
const fn is_lead_of_four(byte: u8) -> bool {
    // UTF-8 has no higher bytes. Shown, one of them is one U+FFFD.
    matches!(byte, 0xF0..=0xF4)
}

/// Returns the number of UTF-16 code units of the character that begins at this byte of UTF-8, or 0 inside a character.
/// Bytes that are not UTF-8 get a number, too.
#[inline]
#[doc(hidden)]
#[must_use]
pub const fn utf16_units_at(byte: u8) -> u8 {
    !is_continuation(byte) as u8 + is_lead_of_four(byte) as u8
}

#[cfg(test)]
mod tests {
    use super::{Measure, measure};
    use alloc::string::String;

    #[test]
    fn measure_equals_the_sum_over_characters() {
        for pattern in ["a", "é", "中", "🎉", "aé中🎉", "aaaaaaa🎉"] {
            for length in (0..300).chain([2_040, 2_041, 9_000]) {
                let text: String = pattern.chars().cycle().take(length).collect();
                let utf16 = text.chars().map(char::len_utf16).sum();
                let expected = Measure { bytes: text.len(), code_points: length, utf16 };
                assert_eq!(measure(&text), expected, "{text}");
            }
        }
    }
}
