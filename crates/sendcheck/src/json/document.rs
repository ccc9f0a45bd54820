use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::path::Span;
use super::{number, string};

/// The kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// One value of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) span: Span,
    /// The key, with its quotes, if the value is a field of an object.
    pub(super) key: Span,
    /// The index of the entry after everything inside this one.
    pub(super) next: u32,
    pub(super) kind: Kind,
    /// The form of the string.
    pub(super) string: StringFlags,
    /// The form of the key.
    pub(super) key_string: StringFlags,
}

/// The form of a string literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StringFlags {
    /// Nothing but itself.
    Plain,
    /// An escape.
    Escapes,
    /// An escape that is a surrogate without its other half.
    LoneSurrogate,
}

/// A JSON document: its text, and a flat list of its values in the order in which they begin. What is in an array or
/// object comes right after it.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) entries: Vec<Entry>,
}

/// A value of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'d> {
    document: &'d Document<'d>,
    index: u32,
}

/// A key of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<'d> {
    document: &'d Document<'d>,
    span: Span,
    string: StringFlags,
}

impl<'a> Document<'a> {
    /// Returns the value at the root.
    pub(crate) fn root<'d>(&'d self) -> Value<'d>
    where
        'a: 'd,
    {
        Value { document: self, index: 0 }
    }

    /// Returns the string between the quotes of a literal.
    #[inline]
    fn unquoted(&self, span: Span, string: StringFlags) -> Cow<'_, str> {
        let inside = span.start_bytes() + 1..span.end_bytes().saturating_sub(1);
        let inner = self.text.get(inside).unwrap_or_default();
        if string == StringFlags::Plain { inner.into() } else { string::unescape(inner).into() }
    }
}

impl<'d> Value<'d> {
    #[inline]
    fn entry(self) -> &'d Entry {
        /// The entry for an index outside the list.
        static NOTHING: Entry = Entry {
            span: Span::EMPTY,
            key: Span::EMPTY,
            next: u32::MAX,
            kind: Kind::Null,
            string: StringFlags::Plain,
            key_string: StringFlags::Plain,
        };
        let entry = self.document.entries.get(self.index as usize);
        debug_assert!(entry.is_some(), "a value is in the list that it was taken from");
        entry.unwrap_or(&NOTHING)
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.entry().kind
    }

    #[inline]
    pub(crate) fn is_string(self) -> bool {
        self.kind() == Kind::String
    }

    #[inline]
    pub(crate) fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    /// Returns the bytes of the value.
    #[inline]
    pub(crate) fn span(self) -> Span {
        self.entry().span
    }

    /// Returns the source text of the value.
    pub(crate) fn source(self) -> &'d str {
        let span = self.span();
        self.document.text.get(span.start_bytes()..span.end_bytes()).unwrap_or_default()
    }

    /// Returns the string, if the value is one. Lone surrogates become U+FFFD.
    #[inline]
    pub(crate) fn as_str(self) -> Option<Cow<'d, str>> {
        (self.kind() == Kind::String).then(|| self.unquoted())
    }

    /// Returns the string, to compare it with others: the literal where it has lone surrogates, since U+FFFD stands for
    /// each.
    pub(crate) fn as_written(self) -> Option<Cow<'d, str>> {
        if self.has_lone_surrogate() { Some(self.source().into()) } else { self.as_str() }
    }

    #[inline]
    fn unquoted(self) -> Cow<'d, str> {
        let Entry { span, string, .. } = *self.entry();
        self.document.unquoted(span, string)
    }

    /// Returns `true` if the string holds a surrogate without its other half.
    #[inline]
    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.entry().string == StringFlags::LoneSurrogate
    }

    /// Returns the lone surrogates of the string, as offsets in its UTF-16 code units.
    pub(crate) fn lone_surrogates(self) -> Vec<usize> {
        if self.has_lone_surrogate() { lone_surrogates_of(self.source()) } else { Vec::new() }
    }

    /// The number, if it is written as an integer and fits.
    pub(crate) fn as_i64(self) -> Option<i64> {
        if self.kind() == Kind::Number { number::integer(self.source()) } else { None }
    }

    /// Returns the number, nearly: see [`number::approximate`].
    pub(crate) fn as_f64(self) -> Option<f64> {
        (self.kind() == Kind::Number).then(|| number::approximate(self.source()))
    }

    pub(crate) fn as_bool(self) -> Option<bool> {
        (self.kind() == Kind::Boolean).then(|| self.source() == "true")
    }

    /// Returns the items of the array; none if the value is not an array.
    #[inline]
    pub(crate) fn items(self) -> Items<'d> {
        Items(self.inside(Kind::Array))
    }

    /// Returns the fields of the object, in the order of the document, with keys that are given twice; none if the
    /// value is not an object.
    #[inline]
    pub(crate) fn fields(self) -> Fields<'d> {
        Fields(self.inside(Kind::Object))
    }

    /// Returns the last field with that key, if the value is an object and has it.
    #[inline]
    pub(crate) fn get(self, name: &str) -> Option<Value<'d>> {
        let mut last = None;
        for (key, value) in self.fields() {
            if key.is(name) {
                last = Some(value.index);
            }
        }
        last.map(|index| Value { index, ..self })
    }

    #[inline]
    fn inside(self, kind: Kind) -> Inside<'d> {
        let entry = self.entry();
        let end = if entry.kind == kind { entry.next } else { self.index };
        Inside { at: Value { index: self.index + 1, ..self }, end }
    }
}

