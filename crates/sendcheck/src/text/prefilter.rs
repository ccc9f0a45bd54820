//! One pass over the bytes of a text that shows which slower searches it can skip.

use super::measure::{Measure, measure};

/// Facts about a text. A search whose flag is `false` would find nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is about another search")]
pub(crate) struct Prefilter {
    /// The length of the text.
    pub(crate) measure: Measure,
    /// `.` or `:`.
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

/// Writes a table of what a function returns for each byte.
macro_rules! table {
    ($entry:ty, $function:path) => {{
        let mut table: [$entry; 256] = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            #[expect(clippy::cast_possible_truncation, reason = "it is less than 256")]
            #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
            {
                table[byte] = $function(byte as u8);
            }
            byte += 1;
        }
        table
    }};
}

/// Reads a text once; a second time if pairs of signs decide.
pub(crate) fn prefilter(text: &str) -> Prefilter {
    let bytes = text.as_bytes();
    let classes = classes(bytes);
    let pairs = if classes & OPENER == 0 { 0 } else { pairs(bytes) };
    Prefilter {
        measure: if classes & NON_ASCII == 0 {
            Measure { bytes: text.len(), code_points: text.len(), utf16: text.len() }
        } else {
            measure(text)
        },
        may_hold_link: classes & LINK != 0,
        may_hold_markdown: classes & SIGN != 0 || pairs & MARKDOWN != 0,
        may_hold_html: pairs & HTML != 0,
        may_hold_placeholder: pairs & PLACEHOLDER != 0,
        may_hold_damage: classes & CONTROL != 0 || classes & DAMAGE != 0 && has_damage(bytes),
    }
}

// Classes of bytes.
const NON_ASCII: u8 = 1;
const CONTROL: u8 = 1 << 1;
/// A sign that begins a construct of Markdown by itself.
const SIGN: u8 = 1 << 2;
const LINK: u8 = 1 << 3;
/// A sign that begins a construct together with the next byte.
const OPENER: u8 = 1 << 4;
/// A byte of a character that may be damaged.
const DAMAGE: u8 = 1 << 5;

/// Returns the classes of all bytes.
fn classes(bytes: &[u8]) -> u8 {
    static TABLE: [u8; 256] = table!(u8, class);
    let add = |found, &byte| found | TABLE.get(usize::from(byte)).copied().unwrap_or_default();
    // Eight at once, so that the compiler unrolls the loop.
    let (words, tail) = bytes.as_chunks::<8>();
    let found = words.iter().fold(0, |found, word| word.iter().fold(found, add));
    tail.iter().fold(found, add)
}

const fn class(byte: u8) -> u8 {
    let damage = match byte {
        0xC2 | 0xEF | 0xBF => DAMAGE,
        _ => 0,
    };
    match byte {
        b'\t' | b'\n' | b'\r' => 0,
        0..0x20 | 0x7F => CONTROL,
        b'[' => SIGN | OPENER,
        b'*' | b'_' | b'`' | b'|' => SIGN,
        b'.' | b':' => LINK,
        0x80.. => NON_ASCII | damage,
        byte if first(byte) != 0 => OPENER,
        _ => 0,
    }
}

/// Returns `true` if bytes in a row begin like a damaged character: U+0080 to U+009F, a replacement character or a
/// noncharacter.
fn has_damage(bytes: &[u8]) -> bool {
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    // Without a short circuit, the compiler vectorises the loop.
    pairs.fold(false, |found, (&first, &second)| {
        let is_damage = match first {
            0xC2 => second < 0xA0,
            0xEF => matches!(second, 0xB7 | 0xBF),
            0xBF => matches!(second, 0xBE | 0xBF),
            _ => false,
        };
        found | is_damage
    })
}

// Classes of two bytes in a row.
const LINE_SIGN: u16 = 1;
const PAIR_OF_SIGNS: u16 = 1 << 1;
const MARKDOWN: u16 = LINE_SIGN | PAIR_OF_SIGNS;
const HTML: u16 = 1 << 2;
const BRACES: u16 = 1 << 3;
const OBJECT: u16 = 1 << 4;
const PLACEHOLDER: u16 = BRACES | OBJECT;

/// Returns the classes of all pairs of bytes.
fn pairs(bytes: &[u8]) -> u16 {
    /// The low half of an entry has the classes of pairs that end with the byte, the high half those that begin
    /// with it.
    static TABLE: [u16; 256] = table!(u16, entry);
    const fn entry(byte: u8) -> u16 {
        second(byte) | first(byte) << 8
    }
    let (mut found, mut before) = (0, 0);
    for &byte in bytes {
        let entry = TABLE.get(usize::from(byte)).copied().unwrap_or_default();
        found |= before & entry;
        before = entry >> 8;
    }
    found
}

/// Returns the classes of pairs that begin with this byte.
const fn first(byte: u8) -> u16 {
    match byte {
        // Headings and quotes.
        b'#' | b'>' => LINE_SIGN,
        // Strikethrough, fences, escapes and math.
        b'~' | b'\\' => PAIR_OF_SIGNS,
        b'$' => PAIR_OF_SIGNS | BRACES,
        b'<' => HTML | BRACES,
        b'&' => HTML,
        b'{' | b'%' => BRACES,
        b'[' => OBJECT,
        _ => 0,
    }
}

/// Returns the classes of pairs that end with this byte.
const fn second(byte: u8) -> u16 {
    let mut classes = 0;
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
        for text in ["", "Hello, world!", "See you at 5!", "$5 & 3 < 4 (ok) #1", "héllo 🎉 中文，"]
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
