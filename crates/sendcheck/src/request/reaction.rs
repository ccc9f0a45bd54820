//! Reactions to messages.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::checked::request;
use super::setters::setters;
use super::{Fields, Source};
use crate::response;
use crate::wire::closed_enum;

closed_enum! {
    /// The operation of a reaction.
    ReactionOperation {
        Add = "add",
        Remove = "remove",
    }
}

closed_enum! {
    /// The type of a reaction.
    ReactionType {
        Love = "love",
        Like = "like",
        Dislike = "dislike",
        Laugh = "laugh",
        Emphasize = "emphasize",
        Question = "question",
        Custom = "custom",
        Sticker = "sticker",
    }
}

/// `messages.add_reaction`: adds or removes a reaction.
///
/// ```
/// use sendcheck::request::{AddReaction, Placement, ReactionType, Source};
///
/// let heart = AddReaction::new(ReactionType::Love);
/// let party = AddReaction::emoji("🎉").part_index(1);
/// let no_heart = AddReaction::new(ReactionType::Love).remove();
/// let cake = Source::attachment("550e8400-e29b-41d4-a716-446655440000");
/// let sticker = AddReaction::sticker(cake).placement(Placement::new().x(0.5).scale(1.5));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddReaction {
    /// Whether the reaction is added or removed.
    pub operation: ReactionOperation,
    /// The type of the reaction.
    #[serde(rename = "type")]
    pub kind: ReactionType,
    /// The emoji of a reaction of type `custom`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_emoji: Option<String>,
    /// The emoji that a sticker is made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emoji: Option<String>,
    /// The URL of a sticker's image, which must be stored with Linq.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The id of a sticker's image that was uploaded before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachment_id: Option<String>,
    /// The position of a sticker on the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement: Option<Placement>,
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
request!(AddReaction, MessagesAddReaction, crate::MessageId, response::MessageAddReactionResponse);

impl AddReaction {
    /// Creates a reaction of a type that needs nothing else, such as [`ReactionType::Love`].
    #[must_use]
    pub fn new(kind: ReactionType) -> Self {
        Self {
            operation: ReactionOperation::Add,
            kind,
            custom_emoji: None,
            emoji: None,
            url: None,
            attachment_id: None,
            placement: None,
            part_index: None,
            other: Fields::new(),
        }
    }

    /// Creates a reaction with an emoji.
    #[must_use]
    pub fn emoji(emoji: impl Into<String>) -> Self {
        Self { custom_emoji: Some(emoji.into()), ..Self::new(ReactionType::Custom) }
    }

    /// Creates a sticker from an image.
    #[must_use]
    pub fn sticker(image: Source) -> Self {
        let (url, attachment_id) = image.into_fields();
        Self { url, attachment_id, ..Self::new(ReactionType::Sticker) }
    }

    /// Creates a sticker from an emoji.
    #[must_use]
    pub fn emoji_sticker(emoji: impl Into<String>) -> Self {
        Self { emoji: Some(emoji.into()), ..Self::new(ReactionType::Sticker) }
    }

    /// Removes the reaction instead. Stickers cannot be removed.
    #[must_use]
    pub fn remove(mut self) -> Self {
        self.operation = ReactionOperation::Remove;
        self
    }

    /// Sets the index of the part, from 0.
    #[must_use]
    pub fn part_index(mut self, index: u32) -> Self {
        self.part_index = Some(index);
        self
    }

    setters! {
        /// Sets the position of a sticker on the message.
        placement: Placement,
    }
}

/// The position, size and rotation of a sticker on a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Placement {
    /// The horizontal position, from -1 (left) to 1 (right).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<f64>,
    /// The vertical position, from -1 (top) to 1 (bottom).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<f64>,
    /// The size, from 0.05 to 2.5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
    /// The rotation, clockwise, in degrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rotation: Option<f64>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl Placement {
    /// Creates the default placement: centred, not scaled, not rotated.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    setters! {
        /// Sets the horizontal position, from -1 (left) to 1 (right).
        x: f64,
        /// Sets the vertical position, from -1 (top) to 1 (bottom).
        y: f64,
        /// Sets the size, from 0.05 to 2.5.
        scale: f64,
        /// Sets the rotation, clockwise, in degrees.
        rotation: f64,
    }
}
