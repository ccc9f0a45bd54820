//! What an operation answers when it was done, or will be.

use alloc::string::String;
use alloc::vec::Vec;

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, HealthScore, HealthStatus, SentMessage, ServiceType};

object! {
    /// The answer of `chats.create`.
    ChatCreateResponse {
        /// The chat, new or found again.
        required chat: CreatedChat,
    }
}

object! {
    /// A chat, with the message that was sent into it.
    CreatedChat {
        /// The chat's id.
        required id: String,
        /// The name it is shown under.
        optional display_name: String,
        /// The service it runs on.
        optional service: ServiceType,
        /// Whether it is a group.
        required is_group: bool,
        /// Who takes part, the sending number included.
        required handles: Vec<ChatHandle>,
        /// The message.
        required message: SentMessage,
        /// How well the chat does, in older versions of the API.
        optional health_score: HealthScore,
        /// How well the chat does.
        optional health_status: HealthStatus,
    }
}

object! {
    /// The answer of `chats.messages.send`.
    MessageSendResponse {
        /// The chat's id.
        required chat_id: String,
        /// The message.
        required message: SentMessage,
    }
}

open_enum! {
    /// Why a line was chosen.
    FromSelectionReason {
        ReusedActiveChat = "reused_active_chat",
        NewBestNumber = "new_best_number",
        FailoverFlagged = "failover_flagged",
    }
}

object! {
    /// How the API chose the line.
    FromSelection {
        /// Why.
        required reason: FromSelectionReason,
        /// Whether the message went into a chat that existed.
        optional reused_existing_chat: bool,
    }
}

object! {
    /// The answer of `messages.create`.
    MessageCreateResponse {
        /// The id of the chat that it went into.
        required chat_id: String,
        /// Whether that chat is new.
        required created_new_chat: bool,
        /// The number that sent it.
        required from: String,
        /// How that number was chosen.
        required from_selection: FromSelection,
        /// Who takes part in the chat.
        required handles: Vec<ChatHandle>,
        /// Whether it is a group.
        required is_group: bool,
        /// The message.
        required message: SentMessage,
        /// The service it goes by.
        optional service: ServiceType,
        /// The chat that was left because its line was flagged.
        optional previous_chat_id: String,
    }
}

object! {
    /// The answer of `chats.update`.
    ChatUpdateResponse {
        /// The chat's id.
        optional chat_id: String,
        /// How far it has come, such as `pending`.
        optional status: String,
    }
}

object! {
    /// The answer of `chats.leave_chat`.
    ChatLeaveChatResponse {
        /// What happens.
        optional message: String,
        /// How far it has come, such as `accepted`.
        optional status: String,
        /// What support asks for.
        optional trace_id: String,
    }
}

object! {
    /// The answer of `chats.participants.add`.
    ParticipantAddResponse {
        /// What happens.
        optional message: String,
        /// How far it has come, such as `accepted`.
        optional status: String,
        /// What support asks for.
        optional trace_id: String,
    }
}

object! {
    /// The answer of `chats.participants.remove`.
    ParticipantRemoveResponse {
        /// What happens.
        optional message: String,
        /// How far it has come, such as `accepted`.
        optional status: String,
        /// What support asks for.
        optional trace_id: String,
    }
}

/// The answer `204 No Content`: it was done, and there is nothing to say about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NoContent;
