//! Messages.

use alloc::string::String;
use alloc::vec::Vec;

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, PartResponse, ServiceType};

open_enum! {
    /// How far a message has come.
    DeliveryStatus {
        Pending = "pending",
        Queued = "queued",
        Sent = "sent",
        Delivered = "delivered",
        Received = "received",
        Read = "read",
        Failed = "failed",
    }
}

open_enum! {
    /// What an effect is on.
    EffectTypeName {
        Screen = "screen",
        Bubble = "bubble",
    }
}

object! {
    /// The effect with which a message arrived.
    MessageEffect {
        /// What it is on.
        optional kind ("type"): EffectTypeName,
        /// Its name.
        optional name: String,
    }
}

object! {
    /// What a message replies to.
    ReplyTo {
        /// The id of a message.
        required message_id: String,
        /// Which part of it, from 0.
        optional part_index: u32,
    }
}

object! {
    /// A message that was just sent.
    SentMessage {
        /// The message's id.
        required id: String,
        /// The service it goes by.
        optional service: ServiceType,
        /// The service that was asked for.
        optional preferred_service: ServiceType,
        /// Its parts.
        required parts: Vec<PartResponse>,
        /// When it was made, as RFC 3339 writes times.
        optional created_at: String,
        /// When it was sent; null while it is queued.
        optional sent_at: String,
        /// When it was delivered.
        optional delivered_at: String,
        /// How far it has come.
        required delivery_status: DeliveryStatus,
        /// Whether it was read.
        optional is_read: bool,
        /// The effect with which it arrives.
        optional effect: MessageEffect,
        /// Who sent it.
        optional from_handle: ChatHandle,
        /// What it replies to.
        optional reply_to: ReplyTo,
    }
}

object! {
    /// A message of a chat, sent or received.
    Message {
        /// The message's id.
        required id: String,
        /// The chat's id.
        required chat_id: String,
        /// The service it went by.
        optional service: ServiceType,
        /// The service that was asked for.
        optional preferred_service: ServiceType,
        /// Who sent it; `from_handle` says more.
        optional from: String,
        /// Who sent it.
        optional from_handle: ChatHandle,
        /// Its parts.
        optional parts: Vec<PartResponse>,
        /// What it replies to.
        optional reply_to: ReplyTo,
        /// Whether the sending number sent it.
        required is_from_me: bool,
        /// Whether it was delivered.
        optional is_delivered: bool,
        /// Whether it was read.
        optional is_read: bool,
        /// How far it has come.
        optional delivery_status: DeliveryStatus,
        /// When it was made, as RFC 3339 writes times.
        required created_at: String,
        /// When it last changed.
        optional updated_at: String,
        /// When it was sent.
        optional sent_at: String,
        /// When it was delivered.
        optional delivered_at: String,
        /// When it was read.
        optional read_at: String,
        /// The effect with which it arrived.
        optional effect: MessageEffect,
    }
}

object! {
    /// A page of a chat's messages.
    GetMessagesResult {
        /// The messages.
        required messages: Vec<Message>,
        /// The `cursor` of the next page; null on the last one.
        optional next_cursor: String,
    }
}
