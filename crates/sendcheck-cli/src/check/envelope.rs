//! Envelopes of JSON Lines: the document, its id and its operation are values of the line.

use std::str::FromStr;

use sendcheck::{Operation, ParseOperationError};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;

/// A JSON Pointer (RFC 6901).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pointer {
    text: String,
    segments: Vec<String>,
}

impl FromStr for Pointer {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let segments = match text.strip_prefix('/') {
            Some(rest) => {
                rest.split('/').map(|it| it.replace("~1", "/").replace("~0", "~")).collect()
            }
            None if text.is_empty() => Vec::new(),
            None => return Err("expected a JSON Pointer, such as `/payload`"),
        };
        Ok(Self { text: text.to_owned(), segments })
    }
}

impl Pointer {
    /// Returns the JSON of the value; none if there is no such value.
    fn find<'j>(&self, json: &'j str) -> Result<Option<&'j str>, serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let found = Find(&self.segments).deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(found.map(RawValue::get))
    }
}

/// The pointers of the arguments.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    pub(super) document: Option<Pointer>,
    pub(super) id: Option<Pointer>,
    pub(super) operation: Option<Pointer>,
}

/// The values of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Content<'l> {
    pub(super) document: &'l [u8],
    /// JSON of the id.
    pub(super) id: Option<&'l str>,
    pub(super) operation: Option<Operation>,
}

/// An error of a line that is JSON. The id is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EnvelopeError<'l> {
    pub(super) id: Option<&'l str>,
    pub(super) message: String,
}

impl Envelope {
    /// Returns the values of a line. A line that is not JSON is its own document, so that the check reports the error.
    pub(super) fn open<'l>(&self, line: &'l [u8]) -> Result<Content<'l>, EnvelopeError<'l>> {
        let whole = Content { document: line, id: None, operation: None };
        if self.document.is_none() && self.id.is_none() && self.operation.is_none() {
            return Ok(whole);
        }
        let Ok(json) = str::from_utf8(line) else { return Ok(whole) };
        let find = |pointer: &Option<Pointer>| match pointer {
            Some(pointer) => pointer.find(json),
            None => Ok(None),
        };
        let (Ok(id), Ok(document), Ok(operation)) =
            (find(&self.id), find(&self.document), find(&self.operation))
        else {
            return Ok(whole);
        };
        let error = |message| EnvelopeError { id, message };
        if let (Some(pointer), None) = (&self.document, document) {
            return Err(error(format!("no value at `{}`", pointer.text)));
        }
        let operation = match operation.map(serde_json::from_str::<Option<String>>) {
            None | Some(Ok(None)) => None,
            Some(Ok(Some(name))) => Some(
                name.parse().map_err(|unknown: ParseOperationError| error(unknown.to_string()))?,
            ),
            Some(Err(_)) => return Err(error("operation is not a string".to_owned())),
        };
        Ok(Content { document: document.map_or(line, str::as_bytes), id, operation })
    }
}

/// Finds a value below the current one, and skips all others.
struct Find<'p>(&'p [String]);

impl<'j> DeserializeSeed<'j> for Find<'_> {
    type Value = Option<&'j RawValue>;

    fn deserialize<D: Deserializer<'j>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        if self.0.is_empty() {
            return serde::Deserialize::deserialize(deserializer).map(Some);
        }
        deserializer.deserialize_any(self)
    }
}

/// Values without fields or items.
macro_rules! nothing {
    ($($method:ident: $type:ty),*) => {
        $(fn $method<E>(self, _: $type) -> Result<Self::Value, E> {
            Ok(None)
        })*
    };
}

impl<'j> Visitor<'j> for Find<'_> {
    type Value = Option<&'j RawValue>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    nothing!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'j>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Some((first, rest)) = self.0.split_first() else {
            return Err(A::Error::custom("empty pointer"));
        };
        let mut found = None;
        // Of several fields with the name, the last one counts, as in the check.
        while let Some(key) = map.next_key::<std::borrow::Cow<'j, str>>()? {
            if key == *first {
                found = map.next_value_seed(Find(rest))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'j>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Some((first, rest)) = self.0.split_first() else {
            return Err(A::Error::custom("empty pointer"));
        };
        let mut found = None;
        for index in 0_usize.. {
            let next = if *first == index.to_string() {
                items.next_element_seed(Find(rest))?.inspect(|item| found = *item).is_some()
            } else {
                items.next_element::<IgnoredAny>()?.is_some()
            };
            if !next {
                break;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Envelope, EnvelopeError, Pointer};
    use sendcheck::Operation;

    fn find(pointer: &str, json: &str) -> Option<String> {
        pointer.parse::<Pointer>().unwrap().find(json).unwrap().map(str::to_owned)
    }

    #[test]
    fn pointers_find_values() {
        let json = r#" {"a": {"b": [1, {"c~/d": "x"} ]}, "e": null, "a": {"b": [2]}, "": 3} "#;
        assert_eq!(find("/a/b/0", json).as_deref(), Some("2"));
        assert_eq!(find("/a", json).as_deref(), Some(r#"{"b": [2]}"#));
        assert_eq!(find("/e", json).as_deref(), Some("null"));
        assert_eq!(find("/", json).as_deref(), Some("3"));
        assert_eq!(find("", json).as_deref(), Some(json.trim()));
        for absent in ["/x", "/a/b/1", "/a/b/-", "/e/x", "/a/b/00"] {
            assert_eq!(find(absent, json), None, "{absent}");
        }
        assert_eq!(find("/0/c~0~1d", r#"[{"c~/d": "x"}]"#).as_deref(), Some(r#""x""#));
        assert!("a".parse::<Pointer>().is_err());
    }

    #[test]
    fn envelopes_are_opened() {
        let pointer = |text: &str| Some(text.parse().unwrap());
        let (id, document, operation) = (pointer("/id"), pointer("/body"), pointer("/op"));
        let envelope = Envelope { document, id, operation };
        let line = br#"{"id": "7", "op": "message", "body": {"parts": []}}"#;
        let content = Content {
            document: br#"{"parts": []}"#,
            id: Some(r#""7""#),
            operation: Some(Operation::Message),
        };
        assert_eq!(envelope.open(line), Ok(content));
        let error = |id, message: &str| Err(EnvelopeError { id, message: message.to_owned() });
        assert_eq!(envelope.open(br#"{"id": 7}"#), error(Some("7"), "no value at `/body`"));
        let line = br#"{"body": 1, "op": "messages.delete"}"#;
        assert_eq!(envelope.open(line), error(None, "sendcheck does not check `messages.delete`"));
        assert_eq!(
            envelope.open(br#"{"body": 1, "op": 1}"#),
            error(None, "operation is not a string")
        );
        let broken = b"{\"id\": 1, ";
        let whole = Content { document: broken, id: None, operation: None };
        assert_eq!(envelope.open(broken), Ok(whole));
    }
}
