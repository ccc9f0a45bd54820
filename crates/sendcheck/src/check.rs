//! The way through: bytes, model, rules, report.

use alloc::vec::Vec;

use crate::json::{Origin, Path, Reader, Source, SyntaxError};
use crate::report::sink::{Key, Sink};
use crate::report::{Finding, Report};
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::sort::sorted;
use crate::{Operation, Options, decode};

/// Checks a document: the bytes that would be sent as the body (or hold the query) of `operation`.
///
/// Any bytes get a report. Every problem is found in one pass; only bytes that are not JSON get a single
/// finding, `invalid-json`. Time is linear in the size of the document, nesting is bounded at 64.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(
///     Operation::ChatsCreate,
///     br#"{
///         "from": "+12052535597",
///         "to": ["+12052532136"],
///         "message": {"parts": [{"type": "text", "value": "Look at https://example.com"}]}
///     }"#,
///     &Options::default(),
/// );
/// assert!(!report.is_valid());
/// let found = &report.diagnostics()[0];
/// assert_eq!(found.rule().name(), "first-message-link");
/// assert_eq!(found.path(), "/message/parts/0/value");
/// assert_eq!(found.range().map(|range| (range.start(), range.end())), Some((8, 27)));
/// ```
#[must_use]
pub fn check(operation: Operation, json: &[u8], options: &Options) -> Report {
    check_from(Origin::Document, operation, json.into(), options)
}

/// Checks JSON text that is known to be UTF-8: as [`check`], without the time that it takes to make sure.
///
/// ```
/// use sendcheck::{Operation, Options, check_str};
///
/// let json = String::from(r#"{"parts": [{"type": "text", "value": ""}]}"#);
/// let report = check_str(Operation::Message, &json, &Options::default());
/// assert_eq!(report.diagnostics()[0].rule().name(), "empty-text");
/// ```
#[must_use]
pub fn check_str(operation: Operation, json: &str, options: &Options) -> Report {
    check_from(Origin::Document, operation, json.into(), options)
}

/// Checks a document that was written as JSON from a value of another language, such as a JavaScript
/// object. Its strings may hold half a surrogate pair, which JSON can only write as an escape: here that
/// is the finding `invalid-unicode` on the string, and not a document that cannot be read.
///
/// ```
/// use sendcheck::{Operation, Options, check_value_json};
///
/// let json = br#"{"parts": [{"type": "text", "value": "half \ud83d"}]}"#;
/// let report = check_value_json(Operation::Message, json, &Options::default());
/// assert_eq!(report.diagnostics()[0].rule().name(), "invalid-unicode");
/// ```
#[must_use]
pub fn check_value_json(operation: Operation, json: &[u8], options: &Options) -> Report {
    check_from(Origin::Value, operation, json.into(), options)
}

/// Checks a document as [`check_value_json`] does, but one that is known to be UTF-8.
///
/// ```
/// use sendcheck::{Operation, Options, check_value_json_str};
///
/// let json = r#"{"parts": [{"type": "text", "value": "half \ud83d"}]}"#;
/// let report = check_value_json_str(Operation::Message, json, &Options::default());
/// assert_eq!(report.diagnostics()[0].rule().name(), "invalid-unicode");
/// ```
#[must_use]
pub fn check_value_json_str(operation: Operation, json: &str, options: &Options) -> Report {
    check_from(Origin::Value, operation, json.into(), options)
}

/// Checks a value that serde can serialise, as it would be written.
///
/// ```
/// use sendcheck::{Operation, Options, check_value};
/// use serde_json::json;
///
/// let content = json!({"parts": [{"type": "text", "value": ""}]});
/// let report = check_value(Operation::Message, &content, &Options::default())?;
/// assert_eq!(report.diagnostics()[0].rule().name(), "empty-text");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// What the value's own `Serialize` says, or that a map has keys that JSON cannot have.
#[cfg(feature = "serde")]
pub fn check_value<T: serde::Serialize + ?Sized>(
    operation: Operation,
    value: &T,
    options: &Options,
) -> Result<Report, serde_json::Error> {
    Ok(check(operation, &serde_json::to_vec(value)?, options))
}

