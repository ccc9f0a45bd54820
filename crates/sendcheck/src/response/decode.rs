//! Decodes responses.

use alloc::boxed::Box;

use super::{ErrorResponse, NoContent};

/// The response of an operation.
pub trait Response: Sized + sealed::Sealed {
    /// Reads the body of a response with a status of success.
    #[doc(hidden)]
    fn from_body(body: &[u8]) -> Result<Self, serde_json::Error>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! responses {
    ($($name:ident),* $(,)?) => {
        $(
            impl sealed::Sealed for super::$name {}
            impl Response for super::$name {
                fn from_body(body: &[u8]) -> Result<Self, serde_json::Error> {
                    serde_json::from_slice(body)
                }
            }
        )*
    };
}
responses! {
    ChatCreateResponse, MessageSendResponse, MessageCreateResponse, ChatSendVoicememoResponse,
    ChatUpdateResponse, ParticipantAddResponse, ParticipantRemoveResponse, ListChatsResult,
    GetMessagesResult, Chat, ChatLeaveChatResponse, Message, MessageAddReactionResponse,
    MessageUpdateAppCardResponse, AttachmentCreateResponse, PollEnvelope,
}

impl sealed::Sealed for NoContent {}
impl Response for NoContent {
    fn from_body(_: &[u8]) -> Result<Self, serde_json::Error> {
        Ok(Self)
    }
}

/// A request, as the sender of the response to it. Every [`Request`](crate::request::Request) is one.
pub trait HasResponse {
    /// The response of the API.
    type Response: Response;
}

/// An error returned when a response is not a success.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The API rejected the request.
    #[error("API error: {0}")]
    Api(Box<ErrorResponse>),
    /// The status is an error, but the body is not an error of the API, as when a proxy responds.
    #[error("status {status} without an API error")]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// The status is a success, but the body is not the documented response.
    #[error("invalid response body (status {status}): {source}")]
    Body {
        /// The HTTP status.
        status: u16,
        /// The error in the body.
        source: serde_json::Error,
    },
}

/// Decodes the response to a request `T` from a type of the crate `http`.
///
/// # Errors
///
/// Returns [`Failure`] as [`decode`] does.
#[cfg(feature = "http")]
pub fn decode_http<T: HasResponse>(
    response: &http::Response<impl AsRef<[u8]>>,
) -> Result<T::Response, Failure> {
    decode::<T>(response.status().as_u16(), response.body().as_ref())
}

/// Decodes the response to a request `T` from its status and body.
///
/// # Errors
///
/// - [`Failure::Api`] if the API rejected the request.
/// - [`Failure::Status`] if the status is an error without an API error, such as 502 with an HTML page.
/// - [`Failure::Body`] if the status is a success and the body is not the response, such as `{}`.
pub fn decode<T: HasResponse>(status: u16, body: &[u8]) -> Result<T::Response, Failure> {
    if !(200..300).contains(&status) {
        return Err(match serde_json::from_slice(body) {
            Ok(error) => Failure::Api(Box::new(error)),
            Err(_) => Failure::Status { status },
        });
    }
    T::Response::from_body(body).map_err(|source| Failure::Body { status, source })
}
