//! Passes over bytes at the speed of memory.

use crate::words::{HIGHS, LOWS};

/// Marks `"`, `\` and control characters: the lowest marked byte is always right, which is all that is asked.
/// What is zero, or less than a space, has its high bit set when one or a space is taken away.
#[inline]
const fn specials(word: u64) -> u64 {
    let quotes = (word ^ (LOWS * 0x22)).wrapping_sub(LOWS);
    let backslashes = (word ^ (LOWS * 0x5C)).wrapping_sub(LOWS);
    let controls = word.wrapping_sub(LOWS * 0x20);
    (quotes | backslashes | controls) & !word & HIGHS
}

const fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// How many bytes at the start of `bytes` are neither `"`, `\` nor a control character.
#[inline]
pub(super) fn plain_prefix(bytes: &[u8]) -> usize {
    // Most strings are short: they end in the first words.
    let near = bytes.get(..BLOCK).unwrap_or(bytes);
    let plain = plain_words(near);
    if plain < BLOCK { plain } else { long_plain_prefix(bytes) }
}

const BLOCK: usize = 32;

/// The same, word by word.
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

/// The same, for text whose first block is plain: one question for each block.
fn long_plain_prefix(bytes: &[u8]) -> usize {
    let mut at = BLOCK;
    for block in bytes.as_chunks::<BLOCK>().0.iter().skip(1) {
        let words = block.as_chunks::<8>().0.iter();
        if words.fold(0, |any, word| any | specials(u64::from_le_bytes(*word))) != 0 {
            break;
        }
        at += BLOCK;
    }
    at + plain_words(bytes.get(at..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{is_special, plain_prefix};
    use alloc::vec::Vec;

    #[test]
    fn stops_at_the_first_special_byte_wherever_it_is() {
        for length in 0..100 {
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
