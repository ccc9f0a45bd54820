//! Chats.

use alloc::string::String;
use alloc::vec::Vec;

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, ServiceType};

object! {
    /// A chat.
    Chat {
        /// The chat's id.
        required id: String,
        /// The name that is shown.
        optional display_name: String,
        /// The URL of the icon of a group.
        optional group_chat_icon: String,
        /// The service of the chat.
        optional service: ServiceType,
        /// The participants, including the sending phone number.
        required handles: Vec<ChatHandle>,
        /// Whether the chat is archived.
        optional is_archived: bool,
        /// Whether it is a group.
        required is_group: bool,
        /// The time of creation, in RFC 3339 format.
        optional created_at: String,
        /// The time of the last change.
        optional updated_at: String,
        /// The health of the chat, in older versions of the API.
        optional health_score: HealthScore,
        /// The health of the chat.
        optional health_status: HealthStatus,
    }
}

object! {
    /// The health of a chat as a number.
    HealthScore {
        /// From 0 to 100. Higher is better.
        required score: i64,
        /// The reason for a low score.
        optional reason: String,
        /// The time of the last change, in RFC 3339 format.
        optional updated_at: String,
    }
}

open_enum! {
    /// The state of a chat's health.
    HealthState {
        Healthy = "HEALTHY",
        AtRisk = "AT_RISK",
        Critical = "CRITICAL",
        OptedOut = "OPTED_OUT",
    }
}

object! {
    /// The health of a chat.
    HealthStatus {
        /// The state.
        required status: HealthState,
        /// The URL of the documentation of the state.
        optional doc_url: String,
        /// The time of the last change, in RFC 3339 format.
        optional updated_at: String,
    }
}

object! {
    /// The response of `chats.list_chats`: a page of chats.
    ListChatsResult {
        /// The chats.
        required chats: Vec<Chat>,
        /// The `cursor` of the next page; null on the last page.
        optional next_cursor: String,
    }
}
