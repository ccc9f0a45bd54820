//! Requests whose fields become the query.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use super::setters::setters;
use crate::response;

/// `chats.list_chats`: a page of chats.
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
    /// The `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The sending phone number whose chats are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The most chats on a page, 20 by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The handle whose chats are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(ListChats, ChatsListChats, (), response::ListChatsResult);

impl ListChats {
    /// Creates a request for the first page of all chats.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the most chats on a page, from 1 to 100.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    setters! {
        /// Continues after the page that has this `next_cursor`.
        cursor: String,
        /// Lists only the chats of this sending phone number.
        from: String,
        /// Lists only the chats with this handle.
        to: String,
    }
}

/// `chats.messages.list`: a page of the messages of a chat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListMessages {
    /// The `next_cursor` of the previous page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The most messages on a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(ListMessages, ChatsMessagesList, crate::ChatId, response::GetMessagesResult);

impl ListMessages {
    /// Creates a request for the first page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the most messages on a page, from 1 to 100.
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    setters! {
        /// Continues after the page that has this `next_cursor`.
        cursor: String,
    }
}
