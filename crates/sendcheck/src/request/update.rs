//! Requests that change a sent message.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::checked::request;
use super::setters::setters;
use super::{AppIdentity, AppLayout, Experience, Fields};
use crate::response;

/// `messages.update`: another text for a sent message.
///
/// ```
/// use sendcheck::request::UpdateMessage;
/// use sendcheck::{MessageId, Options};
///
/// let message: MessageId = "69a37c7d-af4f-4b5e-af42-e28e98ce873a".parse()?;
/// let request = UpdateMessage::new("See you at 8").check(&Options::new())?.encode_for(&message);
/// assert_eq!((request.method(), request.body()), ("PATCH", &br#"{"text":"See you at 8"}"#[..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateMessage {
    /// The new text.
    pub text: String,
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
request!(UpdateMessage, MessagesUpdate, crate::MessageId, response::Message);

impl UpdateMessage {
    /// Creates a request that replaces the text of a message.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), part_index: None, other: Fields::new() }
    }

    /// Sets the index of the part, from 0.
    #[must_use]
    pub fn part_index(mut self, index: u32) -> Self {
        self.part_index = Some(index);
        self
    }
}

/// `messages.update_app_card`: another layout for a sent app card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateAppCard {
    /// The new layout.
    pub layout: AppLayout,
    /// The app of the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app: Option<AppIdentity>,
    /// The experience that the card opens, instead of `url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<Experience>,
    /// The text that is shown where cards are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback_text: Option<String>,
    /// Whether the installed app draws the card. By default it does, whatever the sent card had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// The URL that the app opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(
    UpdateAppCard,
    MessagesUpdateAppCard,
    crate::MessageId,
    response::MessageUpdateAppCardResponse
);

impl UpdateAppCard {
    /// Creates a request that replaces the layout of a card.
    #[must_use]
    pub fn new(layout: AppLayout) -> Self {
        Self {
            layout,
            app: None,
            experience: None,
            fallback_text: None,
            interactive: None,
            url: None,
            other: Fields::new(),
        }
    }

    setters! {
        /// Sets the app of the card.
        app: AppIdentity,
        /// Sets the experience that the card opens, instead of `url`.
        experience: Experience,
        /// Sets the text that is shown where cards are not.
        fallback_text: String,
        /// Sets whether the installed app draws the card.
        interactive: bool,
        /// Sets the URL that the app opens.
        url: String,
    }
}
