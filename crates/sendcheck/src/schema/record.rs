//! Objects as tables and as structs.

use super::choice::Choices;
use super::field::{FieldState, Located};
use super::value::FromValue;
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

    /// Returns the index of the field with that name. As [`Object::find`], but each comparison is with a constant.
    fn find(name: &[u8]) -> Option<usize>;

    /// Sets the member for the field `index`. Returns whether the value is one that the field takes.
    fn set(&mut self, index: usize, value: Value<'d>) -> bool;
}

/// Reads a value into a member. Returns whether it is one that the field takes, as far as its type knows.
// Not inlined in WebAssembly: 1 kB less after compression.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
pub(super) fn read<'d, T: FromValue<'d>>(value: Value<'d>, member: &mut FieldState<T>) -> bool {
    let span = value.span();
    if let Some(read) = T::from_value(value) {
        let is_usual = read.is_usual() && !value.has_lone_surrogate();
        *member = FieldState::Present(Located { value: read, span });
        return is_usual;
    }
    *member = if value.is_null() { FieldState::Missing } else { FieldState::Invalid(span) };
    false
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

/// Writes an object: its name for sentences, then a line for each field with the member, how much it is needed,
/// the JSON name and the type of the value. A required field has an example.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $record:ident $(<$d:lifetime>)?, $name:literal $(, card $is_card:literal)?;
        $($member:ident: $need:expr, $field:literal, $type:ty $(, $example:literal)?;)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        #[allow(dead_code, reason = "a field that no rule asks for is taken apart as `_`")]
        pub(crate) struct $record $(<$d>)? {
            $(pub(crate) $member: $crate::schema::FieldState<$type>,)*
        }

        impl<'d> $crate::schema::Record<'d> for record!(@self $record $($d)?) {
            const OBJECT: &'static $crate::schema::Object = &$crate::schema::Object {
                    name: $name,
                    fields: &[$($crate::schema::Field {
                        name: $field,
                        need: {
                            #[allow(unused_imports)]
                            use $crate::schema::Need::*;
                            $need
                        },
                        value: <$type as $crate::schema::value::FromValue>::TYPE,
                        example: concat!($($example)?),
                    }),*],
                    is_card: false $(|| $is_card)?,
            };

            #[inline]
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn find(name: &[u8]) -> Option<usize> {
                let mut index = 0;
                $(
                    if name == $field.as_bytes() {
                        return Some(index);
                    }
                    index += 1;
                )*
                _ = name;
                None
            }

            #[inline]
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn set(
                &mut self,
                index: usize,
                value: $crate::json::Value<'d>,
            ) -> bool {
                let mut at = 0;
                $(
                    if index == at {
                        return $crate::schema::record::read(value, &mut self.$member);
                    }
                    at += 1;
                )*
                debug_assert!(false, "a field of {} has an index below {at}", $name);
                true
            }
        }

        const _: () = {
            let fields: &[&str] = &[$($field),*];
            assert!(fields.len() <= $crate::schema::record::FIELDS_MAX);
        };
    };
    (@self $record:ident $d:lifetime) => { $record<$d> };
    (@self $record:ident) => { $record };
}
pub(super) use record;
