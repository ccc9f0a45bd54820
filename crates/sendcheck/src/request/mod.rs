//! Requests as Rust types: built in code or decoded from bytes, checked, then encoded.
//!
//! [`check`](CreateChat::check) and [`decode`] report what the API would reject. Both return a [`Checked`] request,
//! and only that one encodes. The types prevent some errors: a decoration is either a style or an animation, a file
//! has one source, and the path needs an id of the right kind.
//!
//! ```
//! use sendcheck::Options;
//! use sendcheck::request::{BubbleEffect, CreateChat, Message, TextPart};
//!
//! let text = TextPart::new("Hello world 🎉").shake("world")?.bold("Hello")?;
//! let message = Message::new().text(text).effect(BubbleEffect::Gentle).idempotency_key("welcome-1");
//! let request = CreateChat::new("+12052535597", ["+12052532136"], message);
//! let encoded = request.check(&Options::new())?.encode();
//! assert_eq!((encoded.method(), encoded.path()), ("POST", "/v3/chats"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Fields that only newer versions of the API have are kept in `other` of their object, and are sent.

mod app_card;
mod attachment;
mod chat_only;
mod chats;
mod checked;
mod decoration;
mod effect;
mod experience;
mod integer;
mod lists;
mod media;
mod message;
mod part;
mod poll;
mod range;
mod reaction;
mod reply;
mod selector;
mod send;
mod setters;
mod source;
mod sticker;
#[cfg(test)]
mod tests;
mod text_part;
mod update;
mod voice_memo;

pub use crate::wire::{Animation, Fields, Style};
pub use app_card::{AppIdentity, AppLayout, ImessageAppPart};
pub use attachment::CreateAttachment;
pub use chat_only::{
    LeaveChat, MarkAsRead, RetrieveChat, ShareContactCard, StartTyping, StopTyping,
};
pub use chats::{AddParticipant, RemoveParticipant, UpdateChat};
pub use checked::{Checked, PathIdValue, Request, decode};
pub use decoration::{DecorationKind, TextDecoration};
pub use effect::{BubbleEffect, Effect, EffectType, ScreenEffect, UndocumentedEffect};
pub use experience::Experience;
pub use lists::{ListChats, ListMessages};
pub use media::MediaPart;
pub use message::{ContinuationMessage, Message};
pub use part::{AppClipPart, LinkPart, Part};
pub use poll::{CreatePoll, Poll, PollOption};
pub use reaction::{AddReaction, Placement, ReactionOperation, ReactionType};
pub use reply::ReplyTo;
pub use selector::{SelectorError, TextSelector};
pub use send::{CreateChat, CreateMessage, SendMessage};
pub use source::Source;
pub use sticker::InlineSticker;
pub use text_part::TextPart;
pub use update::{UpdateAppCard, UpdateMessage};
pub use voice_memo::SendVoicememo;

/// Reads null like an absent field.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de> + Default,
{
    Ok(<Option<T> as serde::Deserialize>::deserialize(deserializer)?.unwrap_or_default())
}
