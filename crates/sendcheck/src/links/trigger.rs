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
#[cfg(any(test, not(feature = "std")))]
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

#[cfg(test)]
mod tests {
    use super::{first, in_words};
    use alloc::vec::Vec;

    /// The same, byte by byte.
    fn first_of_bytes(bytes: &[u8], from: usize) -> Option<usize> {
        (from..bytes.len()).find(|&at| {
            let goes_on = bytes.get(at + 1).is_some_and(|&next| next > b' ' && next != b'.');
            matches!(bytes[at], b'.' | b':') && goes_on
        })
    }

    fn assert_found(bytes: &[u8], from: usize) {
        let expected = first_of_bytes(bytes, from);
        assert_eq!(in_words::first(bytes, from), expected, "{bytes:?} from {from}");
        assert_eq!(first(bytes, from), expected, "{bytes:?} from {from}");
    }

    /// One, or one at every place of a word, in texts that end in a block, a word or a byte.
    #[test]
    fn a_trigger_is_found_wherever_it_is() {
        for length in (0..=20).chain(60..=76).chain(125..=140).chain([192, 200]) {
            let text: Vec<u8> = b"no link; \xC3\xA9".iter().copied().cycle().take(length).collect();
            assert_found(&text, 0);
            for place in 0..length {
                for pair in [b".a", b":/", b". ", b".."] {
                    let mut once = text.clone();
                    once.splice(place.., pair.iter().chain(&text[place..]).copied());
                    once.truncate(length);
                    for from in [0, 1, place.saturating_sub(1), place, place + 1] {
                        assert_found(&once, from);
                    }
                }
                let mut again = text.clone();
                again.iter_mut().skip(place).step_by(8).for_each(|byte| *byte = b':');
                assert_found(&again, 0);
            }
        }
    }

    /// Triggers that nothing follows stand before the one that is found.
    #[test]
    fn triggers_in_a_row_are_told_apart() {
        let kinds = [b'.', b':', b' ', b'a', 0xE3];
        for seed in 0..5_usize.pow(5) {
            let five = |place: u32| kinds[seed / 5_usize.pow(place) % 5];
            let row: Vec<u8> = (0..5).map(five).collect();
            for length in [5, 9, 64 + 9] {
                let mut text = Vec::from([b' '; 64 + 9]);
                text[length - 5..length].copy_from_slice(&row);
                for end in [length, text.len()] {
                    assert_found(&text[..end], 0);
                }
            }
        }
    }

    #[test]
    fn nothing_is_found_behind_the_end() {
        for from in 4..200 {
            assert_found(b"a.b.", from);
        }
    }
}
