//! Answers, decoded.

use alloc::boxed::Box;

use super::{ErrorResponse, NoContent};
use crate::request::Request;

/// What an operation answers.
pub trait Response: Sized + sealed::Sealed {
    /// Reads the body of an answer whose status says that it went well.
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
    GetMessagesResult, Chat, ChatLeaveChatResponse,
}

impl sealed::Sealed for NoContent {}
impl Response for NoContent {
    fn from_body(_: &[u8]) -> Result<Self, serde_json::Error> {
        Ok(Self)
    }
}

/// Why there is no answer to what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The API refused, and said why.
    #[error("the API refused: {0}")]
    Api(Box<ErrorResponse>),
    /// The status says that it went wrong, and the body is not the API's error envelope: something between
    /// here and the API answered.
    #[error("status {status} without the API's error envelope")]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// The status says that it went well, but the body is not the answer to that.
    #[error("status {status}, but the body is not the answer: {source}")]
    Body {
        /// The HTTP status.
        status: u16,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

/// Reads the answer to the request `T` from the types of the crate `http`.
///
/// # Errors
///
/// [`Failure`], for each of its reasons.
#[cfg(feature = "http")]
pub fn decode_http<T: Request>(
    response: &http::Response<impl AsRef<[u8]>>,
) -> Result<T::Response, Failure> {
    decode::<T>(response.status().as_u16(), response.body().as_ref())
}

/// Reads the answer to the request `T`: its status, and its body.
///
/// # Errors
///
/// [`Failure`], for each of its reasons.
pub fn decode<T: Request>(status: u16, body: &[u8]) -> Result<T::Response, Failure> {
    if !(200..300).contains(&status) {
        return Err(match serde_json::from_slice(body) {
            Ok(refusal) => Failure::Api(Box::new(refusal)),
            Err(_) => Failure::Status { status },
        });
    }
    T::Response::from_body(body).map_err(|source| Failure::Body { status, source })
}
