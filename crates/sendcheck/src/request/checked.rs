//! The border between what was written and what passed.

use alloc::string::String;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::check::{check_source, check_str};
use crate::encode::{of_document, path_of_chat, rewritten};
use crate::json::{Path, Source};
use crate::operation::PayloadLocation;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::{ChatId, EncodedRequest, Operation, Options, Report, Rule};

/// A request of the API: one type for each operation.
pub trait Request: Serialize + DeserializeOwned + sealed::Sealed {
    /// What it asks for.
    const OPERATION: Operation;
    /// What the API answers when it does it.
    type Response: crate::response::Response;
}

/// A request whose path holds a chat's id.
pub trait InChat: Request {}

/// A request whose path holds no chat's id.
pub trait WithoutChat: Request {}

pub(super) mod sealed {
    pub trait Sealed {}
}

/// A request that passed: the only kind that can be encoded.
///
/// It holds the document that was checked as well as its typed view, so that what the types do not know is
/// sent as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    request: T,
    document: String,
    report: Report,
}

impl<T> Checked<T> {
    /// The request.
    pub fn request(&self) -> &T {
        &self.request
    }

    /// The request, to change; then it must be checked again.
    pub fn into_request(self) -> T {
        self.request
    }

    /// What the check found: warnings at most.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl<T: WithoutChat> Checked<T> {
    /// The HTTP request that sends it.
    #[must_use]
    pub fn encode(&self) -> EncodedRequest {
        self.to(T::OPERATION.path().unwrap_or_default().into())
    }
}

impl<T: InChat> Checked<T> {
    /// The HTTP request that sends it, for the chat that it is about.
    ///
    /// ```
    /// use sendcheck::request::{SendMessage, TextPart};
    /// use sendcheck::{ChatId, Options};
    ///
    /// let chat: ChatId = "550e8400-e29b-41d4-a716-446655440000".parse()?;
    /// let request = SendMessage::new(TextPart::new("On my way")).check(&Options::new())?;
    /// let encoded = request.encode_for(&chat);
    /// assert_eq!(encoded.path(), "/v3/chats/550e8400-e29b-41d4-a716-446655440000/messages");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn encode_for(&self, chat: &ChatId) -> EncodedRequest {
        self.to(path_of_chat(T::OPERATION.path().unwrap_or_default(), chat.as_str()))
    }
}

impl<T: Request> Checked<T> {
    fn to(&self, path: String) -> EncodedRequest {
        let method = T::OPERATION.method().unwrap_or_default();
        of_document(T::OPERATION, method, path, self.document.clone())
    }
}

/// Checks bytes and decodes them, both or neither.
///
/// Rules are at their default levels, as for [`encode`](crate::encode).
///
/// ```
/// use sendcheck::Options;
/// use sendcheck::request::{CreateChat, Part, decode};
///
/// let json = br#"{
///     "from": "+12052535597",
///     "to": ["+12052532136"],
///     "message": {"parts": [{"type": "text", "value": "Hello"}]}
/// }"#;
/// let checked = decode::<CreateChat>(json, &Options::new())?;
/// let Part::Text(part) = &checked.request().message.parts[0] else { unreachable!() };
/// assert_eq!(part.value, "Hello");
/// # Ok::<(), sendcheck::Report>(())
/// ```
///
/// # Errors
///
/// The report, if it holds an error. A number beyond 64 bits in a field that no rule looks at is the error
/// `wrong-type` here, as no typed view can hold it; [`encode`](crate::encode) sends it as it is.
pub fn decode<T: Request>(json: &[u8], options: &Options) -> Result<Checked<T>, Report> {
    let json = Source::from(json);
    let report = check_source(T::OPERATION, json, &options.for_encoding());
    if !report.is_valid() {
        return Err(report);
    }
    let document = match T::OPERATION.payload_location() {
        PayloadLocation::None => String::from("{}"),
        PayloadLocation::Query | PayloadLocation::Body => rewritten(T::OPERATION, json),
    };
    match serde_json::from_str(&document) {
        Ok(request) => Ok(Checked { request, document, report }),
        Err(_) => Err(unreadable(T::OPERATION)),
    }
}

/// Checks a request that was built.
pub(super) fn check_built<T: Request>(request: T, options: &Options) -> Result<Checked<T>, Report> {
    let Ok(document) = serde_json::to_string(&request) else {
        return Err(unreadable(T::OPERATION));
    };
    let report = check_str(T::OPERATION, &document, &options.for_encoding());
    if report.is_valid() { Ok(Checked { request, document, report }) } else { Err(report) }
}

/// The report of a document that passed, but whose typed view could not hold all of it: a field that no rule
/// looks at has a number beyond what 64 bits hold.
#[cold]
fn unreadable(operation: Operation) -> Report {
    let options = Options::new();
    let mut context = RuleContext::new(operation, &options);
    let root = Path::root(0);
    context.push(
        DiagnosticBuilder::new(Rule::WrongType, &root)
            .message("a field that no rule looks at holds a number that is too large to be kept"),
    );
    context.into_sink().into_report(Some(operation))
}

/// Makes a type a request.
macro_rules! request {
    ($type:ident, $operation:ident, $place:ident, $response:ty) => {
        impl $crate::request::checked::sealed::Sealed for $type {}

        impl $crate::request::Request for $type {
            const OPERATION: $crate::Operation = $crate::Operation::$operation;
            type Response = $response;
        }

        impl $crate::request::$place for $type {}

        impl $type {
            /// Checks it. Rules are at their default levels, as for [`encode`](crate::encode).
            ///
            /// # Errors
            ///
            /// The report, if it holds an error.
            pub fn check(
                self,
                options: &$crate::Options,
            ) -> Result<$crate::request::Checked<Self>, $crate::Report> {
                $crate::request::checked::check_built(self, options)
            }
        }
    };
}
pub(super) use request;