/// Returns the lone surrogates of a string with its quotes, as offsets in UTF-16 code units.
pub(crate) fn lone_surrogates_of(literal: &str) -> Vec<usize> {
    let end = literal.len().saturating_sub(1);
    string::lone_surrogates(literal.get(1..end).unwrap_or_default())
}

/// The values directly inside an array or object.
#[derive(Clone, Copy)]
struct Inside<'d> {
    at: Value<'d>,
    end: u32,
}

impl<'d> Inside<'d> {
    #[inline]
    fn next(&mut self) -> Option<(Value<'d>, &'d Entry)> {
        let value = self.at;
        if value.index >= self.end {
            return None;
        }
        let entry = value.entry();
        self.at.index = entry.next;
        Some((value, entry))
    }
}

/// The items of an array.
#[derive(Clone)]
pub(crate) struct Items<'d>(Inside<'d>);

impl<'d> Iterator for Items<'d> {
    type Item = Value<'d>;

    #[inline]
    fn next(&mut self) -> Option<Value<'d>> {
        self.0.next().map(|(value, _)| value)
    }
}

/// The fields of an object.
#[derive(Clone)]
pub(crate) struct Fields<'d>(Inside<'d>);

impl<'d> Iterator for Fields<'d> {
    type Item = (Key<'d>, Value<'d>);

    #[inline]
    fn next(&mut self) -> Option<(Key<'d>, Value<'d>)> {
        let (value, entry) = self.0.next()?;
        let key = Key { document: value.document, span: entry.key, string: entry.key_string };
        Some((key, value))
    }
}

impl<'d> Key<'d> {
    /// Returns the bytes of the key, with its quotes.
    pub(crate) fn span(self) -> Span {
        self.span
    }

    /// Returns the key, unescaped.
    #[inline(never)]
    pub(crate) fn name(self) -> Cow<'d, str> {
        self.document.unquoted(self.span, self.string)
    }

    /// Returns `true` if the key is `name`.
    #[inline]
    pub(crate) fn is(self, name: &str) -> bool {
        match self.plain() {
            Some(bytes) => bytes == name.as_bytes(),
            None => self.name() == name,
        }
    }

    /// The bytes of the key, if it has no escapes.
    #[inline]
    pub(crate) fn plain(self) -> Option<&'d [u8]> {
        let inside = self.span.start_bytes() + 1..self.span.end_bytes().saturating_sub(1);
        let bytes = self.document.text.as_bytes().get(inside)?;
        (self.string == StringFlags::Plain).then_some(bytes)
    }

    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.string == StringFlags::LoneSurrogate
    }
}
