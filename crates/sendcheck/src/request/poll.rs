use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use super::setters::setters;
use crate::response;

/// `chats.polls.create`: a poll.
///
/// ```
/// use sendcheck::request::{CreatePoll, Poll};
///
/// let request = CreatePoll::new(Poll::new(["Friday", "Saturday"]).idempotency_key("poll-3"));
/// let json = serde_json::to_string(&request).unwrap();
/// assert!(json.starts_with(r#"{"poll":{"options":[{"text":"Friday"},"#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatePoll {
    /// The poll.
    pub poll: Poll,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreatePoll, ChatsPollsCreate, crate::ChatId, response::PollEnvelope);

impl CreatePoll {
    /// Creates a request that sends a poll.
    #[must_use]
    pub fn new(poll: Poll) -> Self {
        Self { poll, other: Fields::new() }
    }
}

/// A poll. It has no title: send that as a text message before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Poll {
    /// The options, two or more.
    pub options: Vec<PollOption>,
    /// The key that prevents sending the poll twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl Poll {
    /// Creates a poll from the texts of its options.
    #[must_use]
    pub fn new(options: impl IntoIterator<Item = impl Into<PollOption>>) -> Self {
        Self {
            options: options.into_iter().map(Into::into).collect(),
            idempotency_key: None,
            other: Fields::new(),
        }
    }

    setters! {
        /// Sets the key that prevents sending the poll twice.
        idempotency_key: String,
    }
}

/// An option of a poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PollOption {
    /// The text.
    pub text: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl PollOption {
    /// Creates an option from its text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), other: Fields::new() }
    }
}

impl From<&str> for PollOption {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for PollOption {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}
