//! Bytes looked at eight at a time, in a register: fast without SIMD, which browsers may not have,
//! and in a form that compilers turn into SIMD where there is some.

/// The low bit of each byte of a word.
pub(super) const LOWS: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte of a word: none is set in a word of ASCII.
pub(super) const HIGHS: u64 = LOWS << 7;

/// Not zero if a byte of the word equals `byte`.
pub(super) const fn equal(word: u64, byte: u8) -> u64 {
    let zeros = word ^ (LOWS * byte as u64);
    zeros.wrapping_sub(LOWS) & !zeros & HIGHS
}

/// The low bit of each byte that is not the first of its character.
pub(super) const fn continuations(word: u64) -> u64 {
    (word >> 7) & !(word >> 6) & LOWS
}

/// The low bit of each byte that is the first of four.
pub(super) const fn leads_of_four(word: u64) -> u64 {
    (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & LOWS
}

/// Not zero if a byte of the word is one of the ASCII characters `first..=last`.
pub(super) const fn within(word: u64, first: u8, last: u8) -> u64 {
    let low_bits = word & !HIGHS;
    let from_first = low_bits + LOWS * (0x80 - first) as u64;
    let after_last = low_bits + LOWS * (0x7F - last) as u64;
    from_first & !after_last & !word & HIGHS
}

/// Where the first byte is that `is_wanted`; `may_hold` is not zero for the words that have one.
pub(super) fn position(
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
