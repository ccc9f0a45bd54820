//! One quick pass over a text, to know which of the slow ones can be spared.

#[cfg(feature = "vectors")]
mod in_vectors;
mod in_words;

use super::measure::{Measure, measure};
#[cfg(feature = "vectors")]
use crate::vectors;

/// What a text may hold. What is not marked is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Prefilter {
    /// How long it is.
    pub(crate) measure: Measure,
    /// `.` or `:` with a character behind it: no link is without.
    pub(crate) may_hold_link: bool,
    /// One of the characters with which every construct of Markdown begins.
    pub(crate) may_hold_markdown: bool,
}

/// Looks at a text.
pub(crate) fn prefilter(text: &str) -> Prefilter {
    let seen = scan_bytes(text);
    let bytes = text.len();
    Prefilter {
        measure: if seen.is_ascii {
            Measure { bytes, code_points: bytes, utf16: bytes }
        } else {
            measure(text)
        },
        may_hold_link: seen.has_joint,
        may_hold_markdown: seen.has_mark,
    }
}

fn scan_bytes(text: &str) -> ByteClasses {
    #[cfg(feature = "vectors")]
    if vectors::ARE_THERE {
        return in_vectors::scan_bytes(text);
    }
    in_words::scan_bytes(text)
}

/// What is in a text.
#[derive(Clone, Copy)]
struct ByteClasses {
    is_ascii: bool,
    /// A stop with something behind it.
    has_joint: bool,
    /// What Markdown is made of.
    has_mark: bool,
}

#[cfg(test)]
mod tests {
    use super::{ByteClasses, in_words, prefilter, scan_bytes};
    use crate::links::find_links;
    use crate::text::{markdown, measure};
    use alloc::string::String;

    /// The same by asking each byte.
    fn check(text: &str) {
        let bytes = text.as_bytes();
        let is_joint = |pair: &[u8]| b".:".contains(&pair[0]) && pair[1] > b' ' && pair[1] != b'.';
        let is_mark = |byte: &u8| b"*~#[\\]^_`".contains(byte);
        for ByteClasses { is_ascii, has_joint, has_mark } in
            [scan_bytes(text), in_words::scan_bytes(text)]
        {
            assert_eq!(is_ascii, bytes.is_ascii(), "{text:?}");
            assert_eq!(has_joint, bytes.windows(2).any(is_joint), "{text:?}");
            assert_eq!(has_mark, bytes.iter().any(is_mark), "{text:?}");
        }
        let seen = prefilter(text);
        assert_eq!(seen.measure, measure(text), "{text:?}");
        // What it is for:
        assert!(seen.may_hold_link || find_links(text).next().is_none());
        assert!(seen.may_hold_markdown || markdown::find(text).next().is_none());
    }

    #[test]
    fn sees_every_character_wherever_it_is() {
        for length in (0..100).chain([127, 128, 129, 200]) {
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

    /// Words that are all one or the other.
    #[test]
    fn sees_ascii_beside_words_without_any() {
        for text in
            ["ééééabcdefgh", "ééééabcdefghé", "éééé*bcdefgh", "éééé.bcdefgh", "abcdefgh.ééé"]
        {
            check(text);
            check(&text.repeat(9));
        }
    }
}
