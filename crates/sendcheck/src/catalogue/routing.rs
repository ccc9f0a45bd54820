//! Rules about senders, recipients and pages of lists.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Routing";

rule! {
    invalid_phone_number,
    name: "invalid-phone-number",
    severity: Error,
    code: Some(Code::documented(1002)),
    messages: {
        MESSAGE: "invalid phone number `{given}`",
    },
    helps: {
        FORMAT: "use E.164 format: `+`, country code, number, such as `+14155551234`",
        USE: "use `{suggestion}`",
        CHAT_ID: "this is a chat id: send with chats.messages.send",
        CHARACTER: "remove the character {suggestion}",
    },
    what: "Checks for a `from`, or an item of `exclude_from`, that is not a phone number in E.164 format: `+`, a digit from 1 to 9, then 1 to 14 more ASCII digits. In the query of `chats.list_chats`, the `+` is optional.",
    why: "The API rejects the request.",
    fails: "chats.create" => r#"{"from": "(205) 253-5597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1002/; OpenAPI 2026-03-24, `CreateChatRequest.from`; linq-python 0.65.0, `MessageCreateParams.exclude_from`",
}

rule! {
    invalid_handle,
    name: "invalid-handle",
    severity: Error,
    code: Some(Code::documented(1002)),
    messages: {
        MESSAGE: "invalid handle `{given}`: expected a phone number or an email address",
    },
    helps: {
        FORMAT: "use E.164 format: `+`, country code, number, such as `+14155551234`",
        USE: "use `{suggestion}`",
        CHAT_ID: "this is a chat id: send with chats.messages.send",
        CHARACTER: "remove the character {suggestion}",
        ADDRESS: "use the address alone, such as `ann@example.com`",
    },
    what: "Checks for an item of `to`, `to` in the query of `chats.list_chats`, `handle` or `mention` that is neither a phone number in E.164 format (in the query, the `+` is optional) nor an email address. An email address is an ASCII dot-atom of at most 64 characters, one `@` and a domain, 254 characters in all, without display name or comment. The domain has two labels or more, each of 1 to 63 ASCII letters, digits or hyphens, without a hyphen at either end.",
    why: "The API rejects the request.",
    fails: "chats.participants.add" => r#"{"handle": "Ann <ann@example.com>"}"#,
    passes: "chats.participants.add" => r#"{"handle": "ann@example.com"}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1002/; linq-python 0.65.0, `ChatCreateParams.to` and `TextPartParam.mention`",
}

rule! {
    implausible_phone_number,
    name: "implausible-phone-number",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "phone number `{given}` cannot be reached: {reason}",
    },
    helps: {
        HELP: "check the number",
    },
    what: "Checks for a valid phone number in `from`, `to`, `handle`, `exclude_from` or `mention`, but not in a query, that no network can reach. After `+1`, such a number does not have exactly ten digits, its area code begins with 0 or 1 or ends in 11, or its exchange (digits 4 to 6) begins with 0 or 1, unless the area code is 555. Without `+1`, it has fewer than 8 digits, or fewer than 7 if it begins with `+683` or `+690`.",
    why: "The message cannot be delivered. Usually a digit is missing, extra or wrong.",
    fails: "chats.participants.add" => r#"{"handle": "+1205253213"}"#,
    passes: "chats.participants.add" => r#"{"handle": "+12052532136"}"#,
    source: "ITU-T E.164 and the North American Numbering Plan; the API documents the E.164 format only: https://docs.linqapp.com/error/codes/1xxx/1002/",
}

rule! {
    no_recipients,
    name: "no-recipients",
    severity: Error,
    code: Some(Code::predicted(1001)),
    messages: {
        MESSAGE: "`to` is empty",
    },
    helps: {
        HELP: "add at least one recipient",
    },
    what: "Checks for an empty array as `to`.",
    why: "The API rejects the request.",
    fails: "messages.create" => r#"{"to": [], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "OpenAPI 2026-03-24, `CreateChatRequest.to`: minItems 1",
}

