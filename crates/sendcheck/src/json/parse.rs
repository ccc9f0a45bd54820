//! The grammar of RFC 8259.

use alloc::vec::Vec;

use super::document::{Document, Entry, Kind, StringFlags};
use super::error::{Expected, SyntaxError, SyntaxErrorKind};
use super::path::Span;
use super::scan::plain_prefix;
use super::source::Source;
use super::string::{Unicode, short_escape, unicode_escape};

/// How deep arrays and objects may nest. The root is at depth 1.
const DEPTH_MAX: u32 = 64;

/// Where JSON text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The document that would be sent: a lone surrogate is a syntax error.
    Document,
    /// A value of another language, whose strings may hold a lone surrogate: such a string is marked.
    Value,
}

impl<'a> Document<'a> {
    /// Parses one JSON document.
    ///
    /// # Errors
    ///
    /// The first syntax error.
    pub(crate) fn parse(
        source: Source<'a>,
        origin: Origin,
    ) -> core::result::Result<Self, SyntaxError> {
        let mut parser = Parser {
            bytes: source.text.as_bytes(),
            at: 0,
            depth: 0,
            is_in_string: false,
            entries: Vec::with_capacity(source.text.len() / BYTES_PER_ENTRY + 8),
            key: (Span::EMPTY, StringFlags::Plain),
            origin,
            error: None,
        };
        let error = parser.document().err().and(parser.error);
        // The text before bytes that are not UTF-8 is incomplete, or a document with content after its end.
        let ends_early = error.is_none_or(|error| error.offset_bytes == source.text.len());
        if !source.is_text() && ends_early {
            let kind = SyntaxErrorKind::BadUtf8;
            return Err(parser.error_at(source.text.len(), kind, Expected::Utf8));
        }
        match error {
            Some(error) => Err(error),
            None => Ok(Document { text: source.text, entries: parser.entries }),
        }
    }
}

/// Most documents have at least this many bytes for each entry.
const BYTES_PER_ENTRY: usize = 12;

struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: u32,
    is_in_string: bool,
    entries: Vec<Entry>,
    /// The key of the field whose value comes next; in arrays it means nothing.
    key: (Span, StringFlags),
    origin: Origin,
    error: Option<SyntaxError>,
}

/// The index of the entry that is pushed next. A document has fewer entries than bytes, which are below 4 GiB.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "see above")]
fn index_of(entries: &[Entry]) -> u32 {
    entries.len() as u32
}

/// The parser has stopped, and knows the error.
struct Stopped;

type Result<T> = core::result::Result<T, Stopped>;

