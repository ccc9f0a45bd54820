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

const BLOCK: usize = 64;

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

/// The same, for text whose first block is plain.
#[cfg(feature = "std")]
fn long_plain_prefix(bytes: &[u8]) -> usize {
    let mut at = BLOCK;
    loop {
        // Not further than need be: what is looked at behind a control character is looked at again.
        let rest = bytes.get(at..).unwrap_or_default();
        let window = rest.get(..WINDOW).unwrap_or(rest);
        let found = memchr::memchr2(b'"', b'\\', window);
        let end = at + found.unwrap_or(window.len());
        if let Some(control) = first_control(bytes, at, end) {
            return control;
        }
        if found.is_some() || end == bytes.len() {
            return end;
        }
        at = end;
    }
}

#[cfg(feature = "std")]
const WINDOW: usize = 2048;

#[cfg(feature = "std")]
const LANES: usize = 32;

/// The first control character from `start` to `end`; the block before is plain.
#[cfg(feature = "std")]
fn first_control(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let part = bytes.get(start..end)?;
    // The lowest bytes, side by side, which becomes vector code.
    let mut lowest = [u8::MAX; LANES];
    let mut add = |block: &[u8; LANES]| {
        lowest.iter_mut().zip(block).for_each(|(lowest, &byte)| *lowest = byte.min(*lowest));
    };
    part.as_chunks().0.iter().for_each(&mut add);
    // The last block may overlap the one before it.
    bytes.get(start - LANES..end)?.last_chunk().map(&mut add);
    if lowest.iter().all(|&byte| byte >= b' ') {
        return None;
    }
    Some(start + part.iter().position(|&byte| byte < b' ')?)
}

/// The same, for text whose first block is plain: one question for each block.
#[cfg(not(feature = "std"))]
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
        for length in (0..150).chain(2_000..2_200) {
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
