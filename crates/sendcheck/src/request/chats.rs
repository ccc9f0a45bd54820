//! Requests that change a chat.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use crate::response;

/// `chats.update`: a group's name or icon.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateChat {
    /// The name to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The URL of an image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_chat_icon: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(UpdateChat, ChatsUpdate, crate::ChatId, response::ChatUpdateResponse);

impl UpdateChat {
    /// Nothing to change yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name to show.
    #[must_use]
    pub fn display_name(mut self, name: impl Into<String>) -> Self {
        self.display_name = Some(name.into());
        self
    }

    /// Sets the icon, by the URL of an image.
    #[must_use]
    pub fn group_chat_icon(mut self, url: impl Into<String>) -> Self {
        self.group_chat_icon = Some(url.into());
        self
    }
}

/// `chats.participants.add`: somebody joins a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddParticipant {
    /// A phone number or email address.
    pub handle: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(AddParticipant, ChatsParticipantsAdd, crate::ChatId, response::ParticipantAddResponse);

impl AddParticipant {
    /// Adds a phone number or email address.
    #[must_use]
    pub fn new(handle: impl Into<String>) -> Self {
        Self { handle: handle.into(), other: Fields::new() }
    }
}

/// `chats.participants.remove`: somebody is taken out of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RemoveParticipant {
    /// A phone number or email address.
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
    /// Removes a phone number or email address.
    #[must_use]
    pub fn new(handle: impl Into<String>) -> Self {
        Self { handle: handle.into(), other: Fields::new() }
    }
}
