//! The grammar of RFC 8259: strings, numbers and literals.

use super::document::{Kind, StringFlags};
use super::error::{Expected, SyntaxErrorKind};
use super::parse::{Origin, Parser, Result};
use super::scan::plain_prefix;
use super::string::{Unicode, short_escape, unicode_escape};

impl Parser<'_> {
    /// Reads a string literal, which begins with a quote. Returns its end and its form.
    #[inline]
    pub(super) fn string(&mut self, start: usize) -> Result<(usize, StringFlags)> {
        let at = self.skip_plain(start + 1);
        if self.byte(at) == b'"' {
            return Ok((at + 1, StringFlags::Plain));
        }
        self.string_with_escapes(at)
    }

    /// Reads on in a string that is not plain.
    #[cold]
    fn string_with_escapes(&mut self, mut at: usize) -> Result<(usize, StringFlags)> {
        self.is_in_string = true;
        let mut flags = StringFlags::Escapes;
        loop {
            match self.byte(at) {
                b'"' => {
                    self.is_in_string = false;
                    return Ok((at + 1, flags));
                }
                b'\\' => {
                    let (end, is_lone_surrogate) = self.escape(at)?;
                    at = end;
                    if is_lone_surrogate {
                        flags = StringFlags::LoneSurrogate;
                    }
                }
                _ => {
                    return Err(self.fail(at, SyntaxErrorKind::ControlCharacter, Expected::Quote));
                }
            }
            at = self.skip_plain(at);
        }
    }

    /// Reads an escape. Returns its end, and whether it is a lone surrogate.
    fn escape(&mut self, start: usize) -> Result<(usize, bool)> {
        let second = self.byte(start + 1);
        if second != b'u' {
            if short_escape(second).is_none() {
                return Err(self.fail(start + 1, SyntaxErrorKind::BadEscape, Expected::Escape));
            }
            return Ok((start + 2, false));
        }
        match unicode_escape(self.bytes.get(start..).unwrap_or_default()) {
            Unicode::Char(_, bytes) => Ok((start + bytes, false)),
            Unicode::NotHex(offset) => {
                let (at, expected) = (start + offset, Expected::HexDigit);
                Err(self.fail(at, SyntaxErrorKind::BadEscape, expected))
            }
            Unicode::LoneSurrogate if self.origin == Origin::Document => {
                let expected = Expected::LowSurrogate;
                Err(self.fail(start, SyntaxErrorKind::LoneSurrogate, expected))
            }
            Unicode::LoneSurrogate => Ok((start + 6, true)),
        }
    }

    /// Reads a number. Returns its end. `after` is what may follow a value.
    pub(super) fn number(&mut self, start: usize, after: Expected) -> Result {
        let mut at = start + usize::from(self.byte(start) == b'-');
        at = if self.byte(at) == b'0' { at + 1 } else { self.digits(at)? };
        if self.byte(at) == b'.' {
            at = self.digits(at + 1)?;
        }
        if let b'e' | b'E' = self.byte(at) {
            at += 1;
            if let b'+' | b'-' = self.byte(at) {
                at += 1;
            }
            at = self.digits(at)?;
        }
        // `01`, `1.2.3`, `1a`: the number is wrong, not what follows it.
        if let b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' = self.byte(at) {
            // No digit may follow a zero.
            let is_zero = matches!(self.bytes.get(start..at), Some(b"0" | b"-0"));
            let expected = if is_zero { after } else { Expected::Digit };
            return Err(self.fail(at, SyntaxErrorKind::BadNumber, expected));
        }
        Ok(at)
    }

    #[inline]
    fn digits(&mut self, start: usize) -> Result {
        let mut at = start;
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        if at == start {
            return Err(self.fail(at, SyntaxErrorKind::BadNumber, Expected::Digit));
        }
        Ok(at)
    }

    /// Reads `true`, `false` or `null`, by the first letter. Returns its end and its kind. `after` is what may follow a
    /// value.
    pub(super) fn literal(&mut self, start: usize, after: Expected) -> Result<(usize, Kind)> {
        let (word, kind) = match self.byte(start) {
            b't' => ("true", Kind::Boolean),
            b'f' => ("false", Kind::Boolean),
            _ => ("null", Kind::Null),
        };
        let mut at = start;
        for expected in word.bytes() {
            if self.byte(at) != expected {
                return Err(self.fail(at, SyntaxErrorKind::BadLiteral, Expected::Literal));
            }
            at += 1;
        }
        if self.byte(at).is_ascii_alphanumeric() {
            return Err(self.fail(at, SyntaxErrorKind::BadLiteral, after));
        }
        Ok((at, kind))
    }

    #[inline]
    fn skip_plain(&self, at: usize) -> usize {
        at + plain_prefix(self.bytes.get(at..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Origin, Source};

    #[test]
    fn lone_surrogates_are_marked_whatever_follows_them() {
        for (json, is_marked) in [
            (r#""\ud83d""#, true),
            (r#""\ud83d\n""#, true),
            (r#""\n\udc00 a""#, true),
            (r#""\ud83d\ude00\n""#, false),
        ] {
            let document = Document::parse(Source::from(json), Origin::Value).unwrap();
            assert_eq!(document.root().has_lone_surrogate(), is_marked, "{json}");
        }
    }
}
