//! Requests that list something; their fields become the query.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use crate::response;

/// `chats.list_chats`: the chats, page by page.
///
/// ```
/// use sendcheck::Options;
/// use sendcheck::request::ListChats;
///
/// let request = ListChats::new().from("+12223334444").limit(20).check(&Options::new())?;
/// assert_eq!(request.encode().path_and_query(), "/v3/chats?from=%2B12223334444&limit=20");
/// # Ok::<(), sendcheck::Report>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListChats {
    /// Only chats of this sending number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Only chats in which this handle takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// How many chats a page holds at most; unsaid, 20.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where to go on: `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(ListChats, ChatsListChats, (), response::ListChatsResult);

impl ListChats {
    /// The first page of all chats.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only chats of this sending number.
    #[must_use]
    pub fn from(mut self, number: impl Into<String>) -> Self {
        self.from = Some(number.into());
        self
    }

    /// Only chats in which this handle takes part.
    #[must_use]
    pub fn to(mut self, handle: impl Into<String>) -> Self {
        self.to = Some(handle.into());
        self
    }

    /// At most so many chats on a page, 1 to 100.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Goes on after the page that gave this `next_cursor`.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
}

/// `chats.messages.list`: the messages of a chat, page by page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListMessages {
    /// Where to go on: `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many messages a page holds at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(ListMessages, ChatsMessagesList, crate::ChatId, response::GetMessagesResult);

impl ListMessages {
    /// The first page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on after the page that gave this `next_cursor`.
    #[must_use]
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// At most so many messages on a page, 1 to 100.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
}