/// Checks a document whose operation is not told: it is inferred from the fields at its root.
///
/// The first that fits: `from` and `message` are `chats.create`; `to` and `message`, or
/// `continuation_message`, are `messages.create`; `message` is `chats.messages.send`; `parts` is
/// `message`; `voice_memo_url` is `chats.send_voicememo`; `handle` is `chats.participants.add`;
/// `display_name` or `group_chat_icon` is `chats.update`.
///
/// ```
/// use sendcheck::{Operation, Options, check_inferred};
///
/// let report = check_inferred(br#"{"parts": []}"#, &Options::default())?;
/// assert_eq!(report.operation(), Some(Operation::Message));
/// let broken = check_inferred(b"{", &Options::default())?;
/// assert_eq!(broken.operation(), None);
/// # Ok::<(), sendcheck::InferOperationError>(())
/// ```
///
/// # Errors
///
/// [`InferOperationError`] when the document is JSON, but its fields are not those of any operation.
pub fn check_inferred(json: &[u8], options: &Options) -> Result<Report, InferOperationError> {
    let mut scratch = Vec::new();
    let source = Source::from(json);
    let report = match decode::infer(source, &mut scratch) {
        Ok(Some(operation)) => read(Origin::Document, operation, source, &mut scratch, options),
        Ok(None) => return Err(InferOperationError),
        Err(fault) => Err(fault),
    };
    Ok(report.unwrap_or_else(|fault| not_json(None, fault, json, options)))
}

/// No operation has the fields of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document's fields do not tell which operation it is meant for")]
pub struct InferOperationError;

/// Checks a document of which it is known how far it is text.
pub(crate) fn check_source(operation: Operation, json: Source<'_>, options: &Options) -> Report {
    check_from(Origin::Document, operation, json, options)
}

fn check_from(origin: Origin, operation: Operation, json: Source<'_>, options: &Options) -> Report {
    let report = read(origin, operation, json, &mut Vec::new(), options);
    report.unwrap_or_else(|fault| not_json(Some(operation), fault, json.bytes, options))
}

fn read(
    origin: Origin,
    operation: Operation,
    json: Source<'_>,
    scratch: &mut Vec<u8>,
    options: &Options,
) -> Result<Report, SyntaxError> {
    // Keys that are given twice are rare. When there are some, the document is read again without the
    // values that do not count; those may have hidden others, so it goes on until none is new, after
    // at most three readings.
    let mut superseded = Vec::new();
    loop {
        let mut context = RuleContext::new(operation, options);
        let reader = Reader::new(json, origin, scratch);
        let mut found = decode::document(reader, &mut context, &superseded)?;
        if found.is_empty() {
            return Ok(context.into_sink().into_report(Some(operation)));
        }
        superseded.append(&mut found);
        superseded = sorted(&superseded, |offset| *offset as u64).copied().collect();
        superseded.dedup();
    }
}

fn not_json(
    operation: Option<Operation>,
    fault: SyntaxError,
    json: &[u8],
    options: &Options,
) -> Report {
    let rule = Rule::InvalidJson;
    let place = Path::root(fault.offset_bytes);
    let key = Key { offset_bytes: fault.offset_bytes, range: None, rule };
    let mut sink = Sink::new(options.max_diagnostics);
    sink.add(key, rule.severity(), 0, || Finding {
        rule,
        severity: rule.severity(),
        code: rule.code(),
        message: fault.kind.message(),
        help: rule.definition().help,
        path: place.pointer(),
        offset_bytes: fault.offset_bytes,
        range: None,
        related: Vec::new(),
        parameter: None,
        position: Some(fault.position(json)),
        detail: crate::report::MessageArgs::default(),
    });
    sink.into_report(operation)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    /// How often a document is read.
    fn readings(json: &str) -> usize {
        let options = Options::default();
        let mut superseded = Vec::new();
        for count in 1.. {
            let mut scratch = Vec::new();
            let mut context = RuleContext::new(Operation::Message, &options);
            let reader = Reader::new(json.as_bytes(), Origin::Document, &mut scratch);
            let mut found = decode::document(reader, &mut context, &superseded).unwrap();
            if found.is_empty() {
                return count;
            }
            superseded.append(&mut found);
            superseded.sort_unstable();
        }
        0
    }

    #[test]
    fn documents_are_read_a_few_times_at_most() {
        assert_eq!(readings(r#"{"parts": [{"type": "text", "value": "hi"}]}"#), 1);
        assert_eq!(readings(r#"{"parts": [], "parts": [{"a": {"b": 1, "b": 1}, "a": 2}]}"#), 2);

        let types = r#""type": "text", "value": "a", "type": {"a": 1, "a": 2}, "url": "b", "#;
        let part: String = core::iter::repeat_n(types, 50).collect();
        let json = alloc::format!(r#"{{"parts": [{{{part}"type": {{"a": 1, "a": 2}}}}]}}"#);
        assert_eq!(readings(&json), 3);
    }
}
