//! From a document that passed to the HTTP request that sends it.

mod curl;
mod encoded;
#[cfg(feature = "http")]
mod http;
mod query;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

pub use encoded::EncodedRequest;

use crate::check::check_from;
use crate::decode;
use crate::json::{Document, Origin, Source};
use crate::schema::{Operation, PathId, PayloadLocation, write_path};
use crate::{Options, Report};

/// Checks a document and makes the HTTP request that sends it.
///
/// The body is the document, compact, with the fields of each object in the order of the API's
/// documentation and those that it does not know after them; no value changes. For an operation that
/// lists something, the document becomes the query; fields that are null are left out there. The chat's id
/// is the option [`chat_id`](Options::chat_id).
///
/// Rules are at their default levels: one that the caller lowered refuses all the same, and a warning
/// that the caller turned into an error refuses too.
///
/// ```
/// use sendcheck::{Operation, Options, encode};
///
/// let request = encode(
///     Operation::ChatsListChats,
///     br#"{"limit": 20, "from": "+12223334444"}"#,
///     &Options::default(),
/// )?;
/// assert_eq!(request.method(), "GET");
/// assert_eq!(request.path_and_query(), "/v3/chats?from=%2B12223334444&limit=20");
/// # Ok::<(), sendcheck::EncodeError>(())
/// ```
///
/// # Errors
///
/// [`EncodeError`], for each of its reasons.
pub fn encode(
    operation: Operation,
    json: &[u8],
    options: &Options,
) -> Result<EncodedRequest, EncodeError> {
    encode_from(Origin::Document, operation, json, options)
}

/// Encodes a document that was written as JSON from a value of another language, as
/// [`check_value_json`](crate::check_value_json) checks it: a lone surrogate is the diagnostic `invalid-unicode` on its
/// string, and not a document that cannot be read.
///
/// ```
/// use sendcheck::{EncodeError, Operation, Options, encode_value_json};
///
/// let json = br#"{"handle": "half \ud83d"}"#;
/// let options = Options::default().chat_id("550e8400-e29b-41d4-a716-446655440000");
/// let refused = encode_value_json(Operation::ChatsParticipantsAdd, json, &options);
/// let Err(EncodeError::InvalidDocument(report)) = refused else { panic!("it is not valid") };
/// assert_eq!(report.diagnostics()[0].rule().name(), "invalid-unicode");
/// ```
///
/// # Errors
///
/// [`EncodeError`], for each of its reasons.
pub fn encode_value_json(
    operation: Operation,
    json: &[u8],
    options: &Options,
) -> Result<EncodedRequest, EncodeError> {
    encode_from(Origin::Value, operation, json, options)
}

fn encode_from(
    origin: Origin,
    operation: Operation,
    json: &[u8],
    options: &Options,
) -> Result<EncodedRequest, EncodeError> {
    let Some(method) = operation.method() else {
        return Err(EncodeError::NoEndpoint);
    };
    let json = Source::from(json);
    let report = check_from(origin, operation, json, &options.for_encoding());
    if !report.is_valid() {
        return Err(EncodeError::InvalidDocument(Box::new(report)));
    }
    let path = write_path(operation, |id| {
        options.path_id(id).ok_or(EncodeError::MissingId { operation, id })
    })?;
    Ok(of_document(operation, method, path, rewritten(operation, json)))
}

/// An error returned when no request can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EncodeError {
    /// The document has errors, such as `{"message": {"parts": []}}`.
    #[error("document has {} error{}", .0.errors(), if .0.errors() == 1 { "" } else { "s" })]
    InvalidDocument(Box<Report>),
    /// The path holds an id, and its option was not given.
    #[error("operation `{operation}` requires `{}`", .id.name())]
    MissingId {
        /// The operation.
        operation: Operation,
        /// The id.
        id: PathId,
    },
    /// Bare message content, [`Operation::Message`], has no endpoint.
    #[error("`message` has no endpoint; choose another operation")]
    NoEndpoint,
}

/// Returns the request for a document that is known valid and written in order, with its finished path.
pub(crate) fn of_document(
    operation: Operation,
    method: &'static str,
    path: String,
    document: String,
) -> EncodedRequest {
    let (query, body) = match operation.payload_location() {
        PayloadLocation::None => (String::new(), Vec::new()),
        PayloadLocation::Query => (query::of_document(&document), Vec::new()),
        PayloadLocation::Body => (String::new(), document.into_bytes()),
    };
    EncodedRequest { method, path, query, body }
}

/// Returns the document, compact and in the order of the schema; empty for one that is not JSON.
pub(crate) fn rewritten(operation: Operation, json: Source<'_>) -> String {
    let mut out = String::with_capacity(json.text.len());
    if let Ok(document) = Document::parse(json, Origin::Document) {
        decode::rewrite(document.root(), operation.document(), &mut out);
    }
    out
}
