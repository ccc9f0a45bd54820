//! Responses of operations.

use alloc::string::String;
use alloc::vec::Vec;

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, HealthScore, HealthStatus, SentMessage, ServiceType};

object! {
    /// The response of `chats.create`.
    ChatCreateResponse {
        /// The chat, new or existing.
        required chat: CreatedChat,
    }
}

object! {
    /// A chat, with the message that was sent into it.
    CreatedChat {
        /// The chat's id.
        required id: String,
        /// The name that is shown.
        optional display_name: String,
        /// The service of the chat.
        optional service: ServiceType,
        /// Whether the chat is a group.
        required is_group: bool,
        /// The participants, including the sending phone number.
        required handles: Vec<ChatHandle>,
        /// The message.
        required message: SentMessage,
        /// The health of the chat, in older versions of the API.
        optional health_score: HealthScore,
        /// The health of the chat.
        optional health_status: HealthStatus,
    }
}

object! {
    /// The response of `chats.messages.send`.
    MessageSendResponse {
        /// The chat's id.
        required chat_id: String,
        /// The message.
        required message: SentMessage,
    }
}

open_enum! {
    /// The reason for the choice of a line.
    FromSelectionReason {
        ReusedActiveChat = "reused_active_chat",
        NewBestNumber = "new_best_number",
        FailoverFlagged = "failover_flagged",
    }
}

object! {
    /// The choice of the line.
    FromSelection {
        /// The reason.
        required reason: FromSelectionReason,
        /// Whether the message is in an existing chat.
        optional reused_existing_chat: bool,
    }
}

object! {
    /// The response of `messages.create`.
    MessageCreateResponse {
        /// The id of the chat of the message.
        required chat_id: String,
        /// Whether that chat is new.
        required created_new_chat: bool,
        /// The phone number that sent it.
        required from: String,
        /// The choice of that phone number.
        required from_selection: FromSelection,
        /// The participants of the chat.
        required handles: Vec<ChatHandle>,
        /// Whether the chat is a group.
        required is_group: bool,
        /// The message.
        required message: SentMessage,
        /// The service that the message is sent over.
        optional service: ServiceType,
        /// The id of the chat that was abandoned because its line was flagged.
        optional previous_chat_id: String,
    }
}

object! {
    /// The response of `messages.update_app_card`.
    MessageUpdateAppCardResponse {
        /// The chat's id.
        required chat_id: String,
        /// The message.
        required message: SentMessage,
    }
}

object! {
    /// The response of `chats.update`.
    ChatUpdateResponse {
        /// The chat's id.
        optional chat_id: String,
        /// The status, such as `pending`.
        optional status: String,
    }
}

object! {
    /// The response of `chats.leave_chat`.
    ChatLeaveChatResponse {
        /// A message for a person.
        optional message: String,
        /// The status, such as `accepted`.
        optional status: String,
        /// The id that Linq's support asks for.
        optional trace_id: String,
    }
}

object! {
    /// The response of `chats.participants.add`.
    ParticipantAddResponse {
        /// A message for a person.
        optional message: String,
        /// The status, such as `accepted`.
        optional status: String,
        /// The id that Linq's support asks for.
        optional trace_id: String,
    }
}

object! {
    /// The response of `chats.participants.remove`.
    ParticipantRemoveResponse {
        /// A message for a person.
        optional message: String,
        /// The status, such as `accepted`.
        optional status: String,
        /// The id that Linq's support asks for.
        optional trace_id: String,
    }
}

/// The response `204 No Content`: success without a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NoContent;
