//! Requests that passed the check.

use alloc::string::String;
use core::convert::Infallible;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::check::{check_from, check_str};
use crate::encode::{of_document, rewritten};
use crate::json::{Origin, Path, Source, Span};
use crate::response::HasResponse;
use crate::rules::{RuleContext, shape};
use crate::schema::{Operation, PayloadLocation, write_path};
use crate::{ChatId, EncodedRequest, MessageId, Options, Report};

/// A request of the API. Each operation has one type.
pub trait Request: Serialize + DeserializeOwned + HasResponse + sealed::Sealed {
    /// The operation.
    const OPERATION: Operation;
    /// The id in the path: [`ChatId`], [`MessageId`], or `()` for none.
    type Id: PathIdValue;

    /// Checks the request. Errors are at their default levels, as for [`encode`](crate::encode).
    ///
    /// # Errors
    ///
    /// Returns the report if it has an error.
    fn check(self, options: &Options) -> Result<Checked<Self>, Report> {
        check_built(self, options)
    }

    /// Checks the request, and returns the HTTP request for the chat or message with this id.
    ///
    /// A client for any request needs no more:
    ///
    /// ```
    /// use sendcheck::request::{CreateChat, Request};
    /// use sendcheck::response::decode;
    /// use sendcheck::{EncodedRequest, Options};
    ///
    /// type Error = Box<dyn std::error::Error>;
    ///
    /// struct Client {
    ///     send: fn(EncodedRequest) -> Result<(u16, Vec<u8>), Error>,
    /// }
    ///
    /// impl Client {
    ///     fn call<T: Request>(&self, request: T, id: &T::Id) -> Result<T::Response, Error> {
    ///         let (status, body) = (self.send)(request.encode(id, &Options::new())?)?;
    ///         Ok(decode::<T>(status, &body)?)
    ///     }
    /// }
    ///
    /// let client = Client { send: |_| Ok((503, Vec::new())) };
    /// let request = CreateChat::new("+12052535597", ["+12052532136"], "Hi");
    /// assert!(client.call(request, &()).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the report if it has an error.
    fn encode(self, id: &Self::Id, options: &Options) -> Result<EncodedRequest, Report> {
        Ok(Self::check(self, options)?.encode_for(id))
    }
}

/// The type of the id in a path.
pub trait PathIdValue: sealed::Sealed {
    /// Returns the id as text.
    #[doc(hidden)]
    fn text(&self) -> &str;
}

impl PathIdValue for () {
    fn text(&self) -> &'static str {
        ""
    }
}

impl PathIdValue for ChatId {
    fn text(&self) -> &str {
        self.as_str()
    }
}

impl PathIdValue for MessageId {
    fn text(&self) -> &str {
        self.as_str()
    }
}

pub(super) mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl Sealed for crate::ChatId {}
    impl Sealed for crate::MessageId {}
}

/// A request that passed the check. Only such a request encodes.
///
/// It has the checked document as well as its typed view, so that unknown fields are sent unchanged.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked<T> {
    request: T,
    document: String,
    report: Report,
}

impl<T> Checked<T> {
    /// Returns the request.
    pub fn request(&self) -> &T {
        &self.request
    }

    /// Returns the request, to change it. It must be checked again.
    pub fn into_request(self) -> T {
        self.request
    }

    /// Returns the report. It has no errors, but it may have warnings.
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl<T: Request<Id = ()>> Checked<T> {
    /// Returns the HTTP request.
    #[must_use]
    pub fn encode(&self) -> EncodedRequest {
        self.encode_for(&())
    }
}

impl<T: Request> Checked<T> {
    /// Returns the HTTP request for the chat or message with this id.
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
    pub fn encode_for(&self, id: &T::Id) -> EncodedRequest {
        let Ok(path) = write_path(T::OPERATION, |_| Ok::<_, Infallible>(id.text()));
        let method = T::OPERATION.method().unwrap_or_default();
        of_document(T::OPERATION, method, path, self.document.clone())
    }
}

/// Checks bytes and decodes them into a request.
///
/// Errors are at their default levels, as for [`encode`](crate::encode).
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
/// Returns the report if it has an error. A number beyond 64 bits in an unknown field is `wrong-type` here, because
/// the types cannot represent it; [`encode`](crate::encode) sends it unchanged.
pub fn decode<T: Request>(json: &[u8], options: &Options) -> Result<Checked<T>, Report> {
    let json = Source::from(json);
    let report = check_from(Origin::Document, T::OPERATION, json, &options.for_encoding());
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

/// Checks a request that was built in code.
fn check_built<T: Request>(request: T, options: &Options) -> Result<Checked<T>, Report> {
    let Ok(document) = serde_json::to_string(&request) else {
        return Err(unreadable(T::OPERATION));
    };
    let report = check_str(T::OPERATION, &document, &options.for_encoding());
    if report.is_valid() { Ok(Checked { request, document, report }) } else { Err(report) }
}

/// Returns the report of a document that passed, but that the types cannot represent: an unknown field has a number
/// beyond 64 bits.
#[cold]
fn unreadable(operation: Operation) -> Report {
    let options = Options::new();
    let mut context = RuleContext::new(operation, &options);
    let root = Path::root(Span::default());
    shape::wrong_type::report_unknown_number(&root, &mut context);
    context.into_sink().into_report(Some(operation))
}

/// Implements [`Request`] for a type.
macro_rules! request {
    ($type:ident, $operation:ident, $id:ty, $response:ty) => {
        impl $crate::request::checked::sealed::Sealed for $type {}

        impl $crate::request::Request for $type {
            const OPERATION: $crate::Operation = $crate::Operation::$operation;
            type Id = $id;
        }

        impl $crate::response::HasResponse for $type {
            type Response = $response;
        }

        impl $type {
            /// Checks the request. Errors are at their default levels, as for [`encode`](crate::encode).
            ///
            /// # Errors
            ///
            /// Returns the report if it has an error.
            pub fn check(
                self,
                options: &$crate::Options,
            ) -> Result<$crate::request::Checked<Self>, $crate::Report> {
                <Self as $crate::request::Request>::check(self, options)
            }
        }
    };
}
pub(super) use request;
