//! Bytes looked at eight at a time, in a register: fast without SIMD, which browsers may not have.

/// The low bit of each byte of a word.
pub(crate) const LOWS: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte of a word: none is set in a word of ASCII.
pub(crate) const HIGHS: u64 = LOWS << 7;
/// All bits but the high one.
pub(crate) const SEVENS: u64 = LOWS * 0x7F;

/// Not zero if a byte of the word equals `byte`, which is ASCII. Its lowest bit is in the first of them; bits above that one
/// mean nothing.
#[inline]
pub(crate) const fn equal(word: u64, byte: u8) -> u64 {
    (word ^ (LOWS * byte as u64)).wrapping_sub(LOWS) & !word & HIGHS
}

/// The high bit of each byte that equals `byte`, which is ASCII.
#[cfg(any(test, not(feature = "std")))]
#[inline]
pub(crate) const fn each_equal(word: u64, byte: u8) -> u64 {
    let differ = ((word & SEVENS) ^ (LOWS * byte as u64)) + SEVENS;
    !(differ | word) & HIGHS
}

/// The high bit of each byte that is one of the ASCII characters `first..=last`.
#[inline]
pub(crate) const fn within(word: u64, first: u8, last: u8) -> u64 {
    let low_bits = word & SEVENS;
    let from_first = low_bits + LOWS * (0x80 - first) as u64;
    let after_last = low_bits + LOWS * (0x7F - last) as u64;
    (from_first ^ after_last) & !word & HIGHS
}

/// The low bit of each byte that is not the first of its character.
#[inline]
pub(crate) const fn continuations(word: u64) -> u64 {
    (word >> 7) & !(word >> 6) & LOWS
}

/// The low bit of each byte that is the first of four.
#[inline]
pub(crate) const fn leads_of_four(word: u64) -> u64 {
    (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & LOWS
}

/// Whether `byte`, which is ASCII and not zero, is among `bytes`.
pub(crate) fn holds(bytes: &[u8], byte: u8) -> bool {
    bytes.contains(&byte)
}

/// The last eight bytes; of fewer bytes all, with zeros behind them.
#[inline]
pub(crate) fn last(bytes: &[u8]) -> u64 {
    let padded = || bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
    bytes.last_chunk().map_or_else(padded, |word| u64::from_le_bytes(*word))
}

/// Where the first byte is that `is_wanted`; `may_hold` is not zero for the words that have one.
pub(crate) fn position(
    bytes: &[u8],
    may_hold: impl Fn(u64) -> u64,
    is_wanted: impl Fn(u8) -> bool,
) -> Option<usize> {
    let (words, _) = bytes.as_chunks::<8>();
    let mut skipped = 0;
    for word in words {
        if may_hold(u64::from_le_bytes(*word)) != 0
            && let Some(place) = word.iter().position(|&byte| is_wanted(byte))
        {
            return Some(skipped + place);
        }
        skipped += 8;
    }
    let place = bytes.get(skipped..)?.iter().position(|&byte| is_wanted(byte))?;
    Some(skipped + place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// The same of each byte of a word, in its high bit.
    fn each(word: u64, is_wanted: impl Fn(u8) -> bool) -> u64 {
        u64::from_le_bytes(word.to_le_bytes().map(|byte| u8::from(is_wanted(byte)) << 7))
    }

    /// Words with every byte at every position, next to every kind of neighbour.
    fn words() -> impl Iterator<Item = u64> {
        let neighbours = [0, 0x1F, b' ', b'!', b'.', b'/', b':', 0x7F, 0x80, 0xBF, 0xF0, 0xFF];
        neighbours.into_iter().flat_map(|neighbour| {
            (0..=255_u8).flat_map(move |byte| {
                (0..8).map(move |place| {
                    let mut bytes = [neighbour; 8];
                    bytes[place] = byte;
                    u64::from_le_bytes(bytes)
                })
            })
        })
    }

    #[test]
    fn each_byte_is_told_apart() {
        for word in words() {
            for byte in [1, b'.', b':', b'\\', 0x7F] {
                let expected = each(word, |other| other == byte);
                assert_eq!(each_equal(word, byte), expected, "{word:x}");
                let found = equal(word, byte);
                assert_eq!(found.trailing_zeros(), expected.trailing_zeros(), "{word:x}");
            }
            let brackets = |byte| (b'['..=b'`').contains(&byte);
            assert_eq!(within(word, b'[', b'`'), each(word, brackets), "{word:x}");
            assert_eq!(continuations(word) << 7, each(word, |byte| byte & 0xC0 == 0x80));
            assert_eq!(leads_of_four(word) << 7, each(word, |byte| byte >= 0xF0));
        }
    }

    #[test]
    fn a_byte_is_found_wherever_it_is() {
        for length in 0..200 {
            let mut bytes: Vec<u8> =
                (0..=255).cycle().filter(|&byte| byte != b'\\').take(length).collect();
            assert!(!holds(&bytes, b'\\'), "{length}");
            for place in 0..length {
                let before = core::mem::replace(&mut bytes[place], b'\\');
                assert!(holds(&bytes, b'\\'), "{place} of {length}");
                bytes[place] = before;
            }
        }
    }
}
