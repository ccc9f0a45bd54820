use core::mem;

use super::error::SyntaxErrorKind;
use super::reader::{Origin, Reader, utf8};
use super::scan::plain_prefix;

/// A string that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    pub(crate) value: &'a str,
    /// False when half a surrogate pair stood in it, which is now U+FFFD.
    pub(crate) is_well_formed: bool,
}

/// What an escape stands for.
enum Escaped {
    Char(char),
    HalfPair,
}

impl<'a> Reader<'a> {
    /// Reads the string that was peeked at: borrowed, or unescaped into the reader's scratch.
    #[inline]
    pub(crate) fn string(&mut self) -> Text<'a> {
        let start = self.offset_bytes() + 1;
        let rest = self.text().as_bytes().get(start..).unwrap_or_default();
        let plain = plain_prefix(rest);
        if rest.get(plain) != Some(&b'"') {
            self.seek(start + plain);
            return self.unescape(start);
        }
        self.seek(start + plain + 1);
        let value = self.text().get(start..start + plain).unwrap_or_default();
        Text { value, is_well_formed: true }
    }

    /// Reads on in a string that began at `start` and is not plain.
    #[cold]
    fn unescape(&mut self, start: usize) -> Text<'a> {
        self.reserve_scratch();
        let mut out = Out { scratch: mem::take(&mut self.scratch), used: 0 };
        out.push(self.text().as_bytes().get(start..self.offset_bytes()).unwrap_or_default());
        let mut is_well_formed = true;
        loop {
            match self.byte() {
                b'"' => break,
                b'\\' => match self.escape() {
                    Escaped::Char(char) => out.push(char.encode_utf8(&mut [0; 4]).as_bytes()),
                    Escaped::HalfPair => {
                        is_well_formed = false;
                        out.push("\u{FFFD}".as_bytes());
                    }
                },
                0x20.. => {
                    let rest = self.rest();
                    let plain = rest.get(..plain_prefix(rest)).unwrap_or_default();
                    out.push(plain);
                    self.advance_by(plain.len());
                }
                _ => {
                    self.fail(SyntaxErrorKind::ControlCharacter);
                    break;
                }
            }
        }
        self.advance();
        let (used, free) = out.scratch.split_at_mut_checked(out.used).unwrap_or_default();
        self.scratch = free;
        Text { value: utf8(used).unwrap_or_default(), is_well_formed }
    }

    /// Reads over the string that was peeked at. Says whether it is well-formed.
    pub(crate) fn skip_text(&mut self) -> bool {
        let mut is_well_formed = true;
        self.advance();
        loop {
            let plain = plain_prefix(self.rest());
            self.advance_by(plain);
            match self.byte() {
                b'"' => {
                    self.advance();
                    return is_well_formed;
                }
                b'\\' => is_well_formed &= matches!(self.escape(), Escaped::Char(_)),
                _ => {
                    self.fail(SyntaxErrorKind::ControlCharacter);
                    return is_well_formed;
                }
            }
        }
    }

    /// Reads an escape, from its backslash on.
    fn escape(&mut self) -> Escaped {
        let backslash = self.offset_bytes();
        self.advance();
        let char = match self.byte() {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            byte @ (b'"' | b'\\' | b'/') => byte.into(),
            b'u' => {
                self.advance();
                return self.unicode_escape(backslash);
            }
            _ => {
                self.fail(SyntaxErrorKind::BadEscape);
                return Escaped::HalfPair;
            }
        };
        self.advance();
        Escaped::Char(char)
    }

    /// Reads the digits of a `\u` escape, and a second such escape where the first is half a pair.
    fn unicode_escape(&mut self, backslash: usize) -> Escaped {
        let high = self.hex4();
        if let Some(char) = char::from_u32(high) {
            return Escaped::Char(char);
        }
        if high < 0xDC00 && self.rest().starts_with(b"\\u") {
            let second = self.offset_bytes();
            self.advance_by(2);
            let low = self.hex4();
            if (0xDC00..0xE000).contains(&low) {
                let code = 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return Escaped::Char(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.seek(second);
        }
        if self.origin == Origin::Document {
            self.fail_at(backslash, SyntaxErrorKind::LoneSurrogate);
        }
        Escaped::HalfPair
    }

    fn hex4(&mut self) -> u32 {
        let mut value = 0;
        for _ in 0..4 {
            let Some(digit) = char::from(self.byte()).to_digit(16) else {
                self.fail(SyntaxErrorKind::BadEscape);
                return 0;
            };
            value = value << 4 | digit;
            self.advance();
        }
        value
    }
}

/// The part of the scratch that a string is written to.
struct Out<'a> {
    scratch: &'a mut [u8],
    used: usize,
}

impl Out<'_> {
    fn push(&mut self, bytes: &[u8]) {
        let end = self.used + bytes.len();
        if let Some(place) = self.scratch.get_mut(self.used..end) {
            place.copy_from_slice(bytes);
            self.used = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::reader::{Origin, Reader};

    #[test]
    fn half_a_pair_is_told_whatever_follows_it() {
        for (json, is_well_formed) in [
            (r#""\ud83d""#, false),
            (r#""\ud83d\n""#, false),
            (r#""\n\udc00 a""#, false),
            (r#""\ud83d\ude00\n""#, true),
        ] {
            let mut scratch = Vec::new();
            let mut reader = Reader::new(json, Origin::Value, &mut scratch);
            assert_eq!(reader.skip_text(), is_well_formed, "{json}");
            assert_eq!(reader.offset_bytes(), json.len(), "{json}");
        }
    }
}
