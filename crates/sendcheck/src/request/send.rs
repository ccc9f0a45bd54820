//! Requests that send something.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::checked::request;
use super::media::NoSource;
use super::{ContinuationMessage, Fields, MessageContent, Source};
use crate::response;

/// `chats.create`: a new chat, and its first message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateChat {
    /// The number that sends, in E.164 form.
    pub from: String,
    /// The phone numbers and email addresses that it goes to.
    pub to: Vec<String>,
    /// The first message.
    pub message: MessageContent,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreateChat, ChatsCreate, (), response::ChatCreateResponse);

impl CreateChat {
    /// A chat from a number to handles, with its first message.
    #[must_use]
    pub fn new(
        from: impl Into<String>,
        to: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<MessageContent>,
    ) -> Self {
        Self {
            from: from.into(),
            to: to.into_iter().map(Into::into).collect(),
            message: message.into(),
            other: Fields::new(),
        }
    }
}

/// `chats.messages.send`: a message into a chat that exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SendMessage {
    /// The message.
    pub message: MessageContent,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(SendMessage, ChatsMessagesSend, crate::ChatId, response::MessageSendResponse);

impl SendMessage {
    /// A message.
    #[must_use]
    pub fn new(message: impl Into<MessageContent>) -> Self {
        Self { message: message.into(), other: Fields::new() }
    }
}

/// `messages.create`: a message whose sending line and chat the API chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateMessage {
    /// The phone numbers and email addresses that it goes to.
    pub to: Vec<String>,
    /// The message.
    pub message: MessageContent,
    /// What is sent instead when the chat's line is no longer used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuation_message: Option<ContinuationMessage>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreateMessage, MessagesCreate, (), response::MessageCreateResponse);

impl CreateMessage {
    /// A message to handles.
    #[must_use]
    pub fn new(
        to: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<MessageContent>,
    ) -> Self {
        Self {
            to: to.into_iter().map(Into::into).collect(),
            message: message.into(),
            continuation_message: None,
            other: Fields::new(),
        }
    }

    /// Sets what is sent instead when the chat's line is no longer used.
    #[must_use]
    pub fn continuation_message(mut self, message: ContinuationMessage) -> Self {
        self.continuation_message = Some(message);
        self
    }
}

/// `chats.send_voicememo`: a voice memo.
///
/// ```
/// use sendcheck::request::SendVoicememo;
///
/// let memo = SendVoicememo::url("https://example.com/memo.m4a");
/// let json = serde_json::to_string(&memo).unwrap();
/// assert_eq!(json, r#"{"voice_memo_url":"https://example.com/memo.m4a"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Voicememo", try_from = "Voicememo")]
#[non_exhaustive]
pub struct SendVoicememo {
    /// Where the recording comes from.
    pub source: Source,
    /// Fields that this type does not know.
    pub other: Fields,
}
request!(SendVoicememo, ChatsSendVoicememo, crate::ChatId, response::ChatSendVoicememoResponse);

impl SendVoicememo {
    /// A recording that the API downloads.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self { source: Source::Url(url.into()), other: Fields::new() }
    }

    /// A recording that was uploaded before.
    #[must_use]
    pub fn attachment(id: impl Into<String>) -> Self {
        Self { source: Source::Attachment(id.into()), other: Fields::new() }
    }
}

#[derive(Serialize, Deserialize)]
struct Voicememo {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    voice_memo_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attachment_id: Option<String>,
    #[serde(flatten)]
    other: Fields,
}

impl From<SendVoicememo> for Voicememo {
    fn from(memo: SendVoicememo) -> Self {
        let (voice_memo_url, attachment_id) = memo.source.into_fields();
        Self { voice_memo_url, attachment_id, other: memo.other }
    }
}

impl TryFrom<Voicememo> for SendVoicememo {
    type Error = NoSource;

    fn try_from(wire: Voicememo) -> Result<Self, NoSource> {
        let source = Source::from_fields(wire.voice_memo_url, wire.attachment_id)?;
        Ok(Self { source, other: wire.other })
    }
}
