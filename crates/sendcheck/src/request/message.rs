use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::setters::setters;
use super::{
    AppClipPart, Effect, Experience, Fields, ImessageAppPart, LinkPart, MediaPart, Part, ReplyTo,
    TextPart, null_as_default,
};
use crate::ChatService;

/// The content of a message. It is built part by part; the check reports parts that do not go together.
///
/// ```
/// use sendcheck::ChatService;
/// use sendcheck::request::{MediaPart, Message, ReplyTo, ScreenEffect};
///
/// let mut message = Message::new()
///     .text("The photos:")
///     .effect(ScreenEffect::Confetti)
///     .reply_to(ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a"))
///     .preferred_service(ChatService::IMessage)
///     .idempotency_key("order-17");
/// for name in ["before", "after"] {
///     message.push(MediaPart::url(format!("https://example.com/{name}.jpg")));
/// }
/// assert_eq!(message.parts.len(), 3);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Message {
    /// The parts, in the order in which they are shown. Only a message with an experience has none.
    #[serde(default, deserialize_with = "null_as_default", skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The experience that is sent instead of parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<Experience>,
    /// The effect with which the message arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// The message that this one replies to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ReplyTo>,
    /// The service that the message is sent over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_service: Option<ChatService>,
    /// The key that prevents sending the message twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl Message {
    /// Creates a message without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part, in a loop for example.
    pub fn push(&mut self, part: impl Into<Part>) {
        self.parts.push(part.into());
    }

    /// Adds text. The API rejects two text parts in a row.
    #[must_use]
    pub fn text(self, text: impl Into<TextPart>) -> Self {
        self.with(text.into())
    }

    /// Adds a file.
    #[must_use]
    pub fn media(self, media: MediaPart) -> Self {
        self.with(media)
    }

    /// Adds a link with a preview. It must be the only part.
    #[must_use]
    pub fn link(self, link: impl Into<LinkPart>) -> Self {
        self.with(link.into())
    }

    /// Adds a card of an iMessage app. It must be the only part.
    #[must_use]
    pub fn app_card(self, card: ImessageAppPart) -> Self {
        self.with(card)
    }

    /// Adds an App Clip. It must be the only part.
    #[must_use]
    pub fn app_clip(self, clip: AppClipPart) -> Self {
        self.with(clip)
    }

    setters! {
        /// Sets the experience that is sent instead of parts.
        experience: Experience,
        /// Sets the effect with which the message arrives.
        effect: Effect,
        /// Sets the message that this one replies to.
        reply_to: ReplyTo,
        /// Sets the service that the message is sent over.
        preferred_service: ChatService,
        /// Sets the key that prevents sending the message twice.
        idempotency_key: String,
    }

    fn with(mut self, part: impl Into<Part>) -> Self {
        self.push(part);
        self
    }
}

impl<P: Into<Part>> From<P> for Message {
    fn from(part: P) -> Self {
        Self::new().with(part)
    }
}

impl From<Experience> for Message {
    fn from(experience: Experience) -> Self {
        Self::new().experience(experience)
    }
}

impl<P: Into<Part>> FromIterator<P> for Message {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        Self { parts: parts.into_iter().map(Into::into).collect(), ..Self::default() }
    }
}

/// The text that is sent instead of the message if the API chose another line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContinuationMessage {
    /// The text.
    pub text: String,
    /// The key that prevents sending the text twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idempotency_key: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl ContinuationMessage {
    /// Creates a continuation message from its text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), idempotency_key: None, other: Fields::new() }
    }

    setters! {
        /// Sets the key that prevents sending the text twice.
        idempotency_key: String,
    }
}
