//! Messages.

use alloc::string::String;
use alloc::vec::Vec;

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, PartResponse, ServiceType};

open_enum! {
    /// The delivery status of a message.
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
    /// The type of an effect.
    EffectTypeName {
        Screen = "screen",
        Bubble = "bubble",
    }
}

object! {
    /// The effect with which a message arrives.
    MessageEffect {
        /// The type.
        optional kind ("type"): EffectTypeName,
        /// The name.
        optional name: String,
    }
}

object! {
    /// The message that a message replies to.
    ReplyTo {
        /// The id of the message.
        required message_id: String,
        /// The index of the part, from 0.
        optional part_index: u32,
    }
}

object! {
    /// A message that was sent.
    SentMessage {
        /// The message's id.
        required id: String,
        /// The service that the message is sent over.
        optional service: ServiceType,
        /// The service that the request named.
        optional preferred_service: ServiceType,
        /// The parts.
        required parts: Vec<PartResponse>,
        /// The time of creation, in RFC 3339 format.
        optional created_at: String,
        /// The time of sending; null while it is queued.
        optional sent_at: String,
        /// The time of delivery.
        optional delivered_at: String,
        /// The delivery status.
        required delivery_status: DeliveryStatus,
        /// Whether the message was read.
        optional is_read: bool,
        /// The effect with which the message arrives.
        optional effect: MessageEffect,
        /// The sender.
        optional from_handle: ChatHandle,
        /// The message that this one replies to.
        optional reply_to: ReplyTo,
    }
}

object! {
    /// A message of a chat, sent or received; the response of `messages.update`.
    Message {
        /// The message's id.
        required id: String,
        /// The chat's id.
        required chat_id: String,
        /// The service that the message was sent over.
        optional service: ServiceType,
        /// The service that the request named.
        optional preferred_service: ServiceType,
        /// The phone number of the sender.
        optional from: String,
        /// The sender.
        optional from_handle: ChatHandle,
        /// The parts.
        optional parts: Vec<PartResponse>,
        /// The message that this one replies to.
        optional reply_to: ReplyTo,
        /// Whether the sending phone number sent it.
        required is_from_me: bool,
        /// Whether the message was delivered.
        optional is_delivered: bool,
        /// Whether the message was read.
        optional is_read: bool,
        /// The delivery status.
        optional delivery_status: DeliveryStatus,
        /// The time of creation, in RFC 3339 format.
        required created_at: String,
        /// The time of the last change.
        optional updated_at: String,
        /// The time of sending.
        optional sent_at: String,
        /// The time of delivery.
        optional delivered_at: String,
        /// The time of reading.
        optional read_at: String,
        /// The time at which a message that was not received live was recovered.
        optional reconciled_at: String,
        /// The effect with which the message arrived.
        optional effect: MessageEffect,
    }
}

object! {
    /// The response of `chats.messages.list`: a page of messages.
    GetMessagesResult {
        /// The messages.
        required messages: Vec<Message>,
        /// The `cursor` of the next page; null on the last page.
        optional next_cursor: String,
    }
}
