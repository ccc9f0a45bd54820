//! Why text that people and programs write is not JSON: what they meant instead.

use super::error::{Expected, SyntaxError, SyntaxErrorKind};

/// The cause of a syntax error. The first that fits, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    Empty,
    Utf16Or32,
    ByteOrderMark,
    CodeFence,
    PlainText,
    SingleQuotes,
    CurlyQuotes,
    Python,
    JavaScript,
    UnquotedKey,
    TrailingComma,
    MissingComma,
    Comment,
    MissingColon,
    PlusSign,
    LeadingZeros,
    ControlCharacter,
    InvalidEscape,
    LoneSurrogate,
    /// The input ends: `open` arrays and objects are not closed, nor is a string if one is open.
    Truncated {
        open: u32,
        is_in_string: bool,
    },
    TooDeep,
    SeveralDocuments,
    BytesAfterTheEnd,
    InvalidUtf8,
}

impl Cause {
    /// Returns the cause of an error in `bytes`, if it is one of these.
    pub(crate) fn of(bytes: &[u8], error: &SyntaxError) -> Option<Self> {
        let at = Site::new(bytes, error);
        Some(match error.kind {
            _ if bytes.iter().all(u8::is_ascii_whitespace) => Self::Empty,
            _ if is_utf16_or_32(bytes) => Self::Utf16Or32,
            SyntaxErrorKind::ByteOrderMark => Self::ByteOrderMark,
            _ if bytes.trim_ascii_start().starts_with(b"```") => Self::CodeFence,
            SyntaxErrorKind::LoneSurrogate => Self::LoneSurrogate,
            SyntaxErrorKind::ControlCharacter => Self::ControlCharacter,
            // The digits of `\u` are wrong, not the escape.
            SyntaxErrorKind::BadEscape if error.expected == Expected::HexDigit => return None,
            SyntaxErrorKind::BadEscape => Self::InvalidEscape,
            SyntaxErrorKind::UnexpectedEnd | SyntaxErrorKind::Empty => {
                Self::Truncated { open: error.depth, is_in_string: error.is_in_string }
            }
            SyntaxErrorKind::TooDeep => Self::TooDeep,
            SyntaxErrorKind::BadUtf8 => Self::InvalidUtf8,
            SyntaxErrorKind::TooLarge => return None,
            SyntaxErrorKind::UnexpectedByte
            | SyntaxErrorKind::BadLiteral
            | SyntaxErrorKind::BadNumber
            | SyntaxErrorKind::TrailingBytes => {
                return at.cause().or_else(|| at.is_first().then_some(Self::PlainText));
            }
        })
    }
}

/// Returns `true` for a byte order mark of UTF-16 or UTF-32, or the zero bytes that ASCII characters have there.
fn is_utf16_or_32(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 2] = [b"\xFF\xFE", b"\xFE\xFF"];
    marks.iter().any(|mark| bytes.starts_with(mark)) || bytes.iter().take(4).any(|&byte| byte == 0)
}

/// The place of an error: the bytes before and after it.
struct Site<'a> {
    before: &'a [u8],
    /// From the byte of the error on; from its start where a word is wrong.
    rest: &'a [u8],
    error: &'a SyntaxError,
}

impl<'a> Site<'a> {
    fn new(bytes: &'a [u8], error: &'a SyntaxError) -> Self {
        let mut start = error.offset_bytes.min(bytes.len());
        // A word or number is wrong as a whole: `NaN`, `-Infinity`, `007`.
        if matches!(error.kind, SyntaxErrorKind::BadLiteral | SyntaxErrorKind::BadNumber) {
            let is_in_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            let before = bytes.get(..start).unwrap_or_default();
            start -= before.iter().rev().take_while(|byte| is_in_token(byte)).count();
        }
        let (before, rest) = bytes.split_at_checked(start).unwrap_or((bytes, &[]));
        Self { before, rest, error }
    }

