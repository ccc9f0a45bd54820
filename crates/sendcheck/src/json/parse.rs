//! The grammar of RFC 8259: documents, objects and arrays. `token` has strings, numbers and literals.
//!
//! The offset of the next byte is passed on and returned, so that it stays in a register.

use alloc::vec::Vec;

use super::document::{Document, Entry, Kind, StringFlags};
use super::error::{Expected, SyntaxError, SyntaxErrorKind};
use super::open::Open;
use super::path::Span;
use super::source::Source;

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
            entries: Vec::with_capacity(source.text.len() / BYTES_PER_ENTRY + 8),
            depth: 0,
            is_in_string: false,
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

/// Most documents have at least this many bytes for each entry; a list of decorations has ten.
const BYTES_PER_ENTRY: usize = 9;

pub(super) struct Parser<'a> {
    pub(super) bytes: &'a [u8],
    entries: Vec<Entry>,
    depth: u32,
    pub(super) is_in_string: bool,
    pub(super) origin: Origin,
    error: Option<SyntaxError>,
}

/// The key of a value; in arrays it means nothing.
#[derive(Clone, Copy)]
struct Key {
    span: Span,
    string: StringFlags,
}

const NO_KEY: Key = Key { span: Span::EMPTY, string: StringFlags::Plain };

/// The parser has stopped, and knows the error.
pub(super) struct Stopped;

/// The offset after what was read, or that the parser has stopped.
pub(super) type Result<T = usize> = core::result::Result<T, Stopped>;

