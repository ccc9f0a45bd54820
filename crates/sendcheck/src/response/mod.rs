//! What the API answers, as Rust types.
//!
//! Answers are read leniently: a field that is not documented is kept in `other` of its object, a value that
//! an enumeration does not know is its `Other`, and all come out again as they came in. [`Field`] keeps null
//! apart from absent.
//!
//! ```
//! use sendcheck::request::SendMessage;
//! use sendcheck::response::{DeliveryStatus, Failure, decode};
//!
//! let answer = br#"{"chat_id": "550e8400-e29b-41d4-a716-446655440000", "message": {
//!     "id": "69a37c7d-af4f-4b5e-af42-e28e98ce873a", "delivery_status": "delayed", "parts": []}}"#;
//! let sent = decode::<SendMessage>(202, answer)?;
//! assert_eq!(sent.message.delivery_status, DeliveryStatus::Other("delayed".into()));
//!
//! let refused = decode::<SendMessage>(404, br#"{"error": {"status": 404, "code": 2001,
//!     "message": "Chat not found"}, "success": false, "trace_id": "abc"}"#);
//! let Err(Failure::Api(refusal)) = refused else { panic!() };
//! assert_eq!(refusal.error.code, 2001);
//! # Ok::<(), Failure>(())
//! ```

mod chat;
mod decode;
mod enums;
mod error;
mod field;
mod handle;
mod message;
mod object;
mod part;
mod results;
mod voice_memo;

pub use crate::request::Fields;
pub use chat::{Chat, HealthScore, HealthState, HealthStatus, ListChatsResult};
#[cfg(feature = "http")]
pub use decode::decode_http;
pub use decode::{Failure, Response, decode};
pub use error::{ErrorDetail, ErrorResponse};
pub use field::Field;
pub use handle::{ChatHandle, HandleStatus, ServiceType};
pub use message::{
    DeliveryStatus, EffectTypeName, GetMessagesResult, Message, MessageEffect, ReplyTo, SentMessage,
};
pub use part::{
    AnimationName, AppIdentity, AppLayout, ImessageAppPartResponse, LinkPartResponse,
    MediaPartResponse, PartResponse, Reaction, ReactionType, Sticker, StyleName, TextDecoration,
    TextPartResponse,
};
pub use results::{
    ChatCreateResponse, ChatLeaveChatResponse, ChatUpdateResponse, CreatedChat, FromSelection,
    FromSelectionReason, MessageCreateResponse, MessageSendResponse, NoContent,
    ParticipantAddResponse, ParticipantRemoveResponse,
};
pub use voice_memo::{ChatInfo, ChatSendVoicememoResponse, VoiceMemo, VoiceMemoAttachment};
