//! Documents inside other JSON: an event, a line of a log, a row of a database.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::check::check_document;
use crate::json::{Document, Kind, Origin, Source, Value, unescape_segment};
use crate::schema::{InferOperationError, Operation, infer};
use crate::{Options, Report};

/// A JSON Pointer (RFC 6901), such as `/payload`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pointer {
    text: String,
    segments: Vec<String>,
}

/// An error returned for text that is not a JSON Pointer, such as `payload`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a JSON Pointer, such as `/payload`")]
pub struct ParsePointerError;

impl FromStr for Pointer {
    type Err = ParsePointerError;

    fn from_str(text: &str) -> Result<Self, ParsePointerError> {
        // RFC 6901: a tilde is `~0`, and `~1` is a slash.
        if text.split('~').skip(1).any(|after| !after.starts_with(['0', '1'])) {
            return Err(ParsePointerError);
        }
        let segments = match text.strip_prefix('/') {
            Some(rest) => rest.split('/').map(unescape_segment).collect(),
            None if text.is_empty() => Vec::new(),
            None => return Err(ParsePointerError),
        };
        Ok(Self { text: text.to_owned(), segments })
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// JSON that contains documents. It is parsed once, whatever is read from it.
///
/// ```
/// use sendcheck::{Envelope, Operation, Options};
///
/// let envelope = Envelope::parse(br#"{"id": 7, "payload": {"parts": []}}"#).unwrap();
/// assert_eq!(envelope.get(&"/id".parse()?), Some("7"));
/// let payload = "/payload".parse()?;
/// let report = envelope.check(&payload, None, &Options::default()).unwrap()?;
/// assert_eq!(report.operation(), Some(Operation::Message));
/// assert_eq!(report.diagnostics()[0].path(), "/parts");
/// assert_eq!(report.diagnostics()[0].offset_bytes(), 31); // in the whole JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Envelope<'j>(Document<'j>);

impl<'j> Envelope<'j> {
    /// Parses JSON. Returns `None` if it is not JSON: [`check_inferred`](crate::check_inferred) reports why.
    #[must_use]
    pub fn parse(json: &'j [u8]) -> Option<Self> {
        Document::parse(Source::from(json), Origin::Document).ok().map(Self)
    }

    /// Returns the JSON of a value; none if there is no such value. Of several fields with a name, the last one counts.
    #[must_use]
    pub fn get(&self, pointer: &Pointer) -> Option<&str> {
        self.find(pointer).map(Value::source)
    }

    /// Checks a value as a document, for an operation or the inferred one. Returns `None` if there is no such value.
    ///
    /// Paths are those of the document. Offsets are those of the whole JSON, which
    /// [`Locator::new`](crate::Locator::new) takes.
    ///
    /// # Errors
    ///
    /// [`InferOperationError`] if no operation is given, and the fields of the document are not those of any.
    #[must_use]
    pub fn check(
        &self,
        pointer: &Pointer,
        operation: Option<Operation>,
        options: &Options,
    ) -> Option<Result<Report, InferOperationError>> {
        let value = self.find(pointer)?;
        let operation = operation.or_else(|| infer(value)).ok_or(InferOperationError);
        Some(operation.map(|operation| check_document(operation, Some(value), options)))
    }

    /// Returns a report about this JSON with the places of the values that its paths name, or of the nearest value around
    /// an absent one. Only reports that another crate of the project made lack them.
    #[doc(hidden)]
    #[must_use]
    pub fn locate(&self, report: Report) -> Report {
        report.map_spans(|path| {
            let mut path = path;
            loop {
                let pointer = path.parse().unwrap_or_default();
                if let Some(value) = self.find(&pointer) {
                    return value.span();
                }
                path = path.rsplit_once('/').map_or("", |(parent, _)| parent);
            }
        })
    }

    fn find(&self, pointer: &Pointer) -> Option<Value<'_>> {
        pointer.segments.iter().try_fold(self.0.root(), |value, segment| match value.kind() {
            Kind::Array => {
                // An index has no leading zeros.
                let index: usize = segment.parse().ok()?;
                let is_plain = segment.len() == 1 || !segment.starts_with(['0', '+']);
                value.items().nth(index).filter(|_| is_plain)
            }
            _ => value.get(segment),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Envelope, ParsePointerError, Pointer};
    use crate::{Operation, Options, Rule, check};
    use alloc::format;
    use alloc::string::String;

    fn find(pointer: &str, json: &str) -> Option<String> {
        let envelope = Envelope::parse(json.as_bytes()).unwrap();
        envelope.get(&pointer.parse().unwrap()).map(String::from)
    }

    #[test]
    fn pointers_find_values() {
        let json = r#" {"a": {"b": [1, {"c~/d": "x"} ]}, "e": null, "a": {"b": [2]}, "": 3} "#;
        assert_eq!(find("/a/b/0", json).as_deref(), Some("2"));
        assert_eq!(find("/a", json).as_deref(), Some(r#"{"b": [2]}"#));
        assert_eq!(find("/e", json).as_deref(), Some("null"));
        assert_eq!(find("/", json).as_deref(), Some("3"));
        assert_eq!(find("", json).as_deref(), Some(json.trim()));
        for absent in ["/x", "/a/b/1", "/a/b/-", "/e/x", "/a/b/00", "/a/b/+0"] {
            assert_eq!(find(absent, json), None, "{absent}");
        }
        assert_eq!(find("/0/c~0~1d", r#"[{"c~/d": "x"}]"#).as_deref(), Some(r#""x""#));
        assert!("a".parse::<Pointer>().is_err());
    }

    #[test]
    fn report_is_that_of_the_document_alone() {
        let document =
            r#"{"parts": [{"type": "text", "value": "see **x** 😀 \ud83d\ude00", "x": 1}]}"#;
        let json = format!(r#"{{"x": ["é"], "doc": {document}, "y": 1}}"#);
        let envelope = Envelope::parse(json.as_bytes()).unwrap();
        let (pointer, options) = ("/doc".parse().unwrap(), Options::default());
        let found = envelope.check(&pointer, Some(Operation::Message), &options).unwrap().unwrap();
        let alone = check(Operation::Message, document.as_bytes(), &options);
        assert_eq!(found.to_json(), alone.to_json());
        assert_eq!(found.diagnostics().len(), 2);
        let start = json.find(document).unwrap();
        for (found, alone) in found.diagnostics().iter().zip(alone.diagnostics()) {
            assert_eq!(found.offset_bytes(), start + alone.offset_bytes());
        }
        assert!(envelope.check(&"/z".parse().unwrap(), None, &options).is_none());
        assert!(envelope.check(&"/x".parse().unwrap(), None, &options).unwrap().is_err());
        let wrong = envelope.check(&"/y".parse().unwrap(), Some(Operation::Message), &options);
        assert_eq!(wrong.unwrap().unwrap().diagnostics()[0].rule(), Rule::WrongType);
    }

    #[test]
    fn tildes_are_escaped() {
        for text in ["", "/", "/a/0", "/a~0b/~1", "/~01"] {
            assert!(text.parse::<Pointer>().is_ok(), "{text}");
        }
        for text in ["a", "/~", "/~2", "/a~", "/~~0"] {
            assert_eq!(text.parse::<Pointer>(), Err(ParsePointerError), "{text}");
        }
    }
}
