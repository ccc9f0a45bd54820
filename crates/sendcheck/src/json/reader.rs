use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use super::cursor::Cursor;
use super::error::{SyntaxError, SyntaxErrorKind};
use super::names::Names;
use super::source::Source;
use super::string::Text;

/// How deep arrays and objects may nest; the root is at depth 1.
pub(crate) const DEPTH_MAX: u32 = 64;

/// What a value is, by its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// The kind of a value by its first byte.
static KINDS: [Option<Kind>; 256] = {
    let mut kinds = [None; 256];
    let (mut rest, mut byte): (&mut [Option<Kind>], u8) = (&mut kinds, 0);
    while let [kind, after @ ..] = rest {
        *kind = match byte {
            b'"' => Some(Kind::String),
            b'{' => Some(Kind::Object),
            b'[' => Some(Kind::Array),
            b'-' | b'0'..=b'9' => Some(Kind::Number),
            b't' | b'f' => Some(Kind::Boolean),
            b'n' => Some(Kind::Null),
            _ => None,
        };
        (rest, byte) = (after, byte.wrapping_add(1));
    }
    kinds
};

/// Where the text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It is the document that would be sent: half a surrogate pair is a fault.
    Document,
    /// It was written from a value of another language, whose strings may hold half a surrogate
    /// pair: such a string is read, and says so.
    Value,
}

/// A value that was peeked at: what it is, and where it begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peeked {
    pub(crate) kind: Kind,
    pub(crate) offset_bytes: usize,
}

/// How an object goes on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NextKey {
    /// With the name of this index; its value comes next.
    Known(usize),
    /// It has ended.
    End,
    /// Otherwise; nothing was read.
    Odd,
}

/// A pull reader of JSON text. It checks all of the grammar and copies only strings with escapes.
///
/// At the first fault the text ends: what is open closes, nothing follows, and `null` is all there is to
/// read. So nobody has to ask after each step whether it went well; [`finish`](Self::finish) tells.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    /// Whether an array or object was entered just now, so that no comma comes before what follows.
    is_first: bool,
    pub(super) origin: Origin,
    /// Where unescaped strings go; made when the first is read.
    lazy_scratch: Option<&'a mut Vec<u8>>,
    /// What is free of it.
    pub(super) scratch: &'a mut [u8],
    /// What it means that the text ends: bytes that are no UTF-8 may follow it.
    end: SyntaxErrorKind,
    fault: Option<SyntaxError>,
}

impl<'a> Reader<'a> {
    /// Reads `source`. Strings with escapes are unescaped into `scratch`, which needs no memory before there is one.
    pub(crate) fn new(
        source: impl Into<Source<'a>>,
        origin: Origin,
        scratch: &'a mut Vec<u8>,
    ) -> Self {
        let Source { text, end, .. } = source.into();
        let (lazy_scratch, scratch): (_, &mut [u8]) = (Some(scratch), &mut []);
        Self {
            text,
            at: 0,
            depth: 0,
            is_first: false,
            origin,
            lazy_scratch,
            scratch,
            end,
            fault: None,
        }
    }

    /// Makes scratch for every string that may be unescaped: as many bytes as the text has suffice, as no escape is
    /// shorter than what it stands for.
    pub(super) fn reserve_scratch(&mut self) {
        if let Some(scratch) = self.lazy_scratch.take() {
            if scratch.len() < self.text.len() {
                *scratch = vec![0; self.text.len()];
            }
            self.scratch = scratch;
        }
    }

    /// Whether there is nothing but white space.
    pub(crate) fn is_blank(&mut self) -> bool {
        self.skip_space();
        self.at == self.text.len() && self.end == SyntaxErrorKind::UnexpectedEnd
    }

    /// What the next value is, and where it begins. It is not read yet.
    #[inline]
    pub(crate) fn peek(&mut self) -> Peeked {
        let mut cursor = self.cursor();
        cursor.skip_space();
        self.at = cursor.at;
        let kind = KINDS.get(usize::from(cursor.byte())).copied().flatten();
        Peeked { kind: kind.unwrap_or_else(|| self.no_value()), offset_bytes: cursor.at }
    }

