//! One pass over the bytes of a text that shows which slower searches it can skip.

use super::measure::{Measure, measure};

/// Facts about a text. A search whose flag is `false` would find nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is about another search")]
pub(crate) struct Prefilter {
    /// The length of the text.
    pub(crate) measure: Measure,
    /// `.` or `:`, followed by more than a space or a dot.
    pub(crate) may_hold_link: bool,
    /// A sign that begins a construct of Markdown.
    pub(crate) may_hold_markdown: bool,
    /// `<` or `&` before a character that continues a tag or an entity.
    pub(crate) may_hold_html: bool,
    /// The start of a placeholder.
    pub(crate) may_hold_placeholder: bool,
    /// A control character, or bytes that begin like a damaged character.
    pub(crate) may_hold_damage: bool,
}

/// Reads a text once.
pub(crate) fn prefilter(text: &str) -> Prefilter {
    let classes = scan(text.as_bytes());
    let bytes = text.len();
    Prefilter {
        measure: if classes & NON_ASCII == 0 {
            Measure { bytes, code_points: bytes, utf16: bytes }
        } else {
            measure(text)
        },
        may_hold_link: classes & LINK != 0,
        may_hold_markdown: classes & MARKDOWN != 0,
        may_hold_html: classes & HTML != 0,
        may_hold_placeholder: classes & PLACEHOLDER != 0,
        may_hold_damage: classes & DAMAGE != 0,
    }
}

// Classes of bytes, or of two bytes in a row.
const NON_ASCII: u32 = 1;
const CONTROL: u32 = 1 << 1;
const SIGN: u32 = 1 << 2;
/// Classes of single bytes: any byte may come before.
const SINGLES: u32 = NON_ASCII | CONTROL | SIGN;
const LINK: u32 = 1 << 3;
const LINE_SIGN: u32 = 1 << 4;
const PAIR_OF_SIGNS: u32 = 1 << 5;
const MARKDOWN: u32 = SIGN | LINE_SIGN | PAIR_OF_SIGNS;
const HTML: u32 = 1 << 6;
const BRACES: u32 = 1 << 7;
const OBJECT: u32 = 1 << 8;
const PLACEHOLDER: u32 = BRACES | OBJECT;
const DAMAGED_CHARACTER: u32 = 1 << 9;
const DAMAGE: u32 = CONTROL | DAMAGED_CHARACTER;

/// Returns the classes of all bytes and pairs of bytes.
fn scan(bytes: &[u8]) -> u32 {
    let (mut found, mut before) = (0, SINGLES);
    for &byte in bytes {
        let entry = TABLE.get(usize::from(byte)).copied().unwrap_or_default();
        found |= before & entry;
        before = entry >> FIRST;
    }
    found
}

/// The low half of an entry has the classes of pairs that end with the byte, the high half those that begin with it.
const FIRST: u32 = 16;

static TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "it is less than 256")]
        let classes = second(byte as u8) | (SINGLES | first(byte as u8)) << FIRST;
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            table[byte] = classes;
        }
        byte += 1;
    }
    table
};

/// Returns the classes of pairs that begin with this byte.
const fn first(byte: u8) -> u32 {
    match byte {
        b'.' | b':' => LINK,
        // Headings and quotes.
        b'#' | b'>' => LINE_SIGN,
        // Strikethrough, fences, escapes and math.
        b'~' | b'\\' => PAIR_OF_SIGNS,
        b'$' => PAIR_OF_SIGNS | BRACES,
        b'<' => HTML | BRACES,
        b'&' => HTML,
        b'{' | b'%' => BRACES,
        b'[' => OBJECT,
        // U+0080 to U+009F; replacement characters and noncharacters; noncharacters of higher planes.
        0xC2 | 0xEF | 0xBF => DAMAGED_CHARACTER,
        _ => 0,
    }
}

