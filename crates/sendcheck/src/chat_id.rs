//! The id that a path holds.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

/// The id of a chat: a UUID in its usual form, 8-4-4-4-12 hexadecimal digits.
///
/// ```
/// use sendcheck::{ChatId, ParseChatIdError};
///
/// let id: ChatId = "550e8400-e29b-41d4-a716-446655440000".parse()?;
/// assert_eq!(id.as_str(), "550e8400-e29b-41d4-a716-446655440000");
/// assert!("550e8400".parse::<ChatId>().is_err());
/// # Ok::<(), ParseChatIdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(String);

impl ChatId {
    /// Takes an id, if it is one.
    ///
    /// # Errors
    ///
    /// [`ParseChatIdError`] for what is no UUID, such as `chat-1`.
    pub fn new(id: impl Into<String>) -> Result<Self, ParseChatIdError> {
        let id = id.into();
        if crate::handle::is_uuid(&id) { Ok(Self(id)) } else { Err(ParseChatIdError { id }) }
    }

    /// The id as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ChatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for ChatId {
    type Err = ParseChatIdError;

    fn from_str(id: &str) -> Result<Self, ParseChatIdError> {
        Self::new(id)
    }
}

/// A chat's id is no UUID.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{id}` is no chat's id: that is a UUID, such as 550e8400-e29b-41d4-a716-446655440000")]
pub struct ParseChatIdError {
    id: String,
}
