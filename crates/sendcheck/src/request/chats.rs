//! Requests that change a chat.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use super::setters::setters;
use crate::response;

/// `chats.update`: changes the name or icon of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateChat {
    /// The name of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The URL of the icon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_chat_icon: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(UpdateChat, ChatsUpdate, crate::ChatId, response::ChatUpdateResponse);

impl UpdateChat {
    /// Creates an update that changes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    setters! {
        /// Sets the name of the group.
        display_name: String,
        /// Sets the URL of the icon.
        group_chat_icon: String,
    }
}

/// `chats.participants.add`: adds a participant to a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddParticipant {
    /// The phone number or email address.
    pub handle: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(AddParticipant, ChatsParticipantsAdd, crate::ChatId, response::ParticipantAddResponse);

impl AddParticipant {
    /// Creates a request that adds a phone number or email address.
    #[must_use]
    pub fn new(handle: impl Into<String>) -> Self {
        Self { handle: handle.into(), other: Fields::new() }
    }
}

/// `chats.participants.remove`: removes a participant from a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RemoveParticipant {
    /// The phone number or email address.
    pub handle: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(
    RemoveParticipant,
    ChatsParticipantsRemove,
    crate::ChatId,
    response::ParticipantRemoveResponse
);

impl RemoveParticipant {
    /// Creates a request that removes a phone number or email address.
    #[must_use]
    pub fn new(handle: impl Into<String>) -> Self {
        Self { handle: handle.into(), other: Fields::new() }
    }
}
