//! From a document that passed to the HTTP request that sends it.

mod curl;
mod encoded;
#[cfg(feature = "http")]
mod http;
mod query;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

pub(crate) use encoded::path_of_chat;
pub use encoded::{BASE_URL, EncodedRequest};

use crate::check::check_source;
use crate::json::{Origin, Reader, Source};
use crate::operation::PayloadLocation;
use crate::{Operation, Options, Report, decode};

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
    let Some((method, path)) = operation.method().zip(operation.path()) else {
        return Err(EncodeError::NoEndpoint);
    };
    let json = Source::from(json);
    let report = check_source(operation, json, &options.for_encoding());
    if !report.is_valid() {
        return Err(EncodeError::InvalidDocument(Box::new(report)));
    }
    let path = if operation.has_chat_id() {
        let id = options.chat_id.as_deref().ok_or(EncodeError::MissingChatId { operation })?;
        path_of_chat(path, id)
    } else {
        path.into()
    };
    Ok(of_document(operation, method, path, rewritten(operation, json)))
}

/// Why no request was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EncodeError {
    /// The document breaks a rule, as `{"message": {"parts": []}}` does.
    #[error("the document breaks {}", Rules(.0.errors()))]
    InvalidDocument(Box<Report>),
    /// The path holds a chat's id, and the option `chat_id` was not given.
    #[error("`{operation}` is about a chat: its id is needed (the option `chat_id`)")]
    MissingChatId {
        /// What was to be sent.
        operation: Operation,
    },
    /// Bare message content, [`Operation::Message`], is not a call of its own.
    #[error("bare message content is no request; say which operation sends it")]
    NoEndpoint,
}

struct Rules(usize);

impl core::fmt::Display for Rules {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self(errors) = self;
        write!(f, "the rules in {errors} place{}", if *errors == 1 { "" } else { "s" })
    }
}

/// The request for a document that is known valid and written in order, with its finished path.
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

/// The document, compact and in order; empty for one that is not JSON.
pub(crate) fn rewritten(operation: Operation, json: Source<'_>) -> String {
    let mut scratch = Vec::new();
    let mut out = String::with_capacity(json.text.len());
    let reader = Reader::new(json, Origin::Document, &mut scratch);
    if decode::rewrite(json.text, reader, operation, &mut out).is_err() {
        out.clear();
    }
    out
}
