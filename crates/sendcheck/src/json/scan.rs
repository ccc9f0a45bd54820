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
    in_words::plain_prefix(bytes)
}

/// Most strings are short: they end before so many bytes.
const NEAR: usize = 64;

mod in_words {
    use super::{NEAR, is_special, specials};

    #[inline]
    pub(super) fn plain_prefix(bytes: &[u8]) -> usize {
        let plain = near(bytes.get(..NEAR).unwrap_or(bytes));
        if plain < NEAR { plain } else { far(bytes) }
    }

    /// Word by word.
    #[inline]
    pub(super) fn near(bytes: &[u8]) -> usize {
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

    /// For text whose first block is plain: one question for each block.
    fn far(bytes: &[u8]) -> usize {
        let mut at = NEAR;
        for block in bytes.as_chunks::<NEAR>().0.iter().skip(1) {
            let words = block.as_chunks::<8>().0.iter();
            if words.fold(0, |any, word| any | specials(u64::from_le_bytes(*word))) != 0 {
                break;
            }
            at += NEAR;
        }
        at + near(bytes.get(at..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::{in_words, is_special, plain_prefix};
    use alloc::vec::Vec;

    #[test]
    fn stops_in_a_block_with_special_bytes_one_below_the_other() {
        for (first, second) in [(67, 75), (64, 120), (127, 135)] {
            let mut bytes = [b'a'; 200];
            (bytes[first], bytes[second]) = (b'"', b'"');
            assert_eq!(in_words::plain_prefix(&bytes), first);
            assert_eq!(plain_prefix(&bytes), first);
        }
    }

    #[test]
    fn stops_at_the_first_special_byte_wherever_it_is() {
        for length in (0..150).chain(2_000..2_200) {
            for special in [b'"', b'\\', 0, 0x1f] {
                let mut bytes: Vec<u8> = (0x20..=0xFF).cycle().step_by(7).take(length).collect();
                bytes.iter_mut().filter(|byte| is_special(**byte)).for_each(|byte| *byte = 0xFF);
                for plain_prefix in [plain_prefix, in_words::plain_prefix] {
                    assert_eq!(plain_prefix(&bytes), bytes.len());
                }
                bytes.push(special);
                bytes.extend_from_slice(b"\"\\ab");
                for plain_prefix in [plain_prefix, in_words::plain_prefix] {
                    assert_eq!(plain_prefix(&bytes), length, "{bytes:?}");
                }
            }
        }
    }
}