rule! {
    too_many_recipients,
    name: "too-many-recipients",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "too many recipients: {count}, maximum {limit}",
    },
    helps: {
        HELP: "remove recipients, or create several chats",
    },
    what: "Checks for more than 31 items in `to`.",
    why: "The API rejects the request. Most carriers limit SMS groups further, to about 20 or even 10 participants.",
    fails: "messages.create" => r#"{"to": ["+12052532136" * 32], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/; OpenAPI 2026-03-24, `CreateChatRequest.to`: maxItems 31",
}

rule! {
    duplicate_recipient,
    name: "duplicate-recipient",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "duplicate recipient `{given}`",
    },
    helps: {
        HELP: "list each recipient once",
    },
    what: "Checks for a handle that occurs again in `to`; the diagnostic is on the later one. Valid email addresses are compared without case, everything else as written.",
    why: "The recipients are a set, so the second handle has no effect. Often another recipient was meant.",
    fails: "messages.create" => r#"{"to": ["ann@example.com", "Ann@Example.com"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["ann@example.com", "bob@example.com"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "reference of messages.create: \"an order-independent set\"",
}

rule! {
    sender_in_recipients,
    name: "sender-in-recipients",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "sender `{given}` is also a recipient",
    },
    helps: {
        HELP: "remove the sender from `to`",
    },
    what: "Checks for an item of `to` that is the same as `from`.",
    why: "The sender is a participant of the chat anyway. Probably another recipient was meant.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052535597"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "reference of chats.create, `handles`: \"your phone number and the other participant\"",
}

rule! {
    handle_needs_imessage,
    name: "handle-needs-imessage",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "email address `{given}` cannot receive SMS or RCS",
    },
    helps: {
        HELP: "use a phone number, or send over iMessage",
    },
    what: "Checks for a valid email address in `to` of a body, if `message.preferred_service` is `SMS` or `RCS` or the chat is known to be SMS or RCS (option `chat`). In such a chat, checks the `handle` of `chats.participants.add`, too.",
    why: "An email address cannot receive SMS or RCS, so the message is not delivered to it.",
    fails: "messages.create" => r#"{"to": ["ann@example.com"], "message": {"parts": [{"type": "text", "value": "hi"}], "preferred_service": "SMS"}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}], "preferred_service": "SMS"}}"#,
    source: "linq-python 0.65.0, `CapabilityResource`: \"RCS has no email addressing\"; https://docs.linqapp.com/guides/messaging/protocol-selection/",
}

rule! {
    limit_out_of_range,
    name: "limit-out-of-range",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`limit` out of range: expected 1 to 100",
    },
    helps: {
        HELP: "use a number from 1 to 100",
    },
    what: "Checks for a `limit` outside 1 to 100.",
    why: "The API rejects the request.",
    fails: "chats.list_chats" => r#"{"limit": 101}"#,
    passes: "chats.list_chats" => r#"{"limit": 100}"#,
    source: "OpenAPI 2026-03-24, the query parameter `limit`: minimum 1, maximum 100",
}

rule! {
    invalid_uuid,
    name: "invalid-uuid",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "invalid UUID `{given}`",
    },
    helps: {
        HELP: "use the id that the API returned, such as `550e8400-e29b-41d4-a716-446655440000`",
    },
    what: "Checks for an `attachment_id`, a `reply_to.message_id`, or a chat id or message id of the path (options `chat_id` and `message_id`) that is not a UUID of 8-4-4-4-12 hexadecimal digits.",
    why: "The API rejects the request.",
    fails: "chats.send_voicememo" => r#"{"attachment_id": "memo.m4a"}"#,
    passes: "chats.send_voicememo" => r#"{"attachment_id": "550e8400-e29b-41d4-a716-446655440000"}"#,
    source: "OpenAPI 2026-03-24, `MediaPart.attachment_id`, `ReplyTo.message_id` and the ids in paths: format uuid",
}

rule! {
    empty_update,
    name: "empty-update",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "update changes nothing",
    },
    helps: {
        HELP: "set `display_name` or `group_chat_icon`",
    },
    what: "Checks for a `chats.update` with neither `display_name` nor `group_chat_icon`; null counts as absent.",
    why: "The call changes nothing. Usually a field was forgotten or misspelled.",
    fails: "chats.update" => "{}",
    passes: "chats.update" => r#"{"display_name": "Lunch"}"#,
    source: "reference of chats.update; linq-python 0.65.0, `ChatUpdateParams`: both fields are optional",
}
