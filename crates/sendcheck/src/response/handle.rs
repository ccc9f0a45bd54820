//! Who takes part in a chat.

use alloc::string::String;

use super::enums::open_enum;
use super::object::object;

open_enum! {
    /// What messages travel by.
    ServiceType {
        IMessage = "iMessage",
        Sms = "SMS",
        Rcs = "RCS",
    }
}

open_enum! {
    /// Whether somebody is still there.
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
        /// The service it is reached by.
        optional service: ServiceType,
        /// Whether it is still in the chat.
        optional status: HandleStatus,
        /// When it joined, as RFC 3339 writes times.
        optional joined_at: String,
        /// When it left.
        optional left_at: String,
        /// Whether it is the sending number.
        optional is_me: bool,
    }
}
