use alloc::borrow::Cow;
use alloc::vec::Vec;

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
    pub(super) span: Span,
    /// The index of the entry after everything inside this one.
    pub(super) next: u32,
    pub(super) kind: Kind,
    pub(super) has_escape: bool,
    pub(super) has_lone_surrogate: bool,
}

/// A JSON document: its text, and a flat list of its values in the order in which they begin. The list holds the
/// key of a field before its value, and what is in an array or object right after it.
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
        /// What an index outside the list would be.
        const NOTHING: Entry = Entry {
            span: Span::EMPTY,
            next: u32::MAX,
            kind: Kind::Null,
            has_escape: false,
            has_lone_surrogate: false,
        };
        let entry = self.document.entries.get(self.index as usize);
        debug_assert!(entry.is_some(), "a value is in the list that it was taken from");
        entry.copied().unwrap_or(NOTHING)
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.entry().kind
    }

    #[inline]
    pub(crate) fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    /// The bytes of the value.
    #[inline]
    pub(crate) fn span(self) -> Span {
        self.entry().span
    }

    /// The value as it is written.
    pub(crate) fn source(self) -> &'d str {
        let span = self.span();
        self.document.text.get(span.start_bytes()..span.end_bytes()).unwrap_or_default()
    }

    /// The string, if the value is one. Lone surrogates become U+FFFD.
    #[inline]
    pub(crate) fn as_str(self) -> Option<Cow<'d, str>> {
        (self.kind() == Kind::String).then(|| self.unquoted())
    }

    #[inline]
    fn unquoted(self) -> Cow<'d, str> {
        let Entry { span, has_escape, .. } = self.entry();
        let inside = span.start_bytes() + 1..span.end_bytes().saturating_sub(1);
        let inner = self.document.text.get(inside).unwrap_or_default();
        if has_escape { string::unescape(inner).into() } else { inner.into() }
    }

    /// Whether the string or key holds a surrogate without its other half.
    #[inline]
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
    #[inline]
    pub(crate) fn items(self) -> Items<'d> {
        Items(self.inside(Kind::Array))
    }

    /// The fields of the object, in the order of the document, with keys that are given twice; none if the value
    /// is not an object.
    #[inline]
    pub(crate) fn fields(self) -> Fields<'d> {
        Fields(self.inside(Kind::Object))
    }

    /// The last field with that key, if the value is an object and has it.
    pub(crate) fn get(self, name: &str) -> Option<Value<'d>> {
        self.fields().filter(|(key, _)| key.is(name)).last().map(|(_, value)| value)
    }

    #[inline]
    fn inside(self, kind: Kind) -> Inside<'d> {
        let entry = self.entry();
        let end = if entry.kind == kind { entry.next } else { self.index };
        Inside { at: Value { index: self.index + 1, ..self }, end }
    }
}

/// The entries directly inside an array or object.
#[derive(Clone, Copy)]
struct Inside<'d> {
    at: Value<'d>,
    end: u32,
}

impl<'d> Inside<'d> {
    #[inline]
    fn next(&mut self) -> Option<Value<'d>> {
        let value = self.at;
        if value.index >= self.end {
            return None;
        }
        self.at.index = value.entry().next;
        Some(value)
    }
}

/// The items of an array.
#[derive(Clone)]
pub(crate) struct Items<'d>(Inside<'d>);

impl<'d> Iterator for Items<'d> {
    type Item = Value<'d>;

    #[inline]
    fn next(&mut self) -> Option<Value<'d>> {
        self.0.next()
    }
}

/// The fields of an object.
#[derive(Clone)]
pub(crate) struct Fields<'d>(Inside<'d>);

impl<'d> Iterator for Fields<'d> {
    type Item = (Key<'d>, Value<'d>);

    #[inline]
    fn next(&mut self) -> Option<(Key<'d>, Value<'d>)> {
        let key = self.0.at;
        if key.index >= self.0.end {
            return None;
        }
        // A key holds nothing, so its value comes right after it.
        let value = Value { index: key.index + 1, ..key };
        self.0.at.index = value.entry().next;
        Some((Key(key), value))
    }
}

impl<'d> Key<'d> {
    /// The key, unescaped.
    pub(crate) fn name(self) -> Cow<'d, str> {
        self.0.unquoted()
    }

    /// Whether the key is `name`.
    #[inline]
    pub(crate) fn is(self, name: &str) -> bool {
        self.with_bytes(|bytes| bytes == name.as_bytes())
    }

    /// Calls a function with the bytes of the key, unescaped.
    #[inline]
    pub(crate) fn with_bytes<T>(self, function: impl FnOnce(&[u8]) -> T) -> T {
        let Entry { span, has_escape, .. } = self.0.entry();
        if has_escape {
            return function(self.name().as_bytes());
        }
        let inside = span.start_bytes() + 1..span.end_bytes().saturating_sub(1);
        function(self.0.document.text.as_bytes().get(inside).unwrap_or_default())
    }

    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.0.has_lone_surrogate()
    }
}
