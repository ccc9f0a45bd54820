//! Escapes in strings.

use alloc::string::String;
use alloc::vec::Vec;

/// A `\u` escape, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unicode {
    /// A character, and the number of bytes of its escape or pair of escapes.
    Char(char, usize),
    /// Half of a surrogate pair without its other half.
    LoneSurrogate,
    /// The byte at this offset is not a hexadecimal digit.
    NotHex(usize),
}

/// Reads the `\u` escape at the start of `bytes`, and the one behind it where both make a surrogate pair.
pub(super) fn unicode_escape(bytes: &[u8]) -> Unicode {
    let high = match hex4(bytes, 2) {
        Ok(unit) => unit,
        Err(offset) => return Unicode::NotHex(offset),
    };
    if let Some(char) = char::from_u32(high) {
        return Unicode::Char(char, 6);
    }
    if high < 0xDC00 && bytes.get(6..8) == Some(b"\\u") {
        match hex4(bytes, 8) {
            Ok(low @ 0xDC00..0xE000) => {
                let code = 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Unicode::Char(char::from_u32(code).unwrap_or('\u{FFFD}'), 12);
            }
            Ok(_) => {}
            Err(offset) => return Unicode::NotHex(offset),
        }
    }
    Unicode::LoneSurrogate
}

fn hex4(bytes: &[u8], at: usize) -> Result<u32, usize> {
    (at..at + 4).try_fold(0, |value, offset| {
        let digit = bytes.get(offset).and_then(|&byte| char::from(byte).to_digit(16));
        digit.map(|digit| value << 4 | digit).ok_or(offset)
    })
}

/// Returns the character of a two-byte escape, such as `\n`.
pub(super) const fn short_escape(byte: u8) -> Option<char> {
    Some(match byte {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'"' | b'\\' | b'/' => byte as char,
        _ => return None,
    })
}

/// Returns the string that `escaped`, the text between two quotes, stands for. Lone surrogates become U+FFFD.
#[cold]
pub(super) fn unescape(escaped: &str) -> String {
    let mut out = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((plain, tail)) = rest.split_once('\\') {
        out.push_str(plain);
        let (char, bytes) = match tail.as_bytes().first() {
            Some(b'u') => {
                let from_backslash = rest.as_bytes().get(plain.len()..).unwrap_or_default();
                match unicode_escape(from_backslash) {
                    Unicode::Char(char, bytes) => (char, bytes - 1),
                    Unicode::LoneSurrogate | Unicode::NotHex(_) => ('\u{FFFD}', 5),
                }
            }
            Some(&byte) => (short_escape(byte).unwrap_or('\u{FFFD}'), 1),
            None => ('\u{FFFD}', 0),
        };
        out.push(char);
        rest = tail.get(bytes..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Returns the lone surrogates of `escaped`, as offsets in UTF-16 code units of the string.
pub(super) fn lone_surrogates(escaped: &str) -> Vec<usize> {
    let (mut found, mut unit) = (Vec::new(), 0);
    let mut rest = escaped;
    while let Some((plain, tail)) = rest.split_once('\\') {
        unit += plain.encode_utf16().count();
        let bytes = if tail.starts_with('u') {
            let from_backslash = rest.as_bytes().get(plain.len()..).unwrap_or_default();
            match unicode_escape(from_backslash) {
                Unicode::Char(char, bytes) => {
                    unit += char.len_utf16();
                    bytes - 1
                }
                Unicode::LoneSurrogate | Unicode::NotHex(_) => {
                    found.push(unit);
                    unit += 1;
                    5
                }
            }
        } else {
            unit += 1;
            1
        };
        rest = tail.get(bytes..).unwrap_or_default();
    }
    found
}

/// Returns the offset in `bytes` of the end of the string literal that begins at `start`, its closing quote included.
pub(super) fn literal_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        at += super::scan::plain_prefix(bytes.get(at..).unwrap_or_default());
        match bytes.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Unicode, literal_end, lone_surrogates, unescape, unicode_escape};

    #[test]
    fn lone_surrogates_have_places() {
        assert_eq!(lone_surrogates(r"a\n\ud83d\ude00\ud83d é\ude00"), [4, 7]);
        assert_eq!(lone_surrogates("no escapes 😀"), [0_usize; 0]);
    }

    #[test]
    fn escapes_become_characters() {
        assert_eq!(unescape(r"a\n\tb\/\\\u00e9\ud83d\ude00!"), "a\n\tb/\\é😀!");
        assert_eq!(unescape(r"\ud83d \ude00"), "\u{FFFD} \u{FFFD}");
        assert_eq!(unescape(r"\ud83d\u0041"), "\u{FFFD}A");
    }

    #[test]
    fn surrogates_need_their_other_half() {
        assert_eq!(unicode_escape(br"\ud83d\ude00"), Unicode::Char('😀', 12));
        assert_eq!(unicode_escape(br"\u0041"), Unicode::Char('A', 6));
        assert_eq!(unicode_escape(br"\ude00"), Unicode::LoneSurrogate);
        assert_eq!(unicode_escape(br"\ud83d\ud83d"), Unicode::LoneSurrogate);
        assert_eq!(unicode_escape(br"\u12g4"), Unicode::NotHex(4));
    }

    #[test]
    fn literals_end_at_a_quote_without_a_backslash() {
        assert_eq!(literal_end(br#""a\"b\\" x"#, 0), 8);
        assert_eq!(literal_end(b"\"abc", 0), 4);
    }
}
