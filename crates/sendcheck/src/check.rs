//! From bytes to a report.

use crate::json::{Document, Origin, Source, Value};
use crate::rules::{RuleContext, shape};
use crate::schema::{InferOperationError, Operation, PayloadLocation, infer, inferred_from};
use crate::{Options, Report, decode};

/// Checks a document: the bytes that would be sent as the body (or hold the query) of `operation`.
///
/// Any bytes get a report. Every problem is found in one pass; only bytes that are not JSON get a single
/// diagnostic, `invalid-json`. Time is linear in the size of the document, nesting is bounded at 64.
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
/// object. Its strings may hold lone surrogates, which JSON can only write as escapes: here each
/// is the diagnostic `invalid-unicode` on its string, and not a document that cannot be read.
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
/// Returns the error of the value's `Serialize`, or an error for a map with keys that JSON cannot have.
#[cfg(feature = "serde")]
pub fn check_value<T: serde::Serialize + ?Sized>(
    operation: Operation,
    value: &T,
    options: &Options,
) -> Result<Report, serde_json::Error> {
    Ok(check(operation, &serde_json::to_vec(value)?, options))
}

/// Returns the fields that a document's operation is inferred from, for sentences that explain it.
#[doc(hidden)]
#[must_use]
pub fn fields_of_inference(json: &[u8]) -> Option<&'static [&'static str]> {
    let document = Document::parse(Source::from(json), Origin::Document).ok()?;
    inferred_from(document.root()).map(|(names, _)| names)
}

/// Checks a document of an unknown operation, which is inferred from the fields at its root.
///
/// The first that fits: `from` and `message` are `chats.create`; `to` and `message`, or `continuation_message`, are
/// `messages.create`; `message` is `chats.messages.send`; `parts`, or `experience` without `layout`, is `message`;
/// `layout` is `messages.update_app_card`; `voice_memo_url` is `chats.send_voicememo`; `handle` is
/// `chats.participants.add`; `display_name` or `group_chat_icon` is `chats.update`; `poll` is `chats.polls.create`;
/// `filename` is `attachments.create`; `operation` and `type` are `messages.add_reaction`.
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
    let source = Source::from(json);
    match Document::parse(source, Origin::Document) {
        Ok(document) => {
            let operation = infer(document.root()).ok_or(InferOperationError)?;
            Ok(check_document(operation, Some(document.root()), options))
        }
        Err(error) => {
            // No rule about operations is asked.
            let mut context = RuleContext::new(Operation::Message, options);
            shape::invalid_json::report(json, &error, &mut context);
            Ok(context.into_sink().into_report(None))
        }
    }
}

/// Checks a document of a JSON text, or of a value that was written as JSON.
pub(crate) fn check_from(
    origin: Origin,
    operation: Operation,
    json: Source<'_>,
    options: &Options,
) -> Report {
    let has_document = operation.payload_location() != PayloadLocation::None;
    if !has_document && json.bytes.trim_ascii().is_empty() {
        return check_document(operation, None, options);
    }
    match Document::parse(json, origin) {
        Ok(document) => check_document(operation, Some(document.root()), options),
        Err(error) => {
            let mut context = RuleContext::new(operation, options);
            shape::invalid_json::report(json.bytes, &error, &mut context);
            context.into_sink().into_report(Some(operation))
        }
    }
}

pub(crate) fn check_document(
    operation: Operation,
    document: Option<Value<'_>>,
    options: &Options,
) -> Report {
    let mut context = RuleContext::new(operation, options);
    decode::decode(document, &mut context);
    context.into_sink().into_report(Some(operation))
}
