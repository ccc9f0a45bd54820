//! Passes over bytes at the speed of memory.

/// Eight bytes at once; the lowest marked byte is always right, which is all that is asked.
const LOW: u64 = u64::from_ne_bytes([0x01; 8]);
const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);

/// Marks `"`, `\` and control characters. What is zero, or less than a space, has its high bit set when one
/// or a space is taken away.
const fn specials(word: u64) -> u64 {
    let quotes = (word ^ (LOW * 0x22)).wrapping_sub(LOW);
    let backslashes = (word ^ (LOW * 0x5C)).wrapping_sub(LOW);
    let controls = word.wrapping_sub(LOW * 0x20);
    (quotes | backslashes | controls) & !word & HIGH
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "short circuits keep loops from becoming vector code"
)]
const fn is_special(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\\') | (byte < 0x20)
}

/// Whether `wanted` is among `bytes`: in blocks without a branch, which become vector code.
pub(crate) fn holds(bytes: &[u8], wanted: u8) -> bool {
    let any =
        |bytes: &[u8]| bytes.iter().fold(0, |found, &byte| found | u8::from(byte == wanted)) != 0;
    // The last block may overlap the one before it.
    match bytes.last_chunk::<64>() {
        Some(last) => bytes.as_chunks::<64>().0.iter().any(|block| any(block)) || any(last),
        None => any(bytes),
    }
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

/// The same, in blocks that become vector code, for text whose first block is plain.
fn long_plain_prefix(bytes: &[u8]) -> usize {
    let mut at = BLOCK;
    for block in bytes.as_chunks::<BLOCK>().0.iter().skip(1) {
        if block.iter().fold(false, |found, &byte| found | is_special(byte)) {
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
