use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// A document, and the report that it must get.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    /// Its file, without the extension.
    #[serde(skip)]
    pub topic: String,
    /// Its line in that file, from 1.
    #[serde(skip)]
    pub line: usize,
    /// Names it, over all files.
    pub name: String,
    /// Its purpose, if the name does not explain it.
    pub why: Option<String>,
    /// The operation to check for.
    pub operation: String,
    /// The options of the check, as in the file.
    pub options: Option<Box<RawValue>>,
    /// The document, as in the file.
    #[serde(default, deserialize_with = "even_null")]
    pub input: Option<Box<RawValue>>,
    /// In place of `input`: the document's text.
    pub raw: Option<String>,
    /// Rules that it comes close to breaking.
    #[serde(default)]
    pub near: Vec<String>,
    /// Every finding, in the report's order.
    pub expect: Vec<Expected>,
    /// Other facts of the report to compare.
    #[serde(default)]
    pub report: Facts,
}

/// One finding.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// The rule that is broken.
    pub rule: String,
    /// Where, as a JSON Pointer.
    pub path: String,
    /// Which UTF-16 units of the string there; `None` where the finding has no range.
    pub range: Option<[usize; 2]>,
    /// Other fields to compare.
    #[serde(flatten)]
    pub more: BTreeMap<String, Value>,
}

/// Numbers of a report that do not follow from the findings that it kept.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Whether the document has no error.
    pub valid: Option<bool>,
    /// How many errors were found.
    pub errors: Option<usize>,
    /// How many warnings were found.
    pub warnings: Option<usize>,
    /// Whether findings were left out.
    pub truncated: Option<bool>,
}

impl Vector {
    /// Returns the bytes to check: `raw`, or the text of `input` exactly as in the file, so that
    /// escapes arrive unread.
    #[must_use]
    pub fn document(&self) -> Cow<'_, [u8]> {
        match (&self.raw, &self.input) {
            (Some(raw), _) => Cow::Borrowed(raw.as_bytes()),
            (None, Some(input)) => Cow::Borrowed(input.get().as_bytes()),
            (None, None) => Cow::Borrowed(b""),
        }
    }

    /// Returns the options' JSON; `{}` where the vector sets none.
    #[must_use]
    pub fn options_json(&self) -> &str {
        self.options.as_deref().map_or("{}", RawValue::get)
    }

    /// Returns `true` if the vector expects this rule to be broken.
    #[must_use]
    pub fn expects(&self, rule: &str) -> bool {
        self.expect.iter().any(|expected| expected.rule == rule)
    }
}

/// Tells `null` from a missing field.
fn even_null<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::<RawValue>::deserialize(json).map(Some)
}