    #[cold]
    fn no_value(&mut self) -> Kind {
        if self.at == 0 && self.text.starts_with('\u{FEFF}') {
            self.fail(SyntaxErrorKind::ByteOrderMark);
        } else if self.at == self.text.len() && self.depth == 0 {
            let is_utf8 = self.end != SyntaxErrorKind::BadUtf8;
            self.fail_at(self.at, if is_utf8 { SyntaxErrorKind::Empty } else { self.end });
        } else {
            self.fail(SyntaxErrorKind::UnexpectedByte);
        }
        Kind::Null
    }

    /// Enters the object or array that was peeked at.
    #[inline]
    pub(crate) fn enter(&mut self) {
        if self.depth == DEPTH_MAX {
            return self.fail(SyntaxErrorKind::TooDeep);
        }
        self.depth += 1;
        self.is_first = true;
        self.advance();
    }

    /// How many more arrays and objects may be entered.
    #[inline]
    pub(super) fn depth_left(&self) -> u32 {
        DEPTH_MAX - self.depth
    }

    /// The next key of the object; its value comes next. None when the object has ended.
    pub(crate) fn key(&mut self) -> Option<Text<'a>> {
        if self.goes_on(b'}') { self.key_text() } else { None }
    }

    fn key_text(&mut self) -> Option<Text<'a>> {
        if self.byte() != b'"' {
            self.fail(SyntaxErrorKind::UnexpectedByte);
            return None;
        }
        let key = self.string();
        self.colon().then_some(key)
    }

    /// Goes on in the object, as far as that can be done without looking for the end of a key. `expected` is
    /// the name that mostly comes next.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "fields are what a document is made of")]
    pub(crate) fn next_key(&mut self, names: &Names, expected: usize) -> NextKey {
        let mut cursor = self.cursor();
        cursor.skip_space();
        if cursor.byte() == b'}' {
            self.at = cursor.at + 1;
            self.depth = self.depth.saturating_sub(1);
            self.is_first = false;
            return NextKey::End;
        }
        if !self.is_first {
            if cursor.byte() != b',' {
                return NextKey::Odd;
            }
            cursor.at += 1;
            cursor.skip_space();
        }
        let Some((index, bytes)) = names.at_start_of(cursor.rest(), expected) else {
            return NextKey::Odd;
        };
        self.is_first = false;
        self.at = cursor.at + bytes;
        NextKey::Known(index)
    }

    /// Whether the array has another item, which comes next.
    #[inline]
    pub(crate) fn item(&mut self) -> bool {
        self.goes_on(b']')
    }

    /// Where the object or array that has just ended was closed.
    pub(crate) fn closed_at(&self) -> usize {
        self.at.saturating_sub(1)
    }

    #[inline]
    fn goes_on(&mut self, close: u8) -> bool {
        let mut cursor = self.cursor();
        cursor.skip_space();
        if !self.is_first && cursor.eat(b',') {
            cursor.skip_space();
            self.at = cursor.at;
            return true;
        }
        self.at = cursor.at;
        self.is_first_or_ends(close)
    }

    fn is_first_or_ends(&mut self, close: u8) -> bool {
        let is_first = mem::take(&mut self.is_first);
        if self.eat(close) {
            self.depth = self.depth.saturating_sub(1);
            return false;
        }
        if !is_first {
            self.fail(SyntaxErrorKind::UnexpectedByte);
        }
        is_first
    }

    fn colon(&mut self) -> bool {
        self.skip_space();
        let found = self.eat(b':');
        if !found {
            self.fail(SyntaxErrorKind::UnexpectedByte);
        }
        found
    }

    /// Reads `true` or `false`.
    pub(crate) fn boolean(&mut self) -> bool {
        let value = self.byte() == b't';
        self.literal(if value { "true" } else { "false" });
        value
    }

    /// Reads `null`.
    pub(crate) fn null(&mut self) {
        self.literal("null");
    }

    fn literal(&mut self, word: &str) {
        let is_whole = word.bytes().all(|expected| self.eat(expected));
        let goes_on = matches!(self.byte(), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9');
        if !is_whole || goes_on {
            self.fail(SyntaxErrorKind::BadLiteral);
        }
    }

    /// Reads over a value, checking nothing but the grammar.
    pub(crate) fn skip(&mut self) {
        // A bit for each open array or object: whether it is an object. 64 suffice.
        let mut objects = 0_u64;
        let outside = self.depth;
        loop {
            if self.depth > outside {
                let is_object = objects & 1 == 1;
                let goes_on = if is_object { self.skip_key() } else { self.item() };
                if !goes_on {
                    objects >>= 1;
                    if self.depth <= outside {
                        return;
                    }
                    continue;
                }
            }
            match self.peek().kind {
                kind @ (Kind::Object | Kind::Array) => {
                    self.enter();
                    objects = objects << 1 | u64::from(kind == Kind::Object);
                }
                Kind::String => drop(self.skip_text()),
                Kind::Number => drop(self.number()),
                Kind::Boolean => drop(self.boolean()),
                Kind::Null => self.null(),
            }
            if self.depth <= outside {
                return;
            }
        }
    }

    fn skip_key(&mut self) -> bool {
        if !self.goes_on(b'}') {
            return false;
        }
        if self.byte() != b'"' {
            self.fail(SyntaxErrorKind::UnexpectedByte);
            return false;
        }
        self.skip_text();
        self.colon()
    }

    /// Makes sure that nothing but white space is left.
    ///
    /// # Errors
    ///
    /// The first fault of all.
    pub(crate) fn finish(&mut self) -> Result<(), SyntaxError> {
        self.skip_space();
        if self.at < self.text.len() || self.end == SyntaxErrorKind::BadUtf8 {
            self.fail(SyntaxErrorKind::TrailingBytes);
        }
        self.check_syntax()
    }

    /// Whether all went well so far.
    ///
    /// # Errors
    ///
    /// The first fault.
    pub(crate) fn check_syntax(&self) -> Result<(), SyntaxError> {
        self.fault.map_or(Ok(()), Err)
    }

    /// Where the reader stands.
    pub(crate) fn offset_bytes(&self) -> usize {
        self.at
    }

    /// Goes to a byte; if it is the start of a value that was skipped before, at the present depth.
    #[inline]
    pub(crate) fn seek(&mut self, offset_bytes: usize) {
        self.at = offset_bytes;
    }

    #[inline]
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    #[inline]
    pub(super) fn cursor(&self) -> Cursor<'a> {
        Cursor { bytes: self.text.as_bytes(), at: self.at }
    }

    #[inline]
    pub(super) fn rest(&self) -> &'a [u8] {
        self.cursor().rest()
    }

    #[inline]
    pub(super) fn byte(&self) -> u8 {
        self.cursor().byte()
    }

    #[inline]
    pub(super) fn advance(&mut self) {
        self.at += 1;
    }

    #[inline]
    pub(super) fn advance_by(&mut self, bytes: usize) {
        self.at += bytes;
    }

    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.byte() == byte;
        self.at += usize::from(found);
        found
    }

    #[inline]
    fn skip_space(&mut self) {
        let mut cursor = self.cursor();
        cursor.skip_space();
        self.at = cursor.at;
    }

    /// Ends the text with a fault at this place; at the end of the text, that is that it ends.
    #[cold]
    pub(super) fn fail(&mut self, kind: SyntaxErrorKind) {
        self.fail_at(self.at, if self.at < self.text.len() { kind } else { self.end });
    }

    #[cold]
    pub(super) fn fail_at(&mut self, offset_bytes: usize, kind: SyntaxErrorKind) {
        self.fault.get_or_insert(SyntaxError { kind, offset_bytes });
        self.text = "";
        self.depth = 0;
    }
}

/// The bytes as text, if they are UTF-8.
pub(super) fn utf8(bytes: &[u8]) -> Option<&str> {
    #[cfg(feature = "std")]
    return simdutf8::basic::from_utf8(bytes).ok();
    #[cfg(not(feature = "std"))]
    return core::str::from_utf8(bytes).ok();
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::names::names;
    use super::{Names, NextKey, Origin, Reader};

    #[test]
    fn known_keys_are_read_without_looking_for_their_ends() {
        const NAMES: Names = names!["limit", "part_index"];
        let json = r#"{"limit":1,"part_index":2 , "limit":3,"other":4}"#;
        let mut scratch = Vec::new();
        let mut reader = Reader::new(json, Origin::Document, &mut scratch);
        reader.enter();
        for (expected, index, value) in [(0, 0, 1), (1, 1, 2), (0, 0, 3)] {
            let key = reader.next_key(&NAMES, expected);
            assert!(matches!(key, NextKey::Known(known) if known == index), "{key:?}");
            reader.peek();
            assert_eq!(reader.number(), Some(value));
        }
        let before = reader.offset_bytes();
        assert!(matches!(reader.next_key(&NAMES, 0), NextKey::Odd));
        assert_eq!(reader.offset_bytes(), before);
    }
}
