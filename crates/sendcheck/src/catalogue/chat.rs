//! Rules about the chat that the caller describes in the options.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Chat";

rule! {
    needs_group_chat,
    name: "needs-group-chat",
    severity: Error,
    code: Some(Code::documented(1006)),
    messages: {
        MESSAGE: "operation requires a group chat",
    },
    helps: {
        HELP: "check the chat's `is_group` before the call",
    },
    what: "Checks for `chats.update`, `chats.participants.add`, `chats.participants.remove` or `chats.leave_chat` on a chat known to be direct (option `chat`).",
    why: "The API rejects the call: `chats.update` with code 1006, the others probably with code 2017.",
    fails: "chats.update" with r#""chat": {"is_group": false}"# => r#"{"display_name": "Lunch"}"#,
    passes: "chats.update" with r#""chat": {"is_group": true}"# => r#"{"display_name": "Lunch"}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1006/; references of chats.participants.add, chats.participants.remove and chats.leave_chat",
}

rule! {
    too_few_participants,
    name: "too-few-participants",
    severity: Error,
    code: Some(Code::predicted(2015)),
    messages: {
        MESSAGE: "too few participants: {count}, minimum {limit}",
    },
    helps: {
        HELP: "check the chat's participants before the call",
    },
    what: "Checks for `chats.participants.add` to fewer than 3 participants, `chats.participants.remove` that leaves fewer than 3, or `chats.leave_chat` with fewer than 4. The option `chat` gives the number of active participants, the sender included.",
    why: "The API rejects the call: a group keeps at least 3 participants.",
    fails: "chats.leave_chat" with r#""chat": {"participants": 3}"# => "{}",
    passes: "chats.leave_chat" with r#""chat": {"participants": 4}"# => "{}",
    source: "https://docs.linqapp.com/guides/chats/group-chats/; references of chats.participants.add, chats.participants.remove and chats.leave_chat",
}

rule! {
    wrong_chat_service,
    name: "wrong-chat-service",
    severity: Error,
    code: Some(Code::documented(2017)),
    messages: {
        MESSAGE: "operation requires an iMessage chat",
    },
    helps: {
        HELP: "check the chat's `service` before the call",
    },
    what: "Checks for `chats.leave_chat` on a chat known to be SMS or RCS (option `chat`).",
    why: "The API rejects the call.",
    fails: "chats.leave_chat" with r#""chat": {"service": "SMS"}"# => "{}",
    passes: "chats.leave_chat" with r#""chat": {"service": "iMessage"}"# => "{}",
    source: "https://docs.linqapp.com/error/, code 2017; reference of chats.leave_chat",
}
