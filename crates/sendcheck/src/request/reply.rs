use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;

/// The message that a message replies to.
///
/// ```
/// use sendcheck::request::ReplyTo;
///
/// let second_part = ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a").part_index(1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReplyTo {
    /// The id of the message.
    pub message_id: String,
    /// The index of the part, from 0. By default, the first.
    #[serde(
        default,
        deserialize_with = "super::integer::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub part_index: Option<u32>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl ReplyTo {
    /// Creates a reply to a message.
    #[must_use]
    pub fn new(message_id: impl Into<String>) -> Self {
        Self { message_id: message_id.into(), part_index: None, other: Fields::new() }
    }

    /// Sets the index of the part that it replies to, from 0.
    #[must_use]
    pub fn part_index(mut self, index: u32) -> Self {
        self.part_index = Some(index);
        self
    }
}
