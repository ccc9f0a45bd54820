//! Message content, built so that it cannot break the rules about which parts go together.

use alloc::string::String;
use core::marker::PhantomData;

use super::{
    Effect, ImessageAppPart, LinkPart, MediaPart, MessageContent, Part, ReplyTo, TextPart,
};
use crate::ChatService;

/// The content of a message, part by part. What may come next is in its type: media always, text only
/// after media, nothing after a link or an app card.
///
/// ```
/// use sendcheck::ChatService;
/// use sendcheck::request::{MediaPart, Message, ReplyTo, ScreenEffect};
///
/// let message = Message::text("The old one:")
///     .then_media(MediaPart::url("https://example.com/before.jpg"))
///     .then_text("and the new one:")
///     .then_media(MediaPart::attachment("550e8400-e29b-41d4-a716-446655440000"))
///     .effect(ScreenEffect::Confetti)
///     .reply_to(ReplyTo::new("69a37c7d-af4f-4b5e-af42-e28e98ce873a"))
///     .preferred_service(ChatService::IMessage)
///     .idempotency_key("order-17");
/// ```
///
/// The API rejects a text right after a text, so that one does not compile:
///
/// ```compile_fail,E0599
/// use sendcheck::request::Message;
///
/// let message = Message::text("one").then_text("two");
/// ```
///
/// Nor does anything beside a link:
///
/// ```compile_fail,E0599
/// use sendcheck::request::{MediaPart, Message};
///
/// let message = Message::link("https://example.com").then_media(MediaPart::url("https://example.com/a.jpg"));
/// ```
/// Nor an app card that is to go by SMS:
///
/// ```compile_fail,E0599
/// use sendcheck::ChatService;
/// use sendcheck::request::{AppIdentity, AppLayout, ImessageAppPart, Message};
///
/// let app = AppIdentity::new("Chess", "com.example.chess.MessagesExtension", "A1B2C3D4E5");
/// let card = ImessageAppPart::new(app, AppLayout::new().caption("Your move"));
/// let message = Message::app_card(card).preferred_service(ChatService::Sms);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message<Last> {
    content: MessageContent,
    last: PhantomData<Last>,
}

/// The state of a [`Message`] whose last part is text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {}

/// The state of a [`Message`] whose last part is media.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {}

/// The state of a [`Message`] that is a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alone {}

/// The state of a [`Message`] that is an app card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppCard {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Text {}
    impl Sealed for super::Media {}
    impl Sealed for super::Alone {}
}

/// A state of a [`Message`] after which media may come.
pub trait After: sealed::Sealed {}
impl After for Text {}
impl After for Media {}

/// A state of a [`Message`] that may go by any service.
pub trait ChoosesService: sealed::Sealed {}
impl ChoosesService for Text {}
impl ChoosesService for Media {}
impl ChoosesService for Alone {}

impl Message<Text> {
    /// Begins with text.
    #[must_use]
    pub fn text(text: impl Into<TextPart>) -> Self {
        Self::of(text.into())
    }
}

impl Message<Alone> {
    /// A link with its preview card.
    #[must_use]
    pub fn link(url: impl Into<String>) -> Self {
        Self::of(LinkPart::new(url))
    }
}

impl Message<AppCard> {
    /// A card of an iMessage app.
    #[must_use]
    pub fn app_card(card: ImessageAppPart) -> Self {
        Self::of(card)
    }
}

impl Message<Media> {
    /// Begins with media.
    #[must_use]
    pub fn media(media: MediaPart) -> Self {
        Self::of(media)
    }

    /// Goes on with text.
    #[must_use]
    pub fn then_text(self, text: impl Into<TextPart>) -> Message<Text> {
        self.then(text.into())
    }
}

impl<Last: After> Message<Last> {
    /// Goes on with media.
    #[must_use]
    pub fn then_media(self, media: MediaPart) -> Message<Media> {
        self.then(media)
    }
}

impl<Last: ChoosesService> Message<Last> {
    /// Sets the service to send it by.
    #[must_use]
    pub fn preferred_service(mut self, service: ChatService) -> Self {
        self.content.preferred_service = Some(service);
        self
    }
}

impl<Last> Message<Last> {
    /// Sets the effect with which it arrives.
    #[must_use]
    pub fn effect(mut self, effect: impl Into<Effect>) -> Self {
        self.content.effect = Some(effect.into());
        self
    }

    /// Sets what it replies to.
    #[must_use]
    pub fn reply_to(mut self, reply_to: ReplyTo) -> Self {
        self.content.reply_to = Some(reply_to);
        self
    }

    /// Sets the key under which it is sent once, however often it is asked for.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.content.idempotency_key = Some(key.into());
        self
    }

    fn of(part: impl Into<Part>) -> Self {
        Self { content: MessageContent::new([part]), last: PhantomData }
    }

    fn then<Next>(mut self, part: impl Into<Part>) -> Message<Next> {
        self.content.parts.push(part.into());
        Message { content: self.content, last: PhantomData }
    }
}

impl<Last> From<Message<Last>> for MessageContent {
    fn from(message: Message<Last>) -> Self {
        message.content
    }
}
