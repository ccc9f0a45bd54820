//! Voice memos.

use alloc::string::String;
use alloc::vec::Vec;

use super::object::object;
use super::{ChatHandle, ServiceType};

object! {
    /// The response of `chats.send_voicememo`.
    ChatSendVoicememoResponse {
        /// The message.
        required voice_memo: VoiceMemo,
    }
}

object! {
    /// A message that is a voice memo.
    VoiceMemo {
        /// The message's id.
        required id: String,
        /// The phone number that sent it.
        required from: String,
        /// The recipients.
        required to: Vec<String>,
        /// The status, such as `queued`.
        required status: String,
        /// The service that the message is sent over.
        optional service: ServiceType,
        /// The recording.
        required voice_memo: VoiceMemoAttachment,
        /// The time of creation, in RFC 3339 format.
        required created_at: String,
        /// The chat.
        required chat: ChatInfo,
    }
}

object! {
    /// A recording.
    VoiceMemoAttachment {
        /// The id of the attachment.
        required id: String,
        /// The URL of the recording.
        required url: String,
        /// The name of the file.
        optional filename: String,
        /// The media type.
        optional mime_type: String,
        /// The size, in bytes.
        optional size_bytes: u64,
        /// The length, in milliseconds.
        optional duration_ms: u64,
    }
}

object! {
    /// A short form of a chat.
    ChatInfo {
        /// The chat's id.
        required id: String,
        /// The participants.
        required handles: Vec<ChatHandle>,
        /// Whether it is a group.
        required is_group: bool,
        /// The service of the chat.
        optional service: ServiceType,
        /// Whether the chat is active.
        optional is_active: bool,
    }
}
