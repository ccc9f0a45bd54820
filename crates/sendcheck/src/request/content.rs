use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Effect, Fields, Part, ReplyTo, null_as_default};
use crate::ChatService;

/// What a message says, and how. [`Message`](super::Message) builds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageContent {
    /// The parts, in the order in which they are shown. None only where `other` holds what newer versions
    /// of the API send instead.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The effect with which it arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// What it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ReplyTo>,
    /// A key under which it is sent once, however often it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// The service to send it by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred_service: Option<ChatService>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl MessageContent {
    /// These parts, and nothing said about them.
    #[must_use]
    pub fn new(parts: impl IntoIterator<Item = impl Into<Part>>) -> Self {
        Self {
            parts: parts.into_iter().map(Into::into).collect(),
            effect: None,
            reply_to: None,
            idempotency_key: None,
            preferred_service: None,
            other: Fields::new(),
        }
    }
}

impl<P: Into<Part>> From<P> for MessageContent {
    fn from(part: P) -> Self {
        Self::new([part])
    }
}

/// What is sent instead of the message when the API had to choose another line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContinuationMessage {
    /// Its text.
    pub text: String,
    /// A key under which it is sent once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl ContinuationMessage {
    /// A text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), idempotency_key: None, other: Fields::new() }
    }

    /// Sets the key under which it is sent once.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.idempotency_key = Some(key.into());
        self
    }
}
