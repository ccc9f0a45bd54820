//! serde for names, codes and params.

use alloc::boxed::Box;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::params::Param;
use super::{Code, Level, Params, Rule, Severity};

/// Implements serde for types that have a string form: `$as_str` returns it, and `FromStr` reads it.
macro_rules! serde_as_str {
    ($($type:ty: $as_str:ident),+ $(,)?) => {$(
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.$as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = alloc::string::String::deserialize(deserializer)?;
                text.parse().map_err(::serde::de::Error::custom)
            }
        }
    )+};
}
pub(crate) use serde_as_str;

serde_as_str!(Rule: name, Severity: name, Level: name);

/// A code has the fields that it has in a report: `code`, and `code_predicted` if it is predicted.
#[derive(Serialize, Deserialize)]
struct CodeFields {
    code: u16,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    code_predicted: bool,
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CodeFields { code: self.number(), code_predicted: self.is_predicted() }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let CodeFields { code, code_predicted } = CodeFields::deserialize(deserializer)?;
        Ok(if code_predicted { Self::predicted(code) } else { Self::documented(code) })
    }
}

impl Serialize for Param<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.all().map(|(name, param)| (name.name(), param)))
    }
}

impl<'de> Deserialize<'de> for Params {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Fields {
            given: Option<Box<str>>,
            count: Option<u64>,
            limit: Option<u64>,
            reason: Option<Box<str>>,
            suggestion: Option<Box<str>>,
            expected: Option<Box<str>>,
            problem: Option<Box<str>>,
        }
        let Fields { given, count, limit, reason, suggestion, expected, problem } =
            Fields::deserialize(deserializer)?;
        Ok(Self { given, count, limit, reason, suggestion, expected, problem })
    }
}
