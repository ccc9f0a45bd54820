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
        /// The name it is shown under.
        optional display_name: String,
        /// The service it runs on.
        optional service: ServiceType,
        /// Who takes part, the sending number included.
        required handles: Vec<ChatHandle>,
        /// Whether it was put away.
        optional is_archived: bool,
        /// Whether it is a group.
        required is_group: bool,
        /// When it was made, as RFC 3339 writes times.
        optional created_at: String,
        /// When it last changed.
        optional updated_at: String,
        /// How well it does, in older versions of the API.
        optional health_score: HealthScore,
        /// How well it does.
        optional health_status: HealthStatus,
    }
}

object! {
    /// How well a chat does, in a number.
    HealthScore {
        /// From 0 to 100, the higher the better.
        required score: i64,
        /// What is not well.
        optional reason: String,
        /// When that was found, as RFC 3339 writes times.
        optional updated_at: String,
    }
}

open_enum! {
    /// How well a chat does.
    HealthState {
        Healthy = "HEALTHY",
        AtRisk = "AT_RISK",
        Critical = "CRITICAL",
        OptedOut = "OPTED_OUT",
    }
}

object! {
    /// How well a chat does, in a word.
    HealthStatus {
        /// The word.
        required status: HealthState,
        /// The page of the documentation about it.
        optional doc_url: String,
        /// Since when, as RFC 3339 writes times.
        optional updated_at: String,
    }
}

object! {
    /// A page of the chats.
    ListChatsResult {
        /// The chats.
        required chats: Vec<Chat>,
        /// The `cursor` of the next page; null on the last one.
        optional next_cursor: String,
    }
}
