//! The fast way through text that holds no link.

use super::steps;

/// The first `.` or `:` at or after byte `from` that more than a space or a dot follows.
#[inline]
pub(super) fn find(bytes: &[u8], from: usize) -> Option<usize> {
    let found = first(bytes, from);
    steps::add(found.map_or(bytes.len(), |hit| hit + 2) - from);
    found
}

#[cfg(feature = "std")]
#[inline]
fn first(bytes: &[u8], from: usize) -> Option<usize> {
    let hits = memchr::memchr2_iter(b'.', b':', bytes.get(from..)?);
    hits.map(|hit| from + hit).find(|&hit| may_be_inside(bytes, hit))
}

#[cfg(not(feature = "std"))]
use in_words::first;

/// Whether the text goes on after this stop or colon, as it does inside a link.
#[inline]
fn may_be_inside(bytes: &[u8], hit: usize) -> bool {
    bytes.get(hit + 1).is_some_and(|&next| next > b' ' && next != b'.')
}

/// Without a library that knows vectors, words of eight bytes.
#[cfg(not(feature = "std"))]
mod in_words {
    use super::may_be_inside;
    use crate::words::each_equal;

    pub(super) fn first(bytes: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        let (blocks, rest) = bytes.get(from..)?.as_chunks::<BLOCK>();
        let found = blocks.iter().find_map(|block| {
            let found = if holds_none(block) { None } else { find_in(bytes, at, block) };
            at += BLOCK;
            found
        });
        found.or_else(|| find_in(bytes, at, rest))
    }

    /// Whether there is no trigger in a block, which is so in most: one question for all of it.
    #[inline]
    fn holds_none(block: &[u8; BLOCK]) -> bool {
        let words = block.as_chunks::<8>().0;
        words.iter().fold(0, |any, word| any | triggers_in(u64::from_le_bytes(*word))) == 0
    }

    /// The first in `part`, which begins at byte `at`.
    #[inline]
    fn find_in(bytes: &[u8], mut at: usize, part: &[u8]) -> Option<usize> {
        let (words, rest) = part.as_chunks::<8>();
        for word in words {
            let mut hits = triggers_in(u64::from_le_bytes(*word));
            while hits != 0 {
                let hit = at + (hits.trailing_zeros() / 8) as usize;
                if may_be_inside(bytes, hit) {
                    return Some(hit);
                }
                hits &= hits - 1;
            }
            at += 8;
        }
        let is_trigger = |&(_, byte): &(usize, &u8)| matches!(byte, b'.' | b':');
        let mut hits = rest.iter().enumerate().filter(is_trigger);
        hits.find_map(|(hit, _)| may_be_inside(bytes, at + hit).then_some(at + hit))
    }

    /// The high bit of each byte that is a trigger.
    #[inline]
    const fn triggers_in(word: u64) -> u64 {
        each_equal(word, b'.') | each_equal(word, b':')
    }

    /// How many bytes are looked at before the first question is asked.
    const BLOCK: usize = 64;
}
