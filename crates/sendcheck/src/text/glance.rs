//! One quick pass over a text, to know which of the slow ones can be spared.

use super::measure::{Measure, measure};

/// What a text may hold. What is not marked is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glance {
    /// How long it is.
    pub(crate) measure: Measure,
    /// `.` or `:` with a character behind it: no link is without.
    pub(crate) may_hold_link: bool,
    /// One of the characters with which every construct of Markdown begins.
    pub(crate) may_hold_markdown: bool,
}

/// Looks at a text.
pub(crate) fn glance(text: &str) -> Glance {
    let bytes = text.as_bytes();
    let mut seen = Seen::default();
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    for (index, block) in blocks.iter().enumerate() {
        seen.add(block, bytes, index * BLOCK);
    }
    // The last block may overlap the one before it: seeing a character twice does no harm.
    if let Some(block) = bytes.last_chunk() {
        seen.add(block, bytes, bytes.len() - BLOCK);
    } else {
        let mut block = [0; BLOCK];
        block.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        seen.add(&block, bytes, 0);
    }
    let (bytes, is_ascii) = (bytes.len(), seen.highest < 0x80);
    Glance {
        measure: if is_ascii {
            Measure { bytes, code_points: bytes, utf16: bytes }
        } else {
            measure(text)
        },
        may_hold_link: seen.joint,
        may_hold_markdown: seen.mark,
    }
}

const BLOCK: usize = 32;

/// What was seen of a text so far.
#[derive(Default)]
struct Seen {
    /// The bits of all bytes.
    highest: u8,
    /// What Markdown is made of.
    mark: bool,
    /// A stop with something behind it.
    joint: bool,
}

impl Seen {
    /// Adds a block of the text, which stands at `at`. There is no branch for each byte, so that it becomes
    /// vector code.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "a short circuit is a branch")]
    fn add(&mut self, block: &[u8; BLOCK], text: &[u8], at: usize) {
        let mut stop = false;
        for &byte in block {
            self.highest |= byte;
            self.mark |= is_mark(byte);
            stop |= is_stop(byte);
        }
        if stop && !self.joint {
            let next = text.get(at + 1..).unwrap_or_default();
            self.joint = block.iter().zip(next).fold(false, |found, (byte, next)| {
                found | is_stop(*byte) & (*next > b' ') & (*next != b'.')
            });
        }
    }
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
const fn is_stop(byte: u8) -> bool {
    (byte == b'.') | (byte == b':')
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
const fn is_mark(byte: u8) -> bool {
    // From `[` to the backtick there are also `\\`, `]`, `^` and `_`.
    let is_bracket = byte.wrapping_sub(b'[') <= b'`' - b'[';
    is_bracket | (byte == b'*') | (byte == b'~') | (byte == b'#')
}

#[cfg(test)]
mod tests {
    use super::glance;
    use crate::links::find_links;
    use crate::text::{markdown, measure};
    use alloc::string::String;

    /// The same by asking each byte.
    fn check(text: &str) {
        let bytes = text.as_bytes();
        let seen = glance(text);
        assert_eq!(seen.measure, measure(text), "{text:?}");
        let is_joint = |pair: &[u8]| b".:".contains(&pair[0]) && pair[1] > b' ' && pair[1] != b'.';
        assert_eq!(seen.may_hold_link, bytes.windows(2).any(is_joint), "{text:?}");
        let is_mark = |byte: &u8| b"*~#[\\]^_`".contains(byte);
        assert_eq!(seen.may_hold_markdown, bytes.iter().any(is_mark), "{text:?}");
        // What it is for:
        assert!(seen.may_hold_link || find_links(text).next().is_none());
        assert!(seen.may_hold_markdown || markdown::find(text).next().is_none());
    }

    #[test]
    fn sees_every_character_wherever_it_is() {
        for length in 0..100 {
            for piece in [
                "", ".", "a.b", "x:/", ".. ", "*", "_", "`", "[", "~", "#", "^", "é", "😀",
                "\u{7f}",
            ] {
                for plain in ["a", "Z", "+", "|", " ", "é", "\u{1}"] {
                    let mut text: String = core::iter::repeat_n(plain, length).collect();
                    text.push_str(piece);
                    check(&text);
                    text.push_str(plain);
                    check(&text);
                }
            }
        }
    }
}
