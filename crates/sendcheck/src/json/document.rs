use alloc::borrow::Cow;

use smallvec::SmallVec;

use super::path::Span;
use super::string;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// One value, or one key, of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) start_bytes: u32,
    pub(super) end_bytes: u32,
    /// The index of the entry after everything inside this one.
    pub(super) next: u32,
    pub(super) kind: Kind,
    pub(super) has_escape: bool,
    pub(super) has_lone_surrogate: bool,
}

/// Most messages have fewer values and keys, and need no memory but the stack's.
const INLINE_ENTRIES: usize = 40;

pub(super) type Entries = SmallVec<[Entry; INLINE_ENTRIES]>;

/// A JSON document: its text, and a flat list of its values in the order in which they begin. The list holds the
/// key of a field before its value, and what is in an array or object right after it.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(super) text: &'a str,
    pub(super) entries: Entries,
}

/// A value of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'d> {
    document: &'d Document<'d>,
    index: u32,
}

/// A key of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<'d>(Value<'d>);

impl<'a> Document<'a> {
    /// The value at the root.
    pub(crate) fn root<'d>(&'d self) -> Value<'d>
    where
        'a: 'd,
    {
        Value { document: self, index: 0 }
    }
}

impl<'d> Value<'d> {
    #[inline]
    fn entry(self) -> Entry {
        let entry = self.document.entries.get(self.index as usize).copied();
        debug_assert!(entry.is_some(), "a value is in the list that it was taken from");
        let null = Entry {
            start_bytes: 0,
            end_bytes: 0,
            next: u32::MAX,
            kind: Kind::Null,
            has_escape: false,
            has_lone_surrogate: false,
        };
        entry.unwrap_or(null)
    }

    pub(crate) fn kind(self) -> Kind {
        self.entry().kind
    }

    pub(crate) fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    /// The bytes of the value.
    pub(crate) fn span(self) -> Span {
        let Entry { start_bytes, end_bytes, .. } = self.entry();
        Span { start_bytes: start_bytes as usize, end_bytes: end_bytes as usize }
    }

    /// The value as it is written.
    pub(crate) fn source(self) -> &'d str {
        let Span { start_bytes, end_bytes } = self.span();
        self.document.text.get(start_bytes..end_bytes).unwrap_or_default()
    }

    /// The string, if the value is one. Lone surrogates become U+FFFD.
    pub(crate) fn as_str(self) -> Option<Cow<'d, str>> {
        (self.kind() == Kind::String).then(|| self.unquoted())
    }

    fn unquoted(self) -> Cow<'d, str> {
        let source = self.source();
        let inner = source.get(1..source.len().saturating_sub(1)).unwrap_or_default();
        if self.entry().has_escape { string::unescape(inner).into() } else { inner.into() }
    }

    /// Whether the string or key holds a surrogate without its other half.
    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.entry().has_lone_surrogate
    }

    /// The number, if it is written as an integer and fits.
    pub(crate) fn as_i64(self) -> Option<i64> {
        if self.kind() == Kind::Number { self.source().parse().ok() } else { None }
    }

    /// The number.
    pub(crate) fn as_f64(self) -> Option<f64> {
        if self.kind() == Kind::Number { self.source().parse().ok() } else { None }
    }

    pub(crate) fn as_bool(self) -> Option<bool> {
        (self.kind() == Kind::Boolean).then(|| self.source() == "true")
    }

    /// The items of the array; none if the value is not an array.
    pub(crate) fn items(self) -> impl Iterator<Item = Value<'d>> + Clone {
        self.inside(Kind::Array).map(|(value, _)| value)
    }

    /// The fields of the object, in the order of the document, with keys that are given twice; none if the value
    /// is not an object.
    pub(crate) fn fields(self) -> impl Iterator<Item = (Key<'d>, Value<'d>)> + Clone {
        self.inside(Kind::Object).map(|(key, value)| (Key(key), value))
    }

    /// The last field with that key, if the value is an object and has it.
    pub(crate) fn get(self, name: &str) -> Option<Value<'d>> {
        self.fields().filter(|(key, _)| key.is(name)).last().map(|(_, value)| value)
    }

    /// The entries directly inside, one by one, or key by key with their values.
    #[inline]
    fn inside(self, kind: Kind) -> Inside<'d> {
        let entry = self.entry();
        let end = if entry.kind == kind { entry.next } else { self.index };
        let is_object = kind == Kind::Object;
        Inside { at: Value { index: self.index + 1, ..self }, end, is_object }
    }
}

#[derive(Clone)]
struct Inside<'d> {
    at: Value<'d>,
    end: u32,
    is_object: bool,
}

impl<'d> Iterator for Inside<'d> {
    /// A key and its value, or an item twice.
    type Item = (Value<'d>, Value<'d>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.at.index >= self.end {
            return None;
        }
        let first = self.at;
        let value = Value { index: first.index + u32::from(self.is_object), ..first };
        self.at.index = value.entry().next;
        Some((first, value))
    }
}

impl<'d> Key<'d> {
    /// The bytes of the key, with its quotes.
    pub(crate) fn span(self) -> Span {
        self.0.span()
    }

    /// The key, unescaped.
    pub(crate) fn name(self) -> Cow<'d, str> {
        self.0.unquoted()
    }

    /// Whether the key is `name`.
    #[inline]
    pub(crate) fn is(self, name: &str) -> bool {
        if self.0.entry().has_escape {
            return self.name() == name;
        }
        self.0.source().get(1..).is_some_and(|source| {
            source.len() == name.len() + 1 && source.as_bytes().starts_with(name.as_bytes())
        })
    }

    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.0.has_lone_surrogate()
    }
}