impl Parser<'_> {
    fn document(&mut self) -> Result<()> {
        if u32::try_from(self.bytes.len()).is_err() {
            return Err(self.stop(0, SyntaxErrorKind::TooLarge, Expected::SmallerDocument));
        }
        if self.bytes.starts_with("\u{FEFF}".as_bytes()) {
            return Err(self.stop(0, SyntaxErrorKind::ByteOrderMark, Expected::Value));
        }
        self.skip_space();
        if self.at == self.bytes.len() {
            return Err(self.stop(self.at, SyntaxErrorKind::Empty, Expected::Value));
        }
        self.value(Expected::Value)?;
        self.skip_space();
        if self.at < self.bytes.len() {
            return Err(self.fail(SyntaxErrorKind::TrailingBytes, Expected::EndOfDocument));
        }
        Ok(())
    }

    fn value(&mut self, expected: Expected) -> Result<()> {
        match self.byte() {
            b'"' => {
                let (span, string) = self.string()?;
                self.push(span, Kind::String, string);
                Ok(())
            }
            b'{' => self.object(),
            b'[' => self.array(),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.literal("true", Kind::Boolean),
            b'f' => self.literal("false", Kind::Boolean),
            b'n' => self.literal("null", Kind::Null),
            _ => Err(self.fail(SyntaxErrorKind::UnexpectedByte, expected)),
        }
    }

    fn object(&mut self) -> Result<()> {
        let index = self.enter(Kind::Object)?;
        self.skip_space();
        if self.byte() == b'}' {
            self.leave(index);
            return Ok(());
        }
        let mut expected = Expected::KeyOrEnd;
        loop {
            if self.byte() != b'"' {
                return Err(self.fail(SyntaxErrorKind::UnexpectedByte, expected));
            }
            expected = Expected::Key;
            let key = self.string()?;
            self.skip_space();
            if self.byte() != b':' {
                return Err(self.fail(SyntaxErrorKind::UnexpectedByte, Expected::Colon));
            }
            self.at += 1;
            self.skip_space();
            self.key = key;
            self.value(Expected::Value)?;
            self.skip_space();
            match self.byte() {
                b',' => self.at += 1,
                b'}' => {
                    self.leave(index);
                    return Ok(());
                }
                _ => return Err(self.fail(SyntaxErrorKind::UnexpectedByte, Expected::CommaOrBrace)),
            }
            self.skip_space();
        }
    }

    fn array(&mut self) -> Result<()> {
        let index = self.enter(Kind::Array)?;
        self.skip_space();
        if self.byte() == b']' {
            self.leave(index);
            return Ok(());
        }
        let mut expected = Expected::ValueOrEnd;
        loop {
            self.value(expected)?;
            expected = Expected::Value;
            self.skip_space();
            match self.byte() {
                b',' => self.at += 1,
                b']' => {
                    self.leave(index);
                    return Ok(());
                }
                _ => {
                    return Err(
                        self.fail(SyntaxErrorKind::UnexpectedByte, Expected::CommaOrBracket)
                    );
                }
            }
            self.skip_space();
        }
    }

    fn enter(&mut self, kind: Kind) -> Result<usize> {
        if self.depth == DEPTH_MAX {
            return Err(self.fail(SyntaxErrorKind::TooDeep, Expected::LessNesting));
        }
        self.depth += 1;
        let index = self.entries.len();
        self.push(Span::new(self.at, self.at), kind, StringFlags::Plain);
        self.at += 1;
        Ok(index)
    }

    /// Ends the array or object at its closing bracket.
    fn leave(&mut self, index: usize) {
        self.depth -= 1;
        self.at += 1;
        let next = index_of(&self.entries);
        if let Some(entry) = self.entries.get_mut(index) {
            entry.next = next;
            entry.span = Span::new(entry.span.start_bytes(), self.at);
        }
    }

    /// Adds a value, with the key that was read last.
    #[inline]
    fn push(&mut self, span: Span, kind: Kind, string: StringFlags) {
        if self.entries.len() == self.entries.capacity() {
            self.grow();
        }
        let (key, key_string) = self.key;
        let next = index_of(&self.entries) + 1;
        self.entries.push(Entry { span, key, next, kind, string, key_string });
    }

    /// Makes room for more entries. A long list grows by a quarter: doubling would let hostile input claim twice the
    /// memory.
    #[cold]
    fn grow(&mut self) {
        const LONG: usize = 10_000;
        let len = self.entries.len();
        self.entries.reserve_exact(if len < LONG { len } else { len / 4 });
    }

    #[inline]
    fn string(&mut self) -> Result<(Span, StringFlags)> {
        let start = self.at;
        self.at += 1;
        self.at += plain_prefix(self.rest());
        if self.byte() == b'"' {
            self.at += 1;
            return Ok((Span::new(start, self.at), StringFlags::Plain));
        }
        self.is_in_string = true;
        let flags = self.string_with_escapes()?;
        self.is_in_string = false;
        Ok((Span::new(start, self.at), flags))
    }

    /// Reads on in a string that is not plain.
    #[cold]
    fn string_with_escapes(&mut self) -> Result<StringFlags> {
        let mut flags = StringFlags::Escapes;
        loop {
            match self.byte() {
                b'"' => {
                    self.at += 1;
                    return Ok(flags);
                }
                b'\\' => {
                    if self.escape()? {
                        flags = StringFlags::LoneSurrogate;
                    }
                }
                _ => return Err(self.fail(SyntaxErrorKind::ControlCharacter, Expected::Quote)),
            }
            self.at += plain_prefix(self.rest());
        }
    }

    /// Reads an escape. Returns whether it is a lone surrogate.
    fn escape(&mut self) -> Result<bool> {
        let second = self.bytes.get(self.at + 1).copied().unwrap_or_default();
        if second != b'u' {
            self.at += 1;
            if short_escape(second).is_none() {
                return Err(self.fail(SyntaxErrorKind::BadEscape, Expected::Escape));
            }
            self.at += 1;
            return Ok(false);
        }
        match unicode_escape(self.rest()) {
            Unicode::Char(_, bytes) => self.at += bytes,
            Unicode::NotHex(offset) => {
                self.at += offset;
                return Err(self.fail(SyntaxErrorKind::BadEscape, Expected::HexDigit));
            }
            Unicode::LoneSurrogate if self.origin == Origin::Document => {
                return Err(self.fail(SyntaxErrorKind::LoneSurrogate, Expected::LowSurrogate));
            }
            Unicode::LoneSurrogate => {
                self.at += 6;
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn number(&mut self) -> Result<()> {
        let start = self.at;
        self.at += usize::from(self.byte() == b'-');
        if self.byte() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if let b'e' | b'E' = self.byte() {
            self.at += 1;
            if let b'+' | b'-' = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        // `01`, `1.2.3`, `1a`: the number is wrong, not what follows it.
        if let b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z' | b'+' | b'-' = self.byte() {
            return Err(self.fail(SyntaxErrorKind::BadNumber, Expected::Digit));
        }
        self.push(Span::new(start, self.at), Kind::Number, StringFlags::Plain);
        Ok(())
    }

    fn digits(&mut self) -> Result<()> {
        if !self.byte().is_ascii_digit() {
            return Err(self.fail(SyntaxErrorKind::BadNumber, Expected::Digit));
        }
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }

    fn literal(&mut self, word: &str, kind: Kind) -> Result<()> {
        let start = self.at;
        for expected in word.bytes() {
            if self.byte() != expected {
                return Err(self.fail(SyntaxErrorKind::BadLiteral, Expected::Literal));
            }
            self.at += 1;
        }
        if self.byte().is_ascii_alphanumeric() {
            return Err(self.fail(SyntaxErrorKind::BadLiteral, Expected::Literal));
        }
        self.push(Span::new(start, self.at), kind, StringFlags::Plain);
        Ok(())
    }

    #[inline]
    fn rest(&self) -> &[u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next byte; 0 at the end, where the grammar allows no NUL either.
    #[inline]
    fn byte(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    #[inline]
    fn skip_space(&mut self) {
        if self.byte() > b' ' {
            return;
        }
        while let b' ' | b'\n' | b'\r' | b'\t' = self.byte() {
            self.at += 1;
        }
    }

    /// Stops with an error at the present place; at the end of the text, the error is that it ends.
    #[cold]
    fn fail(&mut self, kind: SyntaxErrorKind, expected: Expected) -> Stopped {
        let is_end = self.at >= self.bytes.len();
        self.stop(self.at, if is_end { SyntaxErrorKind::UnexpectedEnd } else { kind }, expected)
    }

    #[cold]
    fn stop(&mut self, offset_bytes: usize, kind: SyntaxErrorKind, expected: Expected) -> Stopped {
        self.error = Some(self.error_at(offset_bytes, kind, expected));
        Stopped
    }

    fn error_at(
        &self,
        offset_bytes: usize,
        kind: SyntaxErrorKind,
        expected: Expected,
    ) -> SyntaxError {
        let Self { depth, is_in_string, .. } = *self;
        SyntaxError { kind, offset_bytes, expected, depth, is_in_string }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Source};
    use super::{Document, Origin};

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

    #[test]
    fn values_are_found_in_any_order() {
        let json = r#" {"a": [1, {"b": "x\n"}, []], "c": -2.5e1, "a": true} "#;
        let document = Document::parse(Source::from(json), Origin::Document).unwrap();
        let root = document.root();
        assert_eq!(root.get("c").unwrap().as_f64(), Some(-25.0));
        assert_eq!(root.get("a").unwrap().as_bool(), Some(true));
        let (_, first) = root.fields().next().unwrap();
        let kinds = first.items().map(super::super::Value::kind);
        assert!(kinds.eq([Kind::Number, Kind::Object, Kind::Array]));
        let inner = first.items().nth(1).unwrap().get("b").unwrap();
        assert_eq!(inner.as_str().unwrap(), "x\n");
        assert_eq!(inner.source(), r#""x\n""#);
        assert_eq!(first.items().nth(2).unwrap().items().count(), 0);
    }
}
