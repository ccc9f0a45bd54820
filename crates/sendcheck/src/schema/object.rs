//! Objects as tables, and what a struct for one has.

use super::choice::Choices;
use crate::json::Value;

/// An object of the API.
#[derive(Debug)]
pub(crate) struct Object {
    /// The name that sentences and the documentation use, such as `text part`.
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
    /// Whether it is a part of an app card: a missing field has code 1008 there, and 1001 elsewhere.
    pub(crate) is_card: bool,
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) need: Need,
    pub(crate) value: Type,
    /// A small valid field, such as `"type": "text"`; empty for fields that are never required.
    pub(crate) example: &'static str,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    /// Required, which the API does not document: the code is a prediction.
    RequiredPredicted,
    /// Required unless the object has this other field.
    RequiredUnless(&'static str),
    /// Required if these other fields have these values. The API documents no such condition for the field
    /// itself, so the code is a prediction.
    RequiredIf(&'static [(&'static str, &'static str)]),
    Optional,
}

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Type {
    String,
    Integer,
    Number,
    Boolean,
    /// A string of a closed list.
    Choice(&'static Choices),
    Object(&'static Object),
    /// An object with any fields.
    AnyObject,
    /// An array of strings.
    Strings,
    /// An array of objects.
    Objects(&'static Object),
    /// An array of parts, each an object by its `type`.
    Parts,
    /// An array of two integers.
    Range,
}

impl Object {
    /// Returns `true` if both are the same object.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.name == other.name
    }

    /// Returns the index of the field with that name.
    #[inline]
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

/// A struct with a member for each field of an object.
pub(crate) trait Record<'d>: Default {
    const OBJECT: &'static Object;

    /// Returns the index of the field with that name. [`record!`](super::record::record) compares with constants
    /// instead, except in WebAssembly, where this is 1 kB less after compression.
    fn find(name: &[u8]) -> Option<usize> {
        Self::OBJECT.fields.iter().position(|field| field.name.as_bytes() == name)
    }

    /// Sets the member for the field `index`. Returns whether the value is one that the field takes.
    fn set(&mut self, index: usize, value: Value<'d>) -> bool;
}

/// Returns a bit for each field that is not optional.
pub(crate) const fn needed_fields(object: &Object) -> u16 {
    let (mut bits, mut bit, mut fields) = (0, 1, object.fields);
    while let [field, rest @ ..] = fields {
        if !matches!(field.need, Need::Optional) {
            bits |= bit;
        }
        bit <<= 1;
        fields = rest;
    }
    bits
}

/// No object has more fields.
pub(crate) const FIELDS_MAX: usize = 9;
