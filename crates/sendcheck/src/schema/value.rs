//! The values of fields as Rust types.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use super::choice::{Choice, Known};
use super::object::{Object, Record, Type};
use crate::json::{Kind, Value};

/// A type that a field's value is read as.
pub(crate) trait FromValue<'d>: Sized {
    const TYPE: Type;

    /// Returns the value, or none if it has another JSON type.
    fn from_value(value: Value<'d>) -> Option<Self>;

    /// Returns `true` if the value is one that its field takes, as far as the type knows.
    #[inline]
    fn is_usual(&self) -> bool {
        true
    }
}

impl Type {
    /// Returns `true` if a value has this type.
    pub(crate) fn takes(self, value: Value<'_>) -> bool {
        match self {
            Self::Integer => value.as_i64().is_some(),
            Self::String | Self::Choice(_) => value.kind() == Kind::String,
            Self::Number => value.kind() == Kind::Number,
            Self::Boolean => value.kind() == Kind::Boolean,
            Self::Object(_) | Self::AnyObject => value.kind() == Kind::Object,
            Self::Strings | Self::Objects(_) | Self::Parts | Self::Range => {
                value.kind() == Kind::Array
            }
        }
    }
}

/// A string.
#[derive(Clone, Debug)]
pub(crate) struct Text<'d> {
    /// The string, with U+FFFD for lone surrogates.
    pub(crate) value: Cow<'d, str>,
    /// The literal, if it has lone surrogates.
    literal: Option<&'d str>,
}

impl Text<'_> {
    pub(crate) fn has_lone_surrogate(&self) -> bool {
        self.literal.is_some()
    }

    /// Returns the string, to compare it with others: see [`Value::as_written`].
    pub(crate) fn as_written(&self) -> &str {
        self.literal.unwrap_or(&self.value)
    }
}

impl<'d> FromValue<'d> for Text<'d> {
    const TYPE: Type = Type::String;

    #[inline]
    fn from_value(value: Value<'d>) -> Option<Self> {
        let literal = value.has_lone_surrogate().then(|| value.source());
        value.as_str().map(|value| Self { value, literal })
    }
}

impl core::ops::Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl FromValue<'_> for i64 {
    const TYPE: Type = Type::Integer;

    fn from_value(value: Value<'_>) -> Option<Self> {
        value.as_i64()
    }
}

impl FromValue<'_> for f64 {
    const TYPE: Type = Type::Number;

    fn from_value(value: Value<'_>) -> Option<Self> {
        value.as_f64()
    }
}

impl FromValue<'_> for bool {
    const TYPE: Type = Type::Boolean;

    fn from_value(value: Value<'_>) -> Option<Self> {
        value.as_bool()
    }
}

impl<'d, E: Known> FromValue<'d> for Choice<E> {
    const TYPE: Type = Type::Choice(E::CHOICES);

    fn from_value(value: Value<'d>) -> Option<Self> {
        let text = value.as_str()?;
        Some(Self { known: E::from_name(&text) })
    }

    #[inline]
    fn is_usual(&self) -> bool {
        self.known.is_some()
    }
}

/// An object of the record `R`, not yet read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Child<'d, R> {
    pub(crate) value: Value<'d>,
    record: PhantomData<fn() -> R>,
}

impl<'d, R: Record<'d>> FromValue<'d> for Child<'d, R> {
    const TYPE: Type = Type::Object(R::OBJECT);

    fn from_value(value: Value<'d>) -> Option<Self> {
        (value.kind() == Kind::Object).then_some(Self { value, record: PhantomData })
    }
}

/// An object with any fields.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AnyObject<'d> {
    pub(crate) value: Value<'d>,
}

impl<'d> FromValue<'d> for AnyObject<'d> {
    const TYPE: Type = Type::AnyObject;

    fn from_value(value: Value<'d>) -> Option<Self> {
        (value.kind() == Kind::Object).then_some(Self { value })
    }
}

/// An array with items of the type `I`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Array<'d, I> {
    pub(crate) value: Value<'d>,
    items: PhantomData<fn() -> I>,
}

/// The type of the items of an array.
pub(crate) trait Items {
    const TYPE: Type;
}

/// Names for the items of arrays.
#[expect(non_snake_case, reason = "a module of markers")]
pub(crate) mod ItemsOf {
    /// Strings.
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Strings {}
    /// Parts of a message.
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Parts {}
    /// The two integers of a range.
    #[derive(Clone, Copy, Debug)]
    pub(crate) enum Range {}
}

impl Items for ItemsOf::Strings {
    const TYPE: Type = Type::Strings;
}

impl Items for ItemsOf::Parts {
    const TYPE: Type = Type::Parts;
}

impl Items for ItemsOf::Range {
    const TYPE: Type = Type::Range;
}

impl<'d, I: Items> FromValue<'d> for Array<'d, I> {
    const TYPE: Type = I::TYPE;

    fn from_value(value: Value<'d>) -> Option<Self> {
        (value.kind() == Kind::Array).then_some(Self { value, items: PhantomData })
    }
}

impl<'d, I> Array<'d, I> {
    pub(crate) fn items(&self) -> impl Iterator<Item = Value<'d>> + Clone + use<'d, I> {
        self.value.items()
    }
}

/// An array of objects of the record `R`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Children<'d, R> {
    pub(crate) value: Value<'d>,
    record: PhantomData<fn() -> R>,
}

impl<'d, R: Record<'d>> FromValue<'d> for Children<'d, R> {
    const TYPE: Type = {
        const fn objects(object: &'static Object) -> Type {
            Type::Objects(object)
        }
        objects(R::OBJECT)
    };

    fn from_value(value: Value<'d>) -> Option<Self> {
        (value.kind() == Kind::Array).then_some(Self { value, record: PhantomData })
    }
}

impl<'d, R> Children<'d, R> {
    pub(crate) fn items(&self) -> impl Iterator<Item = Value<'d>> + Clone + use<'d, R> {
        self.value.items()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items().next().is_none()
    }
}
