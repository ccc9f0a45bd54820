//! Skipping the plain characters of a string, eight bytes at a time.
//!
//! Strings are most of every document. Byte by byte, a check of a long text takes half as long again.

/// The low bit of each byte of a word.
const LOWS: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte of a word.
const HIGHS: u64 = LOWS << 7;

/// Marks `"`, `\` and control characters. The lowest marked byte is right; marks above it may be wrong.
#[inline]
const fn specials(word: u64) -> u64 {
    // With the second bit flipped, a quote comes right after the control characters.
    let quotes_and_controls = (word ^ (LOWS * 2)).wrapping_sub(LOWS * 0x21);
    let backslashes = (word ^ (LOWS * 0x5C)).wrapping_sub(LOWS);
    (quotes_and_controls | backslashes) & !word & HIGHS
}

const fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// Returns the number of bytes at the start of `bytes` that are neither `"`, `\` nor a control character.
#[inline]
pub(super) fn plain_prefix(bytes: &[u8]) -> usize {
    #[cfg(feature = "std")]
    if let Some((start, rest)) = bytes.split_at_checked(LONG_BYTES) {
        let at = plain_words(start);
        return if at == LONG_BYTES { at + plain_vectors(rest) } else { at };
    }
    plain_words(bytes)
}

/// Longer strings are read by `memchr`, which takes some time to begin.
#[cfg(feature = "std")]
const LONG_BYTES: usize = 128;

/// As [`plain_prefix`], by words of eight bytes.
#[inline]
fn plain_words(bytes: &[u8]) -> usize {
    let (words, tail) = bytes.as_chunks::<8>();
    let mut at = 0;
    for word in words {
        let marks = specials(u64::from_le_bytes(*word));
        if marks != 0 {
            return at + marks.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + tail.iter().position(|&byte| is_special(byte)).unwrap_or(tail.len())
}

/// As [`plain_prefix`], by vectors.
#[cfg(feature = "std")]
#[cold]
fn plain_vectors(bytes: &[u8]) -> usize {
    let end = memchr::memchr2(b'"', b'\\', bytes).unwrap_or(bytes.len());
    let plain = bytes.get(..end).unwrap_or_default();
    let is_control = |byte: &u8| *byte < b' ';
    // Without a short circuit, the compiler vectorises the loop.
    let has_control = plain.iter().fold(false, |found, byte| found | is_control(byte));
    if has_control { plain.iter().position(is_control).unwrap_or(end) } else { end }
}

#[cfg(test)]
mod tests {
    use super::{is_special, plain_prefix};
    use alloc::vec::Vec;

    #[test]
    fn stops_at_the_first_special_byte_wherever_it_is() {
        for length in (0..300).chain(2_000..2_020) {
            for special in [b'"', b'\\', 0, 0x1f] {
                let mut bytes: Vec<u8> = (0x20..=0xFF).cycle().step_by(7).take(length).collect();
                bytes.iter_mut().filter(|byte| is_special(**byte)).for_each(|byte| *byte = 0xFF);
                assert_eq!(plain_prefix(&bytes), bytes.len());
                bytes.push(special);
                bytes.extend_from_slice(b"\"\\ab");
                assert_eq!(plain_prefix(&bytes), length, "{bytes:?}");
            }
        }
    }
}