/// Returns the classes of this byte, and of pairs that end with it.
const fn second(byte: u8) -> u32 {
    let mut classes = match byte {
        b'\t' | b'\n' | b'\r' => 0,
        0..0x20 | 0x7F => CONTROL,
        b'*' | b'_' | b'`' | b'[' | b'|' => SIGN,
        0x80.. => NON_ASCII,
        _ => 0,
    };
    if byte > b' ' && byte != b'.' {
        classes |= LINK;
    }
    if matches!(byte, b'#' | b'>' | b' ' | b'\t') {
        classes |= LINE_SIGN;
    }
    if matches!(byte, b'~' | b'$' | b'*' | b'`' | b'#' | b'_' | b'(' | b'[') {
        classes |= PAIR_OF_SIGNS;
    }
    if byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'#') {
        classes |= HTML;
    }
    if matches!(byte, b'{' | b'%') {
        classes |= BRACES;
    }
    if byte == b'o' {
        classes |= OBJECT;
    }
    if matches!(byte, 0x80..=0x9F | 0xB7 | 0xBE | 0xBF) {
        classes |= DAMAGED_CHARACTER;
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::{Prefilter, prefilter};
    use crate::links::find_links;
    use crate::text::markup::{find_damage, find_html, find_markdown, find_placeholders};
    use crate::text::measure;
    use alloc::format;
    use proptest::prelude::*;

    fn flags(text: &str) -> [bool; 5] {
        let found = prefilter(text);
        assert_eq!(found.measure, measure(text), "{text:?}");
        assert!(found.may_hold_link || find_links(text).next().is_none(), "{text:?}");
        assert!(found.may_hold_markdown || find_markdown(text).is_empty(), "{text:?}");
        assert!(found.may_hold_html || find_html(text).is_empty(), "{text:?}");
        assert!(found.may_hold_placeholder || find_placeholders(text).is_empty(), "{text:?}");
        assert!(found.may_hold_damage || find_damage(text).is_empty(), "{text:?}");
        let Prefilter {
            may_hold_link,
            may_hold_markdown,
            may_hold_html,
            may_hold_placeholder,
            may_hold_damage,
            ..
        } = found;
        [may_hold_link, may_hold_markdown, may_hold_html, may_hold_placeholder, may_hold_damage]
    }

    #[test]
    fn plain_text_skips_every_search() {
        for text in
            ["", "Hello, world!", "See you at 5. Bye", "$5 & 3 < 4 (ok) #1", "héllo 🎉 中文，"]
        {
            assert_eq!(flags(text), [false; 5], "{text:?}");
        }
    }

    #[test]
    fn a_trigger_is_found_at_every_position() {
        for (trigger, expected) in [
            ("a.b", [true, false, false, false, false]),
            ("x:/", [true, false, false, false, false]),
            ("*a*", [false, true, false, false, false]),
            ("# a", [false, true, false, false, false]),
            ("> a", [false, true, false, false, false]),
            ("~~a", [false, true, false, false, false]),
            ("$$a", [false, true, false, false, false]),
            ("\\(", [false, true, false, false, false]),
            ("\\#", [false, true, false, false, false]),
            ("<b>", [false, false, true, false, false]),
            ("</b", [false, false, true, false, false]),
            ("<!-", [false, false, true, false, false]),
            ("&gt;", [false, false, true, false, false]),
            ("&#3", [false, false, true, false, false]),
            ("{{a", [false, false, false, true, false]),
            ("{%a", [false, false, false, true, false]),
            ("${a", [false, false, false, true, false]),
            ("%{a", [false, false, false, true, false]),
            ("<%a", [false, false, false, true, false]),
            ("[object", [false, true, false, true, false]),
            ("\0", [false, false, false, false, true]),
            ("\u{7F}", [false, false, false, false, true]),
            ("\u{9F}", [false, false, false, false, true]),
            ("\u{FDD0}", [false, false, false, false, true]),
            ("\u{FFFC}", [false, false, false, false, true]),
            ("\u{FFFD}", [false, false, false, false, true]),
            ("\u{FFFE}", [false, false, false, false, true]),
            ("\u{5FFFF}", [false, false, false, false, true]),
        ] {
            for length in 0..20 {
                let plain = "é".repeat(length);
                assert_eq!(flags(&format!("{plain}{trigger}")), expected, "{trigger:?} {length}");
                assert_eq!(flags(&format!("{trigger}{plain}")), expected, "{trigger:?} {length}");
            }
        }
    }

    #[test]
    fn flags_cover_the_vectors() {
        for line in include_str!("../../tests/data/markup.jsonl").lines() {
            let vector: serde_json::Value = serde_json::from_str(line).expect("a vector");
            flags(vector["text"].as_str().expect("a text"));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn flags_cover_every_search(text in "[*_~`\\[\\]()#a<>/!&;{}%$=|: .\n\\\\\u{0}\u{7F}\u{9F}\u{FFFC}\u{FDD0}\u{2FFFE}é-]{0,12}") {
            flags(&text);
        }
    }
}
