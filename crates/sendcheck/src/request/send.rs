//! Requests that send a message.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::checked::request;
use super::setters::setters;
use super::{ContinuationMessage, Fields, Message, null_as_default};
use crate::response;

/// `chats.create`: a new chat and its first message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateChat {
    /// The sending phone number, in E.164 format.
    pub from: String,
    /// The phone numbers and email addresses of the recipients.
    pub to: Vec<String>,
    /// The first message.
    pub message: Message,
    /// Whether to send even though a recipient opted out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub override_optout: Option<bool>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreateChat, ChatsCreate, (), response::ChatCreateResponse);

impl CreateChat {
    /// Creates a chat from a phone number to handles, with its first message.
    #[must_use]
    pub fn new(
        from: impl Into<String>,
        to: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<Message>,
    ) -> Self {
        Self {
            from: from.into(),
            to: to.into_iter().map(Into::into).collect(),
            message: message.into(),
            override_optout: None,
            other: Fields::new(),
        }
    }

    setters! {
        /// Sets whether to send even though a recipient opted out.
        override_optout: bool,
    }
}

/// `chats.messages.send`: a message in an existing chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SendMessage {
    /// The message.
    pub message: Message,
    /// Whether to send even though a recipient opted out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub override_optout: Option<bool>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(SendMessage, ChatsMessagesSend, crate::ChatId, response::MessageSendResponse);

impl SendMessage {
    /// Creates a request that sends a message.
    #[must_use]
    pub fn new(message: impl Into<Message>) -> Self {
        Self { message: message.into(), override_optout: None, other: Fields::new() }
    }

    setters! {
        /// Sets whether to send even though a recipient opted out.
        override_optout: bool,
    }
}

/// `messages.create`: a message whose sending line and chat the API chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateMessage {
    /// The phone numbers and email addresses of the recipients.
    pub to: Vec<String>,
    /// The message.
    pub message: Message,
    /// The text that is sent instead if the line of the chat is no longer used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continuation_message: Option<ContinuationMessage>,
    /// The phone numbers that must not send it.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub exclude_from: Vec<String>,
    /// Whether to send even though a recipient opted out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub override_optout: Option<bool>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreateMessage, MessagesCreate, (), response::MessageCreateResponse);

impl CreateMessage {
    /// Creates a request that sends a message to handles.
    #[must_use]
    pub fn new(
        to: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<Message>,
    ) -> Self {
        Self {
            to: to.into_iter().map(Into::into).collect(),
            message: message.into(),
            continuation_message: None,
            exclude_from: Vec::new(),
            override_optout: None,
            other: Fields::new(),
        }
    }

    /// Sets the phone numbers that must not send it.
    #[must_use]
    pub fn exclude_from(mut self, numbers: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.exclude_from = numbers.into_iter().map(Into::into).collect();
        self
    }

    setters! {
        /// Sets the text that is sent instead if the line of the chat is no longer used.
        continuation_message: ContinuationMessage,
        /// Sets whether to send even though a recipient opted out.
        override_optout: bool,
    }
}
