//! JSON, read and written so that fields keep their order.

use std::borrow::Cow;

pub(crate) use sendcheck::raw_json::{items, quoted, string};
use sendcheck::{PartKind, raw_json};

/// Returns a number that is an integer from 0.
pub(crate) fn unsigned(json: &str) -> Option<usize> {
    raw_json::integer(json)?.try_into().ok()
}

pub(crate) fn boolean(json: &str) -> Option<bool> {
    match json {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// An object in progress.
#[derive(Debug, Default)]
pub(crate) struct Object(String);

impl Object {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a field with a value that is JSON.
    pub(crate) fn raw(&mut self, name: &str, json: &str) -> &mut Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(&quoted(name));
        self.0.push(':');
        self.0.push_str(json);
        self
    }

    pub(crate) fn string(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(name, &quoted(value))
    }

    pub(crate) fn optional(&mut self, name: &str, json: Option<&str>) -> &mut Self {
        if let Some(json) = json {
            self.raw(name, json);
        }
        self
    }

    pub(crate) fn finish(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }
}

/// Writes an array of values that are JSON.
pub(crate) fn array<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let mut out = String::from("[");
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(item.as_ref());
    }
    out.push(']');
    out
}

/// The fields of an object, in their order.
#[derive(Debug, Default)]
pub(crate) struct Fields<'j>(Vec<(Cow<'j, str>, &'j str)>);

impl<'j> Fields<'j> {
    /// Reads an object.
    pub(crate) fn read(json: &'j str) -> Option<Self> {
        raw_json::fields(json).map(Self)
    }

    /// Reads an object. Anything else has no fields.
    pub(crate) fn of(json: &'j str) -> Self {
        Self::read(json).unwrap_or_default()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'j str> {
        self.0.iter().rfind(|(own, _)| own == name).map(|(_, json)| *json)
    }

    /// Returns a field, if it is present and not null.
    pub(crate) fn given(&self, name: &str) -> Option<&'j str> {
        self.get(name).filter(|json| *json != "null")
    }

    pub(crate) fn string(&self, name: &str) -> Option<String> {
        string(self.get(name)?)
    }

    /// Returns the kind of a part. The parts of a valid message have one.
    pub(crate) fn part_kind(&self) -> Option<PartKind> {
        let kind = self.string("type").and_then(|name| PartKind::from_name(&name));
        debug_assert!(kind.is_some(), "a valid message has no unknown part");
        kind
    }

    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }

    /// Returns the items of a list; none for anything else.
    pub(crate) fn items(&self, name: &str) -> Vec<&'j str> {
        self.get(name).and_then(items).unwrap_or_default()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &'j str)> {
        self.0.iter().map(|(name, json)| (name.as_ref(), *json))
    }
}

/// Returns the offset of a part of a text, in bytes.
pub(crate) fn offset_in(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}
