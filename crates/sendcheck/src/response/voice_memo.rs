//! Voice memos.

use alloc::string::String;
use alloc::vec::Vec;

use super::object::object;
use super::{ChatHandle, ServiceType};

object! {
    /// The answer of `chats.send_voicememo`.
    ChatSendVoicememoResponse {
        /// What was sent.
        required voice_memo: VoiceMemo,
    }
}

object! {
    /// A message that is a voice memo.
    VoiceMemo {
        /// The message's id.
        required id: String,
        /// The number that sent it.
        required from: String,
        /// Whom it goes to.
        required to: Vec<String>,
        /// How far it has come, such as `queued`.
        required status: String,
        /// The service it goes by.
        optional service: ServiceType,
        /// The recording.
        required voice_memo: VoiceMemoAttachment,
        /// When it was made, as RFC 3339 writes times.
        required created_at: String,
        /// The chat that it goes into.
        required chat: ChatInfo,
    }
}

object! {
    /// A recording.
    VoiceMemoAttachment {
        /// The id of the attachment.
        required id: String,
        /// Where it can be fetched.
        required url: String,
        /// The name of its file.
        optional filename: String,
        /// Its media type.
        optional mime_type: String,
        /// Its size in bytes.
        optional size_bytes: u64,
        /// Its length in milliseconds.
        optional duration_ms: u64,
    }
}

object! {
    /// A chat in short.
    ChatInfo {
        /// The chat's id.
        required id: String,
        /// Who takes part.
        required handles: Vec<ChatHandle>,
        /// Whether it is a group.
        required is_group: bool,
        /// The service it runs on.
        optional service: ServiceType,
        /// Whether it is in use.
        optional is_active: bool,
    }
}
