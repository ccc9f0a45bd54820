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
    let behind = bytes.get(1..).unwrap_or_default();
    for (block, next) in bytes.as_chunks().0.iter().zip(behind.as_chunks().0) {
        seen.add(block, next);
    }
    // The last block may overlap the one before it: seeing a character twice does no harm.
    let last: [u8; LANES] = bytes.last_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; LANES];
        padded.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        padded
    });
    let mut next = [0; LANES];
    next.iter_mut().zip(last.iter().skip(1)).for_each(|(place, byte)| *place = *byte);
    seen.add(&last, &next);

    let any = |lanes: [u8; LANES]| lanes.iter().fold(0, |any, lane| any | lane);
    let is_ascii = any(seen.bits) < 0x80;
    let bytes = bytes.len();
    Glance {
        measure: if is_ascii {
            Measure { bytes, code_points: bytes, utf16: bytes }
        } else {
            measure(text)
        },
        may_hold_link: any(seen.joints) != 0,
        may_hold_markdown: any(seen.marks) != 0,
    }
}

const LANES: usize = 16;

/// What was seen of a text so far, side by side in each lane of vector code.
#[derive(Default)]
struct Seen {
    /// The bits of all bytes.
    bits: [u8; LANES],
    /// Not zero for what Markdown is made of.
    marks: [u8; LANES],
    /// Not zero for a stop with something behind it.
    joints: [u8; LANES],
}

impl Seen {
    /// Adds a block of the text; `next` is what stands one byte further on.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "without branches, it becomes vector code")]
    fn add(&mut self, block: &[u8; LANES], next: &[u8; LANES]) {
        let lanes = self.bits.iter_mut().zip(&mut self.marks).zip(&mut self.joints);
        for (((bits, marks), joints), (&byte, &next)) in lanes.zip(block.iter().zip(next)) {
            *bits |= byte;
            *marks |= u8::from(is_mark(byte));
            *joints |= u8::from(is_stop(byte) & (next > b' ') & (next != b'.'));
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
