//! Requests as Rust types: built in code or decoded from bytes, checked, then encoded.
//!
//! What the API would reject is caught by [`check`](CreateChat::check) or [`decode`]; both end in a
//! [`Checked`] request, and only that one encodes. Much cannot be written in the first place: a
//! decoration is a style or an animation, media has one source, an effect's name belongs to its type, and a
//! [`Message`] takes no text after a text.
//!
//! ```
//! use sendcheck::Options;
//! use sendcheck::request::{BubbleEffect, CreateChat, Message, TextPart};
//!
//! let text = TextPart::new("Hello world 🎉").shake("world")?.bold("Hello")?;
//! let message = Message::text(text).effect(BubbleEffect::Gentle).idempotency_key("welcome-1");
//! let request = CreateChat::new("+12052535597", ["+12052532136"], message);
//! let encoded = request.check(&Options::new())?.encode();
//! assert_eq!((encoded.method(), encoded.path()), ("POST", "/v3/chats"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Fields that only newer versions of the API know are kept in `other` of the object that they stand in,
//! and are sent.

mod app_card;
mod builder;
mod chat_only;
mod chats;
mod checked;
mod content;
mod decoration;
mod effect;
mod enums;
mod integer;
mod lists;
mod media;
mod part;
mod reply;
mod selector;
mod send;
mod text_part;

pub use app_card::{AppIdentity, AppLayout, ImessageAppPart};
pub use builder::{After, Alone, AppCard, ChoosesService, Media, Message, Text};
pub use chat_only::{
    LeaveChat, MarkAsRead, RetrieveChat, ShareContactCard, StartTyping, StopTyping,
};
pub use chats::{AddParticipant, RemoveParticipant, UpdateChat};
pub use checked::{Checked, PathIdValue, Request, decode};
pub use content::{ContinuationMessage, MessageContent};
pub use decoration::{Animation, DecorationKind, Style, TextDecoration};
pub use effect::{BubbleEffect, Effect, EffectType, ScreenEffect, UndocumentedEffect};
pub use lists::{ListChats, ListMessages};
pub use media::{MediaPart, Source};
pub use part::{LinkPart, Part};
pub use reply::ReplyTo;
pub use selector::{SelectorError, TextSelector};
pub use send::{CreateChat, CreateMessage, SendMessage, SendVoicememo};
pub use text_part::TextPart;

/// Fields of an object that its type has no name for, by their names.
pub type Fields = serde_json::Map<alloc::string::String, serde_json::Value>;

/// Reads null as if the field were absent.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de> + Default,
{
    Ok(<Option<T> as serde::Deserialize>::deserialize(deserializer)?.unwrap_or_default())
}
