//! Participants of chats.

use alloc::string::String;

use super::enums::open_enum;
use super::object::object;

open_enum! {
    /// The service that a message is sent over.
    ServiceType {
        IMessage = "iMessage",
        Sms = "SMS",
        Rcs = "RCS",
    }
}

open_enum! {
    /// The status of a participant.
    HandleStatus {
        Active = "active",
        Left = "left",
        Removed = "removed",
    }
}

object! {
    /// A participant of a chat.
    ChatHandle {
        /// The id of this handle.
        required id: String,
        /// A phone number in E.164 form, or an email address.
        required handle: String,
        /// The service of the participant.
        optional service: ServiceType,
        /// Whether the participant is still in the chat.
        optional status: HandleStatus,
        /// The time of joining, in RFC 3339 format.
        optional joined_at: String,
        /// The time of leaving.
        optional left_at: String,
        /// Whether this is the sending phone number.
        optional is_me: bool,
        /// The kind of the line, `iMessage` or `RCS`.
        optional line_type: ServiceType,
    }
}
