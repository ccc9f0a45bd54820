//! Responses of the API as Rust types.
//!
//! Decoding is tolerant: an unknown field is kept in `other` of its object, and an unknown value of an enumeration is
//! its `Other`. Both are written again unchanged. [`Field`] distinguishes null from absent.
//!
//! ```
//! use sendcheck::request::SendMessage;
//! use sendcheck::response::{DeliveryStatus, Failure, decode};
//!
//! let body = br#"{"chat_id": "550e8400-e29b-41d4-a716-446655440000", "message": {
//!     "id": "69a37c7d-af4f-4b5e-af42-e28e98ce873a", "delivery_status": "delayed", "parts": []}}"#;
//! let sent = decode::<SendMessage>(202, body)?;
//! assert_eq!(sent.message.delivery_status, DeliveryStatus::Other("delayed".into()));
//!
//! let rejected = decode::<SendMessage>(404, br#"{"error": {"status": 404, "code": 2001,
//!     "message": "Chat not found"}, "success": false, "trace_id": "abc"}"#);
//! let Err(Failure::Api(response)) = rejected else { panic!() };
//! assert_eq!(response.error.code, 2001);
//! # Ok::<(), Failure>(())
//! ```

mod attachment;
mod chat;
mod decode;
mod enums;
mod error;
mod field;
mod handle;
mod message;
mod object;
mod part;
mod poll;
mod reaction;
mod results;
mod voice_memo;

pub use crate::wire::Fields;
pub use attachment::AttachmentCreateResponse;
pub use chat::{Chat, HealthScore, HealthState, HealthStatus, ListChatsResult};
#[cfg(feature = "http")]
pub use decode::decode_http;
pub use decode::{Failure, HasResponse, Response, decode};
pub use error::{ErrorDetail, ErrorResponse};
pub use field::Field;
pub use handle::{ChatHandle, HandleStatus, ServiceType};
pub use message::{
    DeliveryStatus, EffectTypeName, GetMessagesResult, Message, MessageEffect, ReplyTo, SentMessage,
};
pub use part::{
    AnimationName, AppClipPartResponse, AppIdentity, AppLayout, ImessageAppPartResponse,
    InlineSticker, LinkPartResponse, MediaPartResponse, Mention, PartResponse, StyleName,
    TextDecoration, TextPartResponse,
};
pub use poll::{Poll, PollEnvelope, PollOption, PollVoter};
pub use reaction::{MessageAddReactionResponse, Reaction, ReactionType, Sticker};
pub use results::{
    ChatCreateResponse, ChatLeaveChatResponse, ChatUpdateResponse, CreatedChat, FromSelection,
    FromSelectionReason, MessageCreateResponse, MessageSendResponse, MessageUpdateAppCardResponse,
    NoContent, ParticipantAddResponse, ParticipantRemoveResponse,
};
pub use voice_memo::{ChatInfo, ChatSendVoicememoResponse, VoiceMemo, VoiceMemoAttachment};