impl Parser<'_> {
    fn document(&mut self) -> Result {
        if u32::try_from(self.bytes.len()).is_err() {
            return Err(self.stop(0, SyntaxErrorKind::TooLarge, Expected::SmallerDocument));
        }
        if self.bytes.starts_with("\u{FEFF}".as_bytes()) {
            return Err(self.stop(0, SyntaxErrorKind::ByteOrderMark, Expected::Value));
        }
        let start = self.skip_space(0);
        if start == self.bytes.len() {
            return Err(self.stop(start, SyntaxErrorKind::Empty, Expected::Value));
        }
        let end = self.values(start)?;
        if end < self.bytes.len() {
            return Err(self.fail(end, SyntaxErrorKind::TrailingBytes, Expected::EndOfDocument));
        }
        Ok(end)
    }

    /// Reads the value at the root and everything inside it. Returns the end, after white space.
    ///
    /// Without recursion, so that offsets stay in registers: `open` is the array or object around the next value.
    fn values(&mut self, start: usize) -> Result {
        let (mut at, mut expected) = (start, Expected::Value);
        let mut open = Open::NONE;
        loop {
            let mut key = NO_KEY;
            if open.is_object {
                let (end, string) = self.key(at, expected)?;
                key = Key { span: Span::new(at, end), string };
                at = self.colon(end)?;
                expected = Expected::Value;
            }
            at = match self.byte(at) {
                b'"' => {
                    let (end, string) = self.string(at)?;
                    self.push(Span::new(at, end), key, Kind::String, string)
                }
                byte @ (b'{' | b'[') => {
                    open = self.enter(at, key, open)?;
                    at = self.skip_space(at + 1);
                    // `}` and `]` are two after `{` and `[`.
                    if self.byte(at) != byte + 2 {
                        expected = open.first();
                        continue;
                    }
                    at
                }
                b'-' | b'0'..=b'9' => {
                    let end = self.number(at, open.after())?;
                    self.push(Span::new(at, end), key, Kind::Number, StringFlags::Plain)
                }
                b't' | b'f' | b'n' => {
                    let (end, kind) = self.literal(at, open.after())?;
                    self.push(Span::new(at, end), key, kind, StringFlags::Plain)
                }
                _ => return Err(self.fail(at, SyntaxErrorKind::UnexpectedByte, expected)),
            };
            loop {
                at = self.skip_space(at);
                if open.index == Open::NONE.index {
                    return Ok(at);
                }
                match self.byte(at) {
                    b',' => break,
                    b'}' if open.is_object => open = self.leave(open, at + 1),
                    b']' if !open.is_object => open = self.leave(open, at + 1),
                    _ => return Err(self.fail(at, SyntaxErrorKind::UnexpectedByte, open.after())),
                }
                at += 1;
            }
            at = self.skip_space(at + 1);
            expected = open.next();
        }
    }

    /// Reads a key. Returns its end and its form.
    #[inline]
    fn key(&mut self, start: usize, expected: Expected) -> Result<(usize, StringFlags)> {
        if self.byte(start) == b'"' {
            return self.string(start);
        }
        Err(self.fail(start, SyntaxErrorKind::UnexpectedByte, expected))
    }

    /// Reads the colon after a key, and white space around it.
    #[inline]
    fn colon(&mut self, start: usize) -> Result {
        let at = self.skip_space(start);
        if self.byte(at) == b':' {
            return Ok(self.skip_space(at + 1));
        }
        Err(self.fail(at, SyntaxErrorKind::UnexpectedByte, Expected::Colon))
    }

    /// Begins an array or object inside another one.
    fn enter(&mut self, start: usize, key: Key, around: Open) -> Result<Open> {
        if self.depth == DEPTH_MAX {
            return Err(self.fail(start, SyntaxErrorKind::TooDeep, Expected::LessNesting));
        }
        self.depth += 1;
        let is_object = self.byte(start) == b'{';
        let kind = if is_object { Kind::Object } else { Kind::Array };
        let index = self.next_index();
        self.push(Span::new(start, start), key, kind, StringFlags::Plain);
        if let Some(entry) = self.entries.last_mut() {
            entry.next = around.index;
        }
        Ok(Open { index, is_object })
    }

    /// Ends an array or object. Returns the one around it.
    fn leave(&mut self, open: Open, end: usize) -> Open {
        self.depth -= 1;
        let next = self.next_index();
        let Some(entry) = self.entries.get_mut(open.index as usize) else { return Open::NONE };
        entry.span = Span::new(entry.span.start_bytes(), end);
        let index = core::mem::replace(&mut entry.next, next);
        let around = self.entries.get(index as usize);
        Open { index, is_object: around.is_some_and(|entry| entry.kind == Kind::Object) }
    }

    /// Adds a value. Returns its end.
    #[inline]
    fn push(&mut self, span: Span, key: Key, kind: Kind, string: StringFlags) -> usize {
        let next = self.next_index() + 1;
        let (key, key_string) = (key.span, key.string);
        if self.entries.len() == self.entries.capacity() {
            self.grow();
        }
        self.entries.push(Entry { span, key, next, kind, string, key_string });
        span.end_bytes()
    }

    /// Returns the index of the entry that is pushed next. A document has fewer entries than bytes, which are below 4
    /// GiB.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "see above")]
    fn next_index(&self) -> u32 {
        self.entries.len() as u32
    }

    /// Makes room for more entries. A long list grows by a quarter: doubling would let hostile input claim twice the
    /// memory.
    #[cold]
    fn grow(&mut self) {
        const LONG: usize = 10_000;
        let len = self.entries.len();
        self.entries.reserve_exact(if len < LONG { len } else { len / 4 });
    }

    /// Returns the byte at an offset; 0 at the end, where the grammar allows no NUL either.
    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or_default()
    }

    #[inline]
    fn skip_space(&self, mut at: usize) -> usize {
        if self.byte(at) <= b' ' {
            while let b' ' | b'\n' | b'\r' | b'\t' = self.byte(at) {
                at += 1;
            }
        }
        at
    }

    /// Stops with an error at an offset; at the end of the text, the error is that it ends.
    #[cold]
    pub(super) fn fail(&mut self, at: usize, kind: SyntaxErrorKind, expected: Expected) -> Stopped {
        let is_end = at >= self.bytes.len();
        let at = at.min(self.bytes.len());
        self.stop(at, if is_end { SyntaxErrorKind::UnexpectedEnd } else { kind }, expected)
    }

    #[cold]
    fn stop(&mut self, at: usize, kind: SyntaxErrorKind, expected: Expected) -> Stopped {
        self.error = Some(self.error_at(at, kind, expected));
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