    /// Returns `true` if no value has begun yet.
    fn is_first(&self) -> bool {
        self.before.trim_ascii().is_empty()
    }

    fn cause(&self) -> Option<Cause> {
        let takes_value = matches!(self.error.expected, Expected::Value | Expected::ValueOrEnd)
            || matches!(self.error.kind, SyntaxErrorKind::BadLiteral | SyntaxErrorKind::BadNumber);
        let takes_key = matches!(self.error.expected, Expected::Key | Expected::KeyOrEnd);
        let takes_comma = self.error.kind == SyntaxErrorKind::UnexpectedByte
            && matches!(self.error.expected, Expected::CommaOrBrace | Expected::CommaOrBracket);
        let takes_token = takes_value || takes_key;
        Some(match self.rest {
            [b'\'', ..] if takes_token => Cause::SingleQuotes,
            rest if takes_token && begins_with_curly_quote(rest) => Cause::CurlyQuotes,
            rest if takes_token && is_python(rest) => Cause::Python,
            rest if takes_token && is_javascript(rest) => Cause::JavaScript,
            rest if takes_key && begins_name(rest) => Cause::UnquotedKey,
            [b'}' | b']', ..] if takes_token && self.before.trim_ascii_end().ends_with(b",") => {
                Cause::TrailingComma
            }
            rest if takes_comma && begins_value(rest) => Cause::MissingComma,
            [b'/', b'/' | b'*', ..] | [b'#', ..] => Cause::Comment,
            [b'=', ..] if self.error.expected == Expected::Colon => Cause::MissingColon,
            rest if self.error.expected == Expected::Colon && begins_value(rest) => {
                Cause::MissingColon
            }
            [b'+', b'0'..=b'9', ..] if takes_value => Cause::PlusSign,
            [b'0', b'0'..=b'9', ..] | [b'-', b'0', b'0'..=b'9', ..]
                if self.error.kind == SyntaxErrorKind::BadNumber =>
            {
                Cause::LeadingZeros
            }
            rest if self.error.kind == SyntaxErrorKind::TrailingBytes => {
                if begins_value(rest) && self.is_on_a_new_line() {
                    Cause::SeveralDocuments
                } else {
                    Cause::BytesAfterTheEnd
                }
            }
            _ => return None,
        })
    }

    fn is_on_a_new_line(&self) -> bool {
        let is_space = |byte: &&u8| byte.is_ascii_whitespace();
        self.before.iter().rev().take_while(is_space).any(|byte| matches!(byte, b'\n' | b'\r'))
    }
}

fn begins_value(rest: &[u8]) -> bool {
    matches!(rest, [b'"' | b'{' | b'[' | b'-' | b'0'..=b'9', ..])
        || matches!(word(rest).0, b"true" | b"false" | b"null")
}

/// Returns `true` for a letter, `_` or `$`.
fn begins_name(rest: &[u8]) -> bool {
    let first = rest.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
    first.is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | '$'))
}

fn begins_with_curly_quote(rest: &[u8]) -> bool {
    ['“', '”', '‘', '’', '«']
        .iter()
        .any(|quote| rest.starts_with(quote.encode_utf8(&mut [0; 4]).as_bytes()))
}

/// Returns the word at the start, and what follows it.
fn word(rest: &[u8]) -> (&[u8], &[u8]) {
    let is_in_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"_.".contains(byte);
    let len = rest.iter().take_while(|byte| is_in_word(byte)).count();
    rest.split_at_checked(len).unwrap_or((rest, &[]))
}

fn is_python(rest: &[u8]) -> bool {
    let (word, after) = word(rest);
    matches!(word, b"True" | b"False" | b"None")
        || word.first().is_some_and(u8::is_ascii_alphabetic) && after.starts_with(b"(")
}

fn is_javascript(rest: &[u8]) -> bool {
    let unsigned = rest.strip_prefix(b"-").unwrap_or(rest);
    matches!(word(rest).0, b"undefined" | b"NaN") || word(unsigned).0 == b"Infinity"
}

#[cfg(test)]
mod tests {
    use super::super::{Document, Origin, Source};
    use super::Cause;

    fn cause(json: &[u8]) -> Option<Cause> {
        let error = Document::parse(Source::from(json), Origin::Document).unwrap_err();
        Cause::of(json, &error)
    }

    #[test]
    fn each_cause_is_recognised() {
        let truncated = |open, is_in_string| Cause::Truncated { open, is_in_string };
        for (json, expected) in [
            (&b" \n"[..], Cause::Empty),
            (b"\xFF\xFE{\0}\0", Cause::Utf16Or32),
            (b"{\0}\0", Cause::Utf16Or32),
            (b"\0\0\0{", Cause::Utf16Or32),
            (b"\xEF\xBB\xBF{}", Cause::ByteOrderMark),
            (b"```json\n{}\n```", Cause::CodeFence),
            (b"Hello there", Cause::PlainText),
            (b"<html>", Cause::PlainText),
            (b"nice to meet you", Cause::PlainText),
            (b"{'a': 1}", Cause::SingleQuotes),
            (b"{\"a\": 'b'}", Cause::SingleQuotes),
            ("{“a”: 1}".as_bytes(), Cause::CurlyQuotes),
            ("{\"a\": \u{AB}b\u{BB}}".as_bytes(), Cause::CurlyQuotes),
            (b"{\"a\": True}", Cause::Python),
            (b"{\"a\": None}", Cause::Python),
            (b"{\"a\": datetime(2026, 1, 1)}", Cause::Python),
            (b"{\"a\": undefined}", Cause::JavaScript),
            (b"{\"a\": NaN}", Cause::JavaScript),
            (b"[-Infinity]", Cause::JavaScript),
            (b"{None: 1}", Cause::Python),
            (b"{\"a\": 1, True: 2}", Cause::Python),
            (b"{undefined: 1}", Cause::JavaScript),
            (b"{a: 1}", Cause::UnquotedKey),
            ("{é: 1}".as_bytes(), Cause::UnquotedKey),
            (b"{\"a\": 1, $b: 2}", Cause::UnquotedKey),
            (b"{\"a\": 1, }", Cause::TrailingComma),
            (b"[1,\n]", Cause::TrailingComma),
            (b"{\"a\": 1 \"b\": 2}", Cause::MissingComma),
            (b"[1 2]", Cause::MissingComma),
            (b"// note\n{}", Cause::Comment),
            (b"{\"a\": 1 /* x */}", Cause::Comment),
            (b"{\"a\": 1, # x\n}", Cause::Comment),
            (b"{\"a\" = 1}", Cause::MissingColon),
            (b"{\"a\" 1}", Cause::MissingColon),
            (b"{\"a\": +1}", Cause::PlusSign),
            (b"{\"a\": 007}", Cause::LeadingZeros),
            (b"\"a\nb\"", Cause::ControlCharacter),
            (b"\"\\x\"", Cause::InvalidEscape),
            (b"\"\\ud83d\"", Cause::LoneSurrogate),
            (b"{\"a\": [", truncated(2, false)),
            (b"{\"a\": \"b", truncated(1, true)),
            (b"{\"a\": tr", truncated(1, false)),
            (b"{}\n{}", Cause::SeveralDocuments),
            (b"{} {}", Cause::BytesAfterTheEnd),
            (b"{}\n}", Cause::BytesAfterTheEnd),
            (b"{}\nthanks", Cause::BytesAfterTheEnd),
            (b"\"\xFF\"", Cause::InvalidUtf8),
        ] {
            let shown = alloc::string::String::from_utf8_lossy(json);
            assert_eq!(cause(json), Some(expected), "{shown}");
        }
        assert_eq!(cause(b"[1}"), None);
        assert_eq!(cause(b"{\"a\": \"\\u12\"}"), None);
        let deep = "[".repeat(65);
        assert_eq!(cause(deep.as_bytes()), Some(Cause::TooDeep));
    }
}
