//! Effects, replies and idempotency keys.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Effects, replies, keys";

rule! {
    effect_type_mismatch,
    name: "effect-type-mismatch",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "effect `{given}` has the wrong `type`",
    },
    helps: {
        SET_TYPE: "set `type` to `{suggestion}`",
    },
    what: "Checks for an `effect` whose `name` is documented for the other `type`: a screen effect with the type `bubble`, or a bubble effect with the type `screen`.",
    why: "The API rejects the message or sends it without the effect.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "confetti"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/",
}

rule! {
    unknown_effect,
    name: "unknown-effect",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "unknown effect `{given}`",
    },
    helps: {
        USE: "use a documented effect name",
        NEAREST: "did you mean `{suggestion}`?",
    },
    what: "Checks for an `effect` whose `name` is documented for neither `screen` nor `bubble`.",
    why: "The API rejects the message or sends it without the effect, unless the effect is new.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "invisible_ink"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "invisible"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/; linq-python 0.65.0, `MessageEffectParam`",
}

rule! {
    incomplete_effect,
    name: "incomplete-effect",
    severity: Warning,
    code: None,
    messages: {
        NAME: "effect has no `name`",
        TYPE: "effect has no `type`",
        NEITHER: "effect has neither `type` nor `name`",
    },
    helps: {
        HELP: "set both, such as {\"type\": \"screen\", \"name\": \"confetti\"}",
    },
    what: "Checks for an `effect` in which `name`, `type` or both are absent or null.",
    why: "The name and the type identify an effect together. The API does not document what one of them does alone.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"name": "confetti"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/",
}

rule! {
    first_message_effect,
    name: "first-message-effect",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "effect in the first message of a new chat",
    },
    helps: {
        HELP: "send the effect in a later message",
    },
    what: "Checks for an `effect` in the message of a new chat. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "The documentation forbids it, though examples of the reference use it. The API may reject the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/, first-message constraints",
}

rule! {
    first_message_reply,
    name: "first-message-reply",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "reply in the first message of a new chat",
    },
    helps: {
        HELP: "remove `reply_to`",
    },
    what: "Checks for a `reply_to` in the message of a new chat. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "A new chat has no message to reply to, so the API may reject the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000"}}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/, first-message constraints",
}

rule! {
    invalid_part_index,
    name: "invalid-part-index",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`part_index` out of range: expected 0 to {limit}",
    },
    helps: {
        HELP: "use the zero-based index of the part",
    },
    what: "Checks for a `part_index` of `reply_to`, `messages.update` or `messages.add_reaction` outside 0 to 2,147,483,647.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000", "part_index": -1}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "reply_to": {"message_id": "550e8400-e29b-41d4-a716-446655440000", "part_index": 0}}"#,
    source: "OpenAPI 2026-03-24, `ReplyTo.part_index`: format int32, minimum 0",
}

rule! {
    idempotency_key_too_long,
    name: "idempotency-key-too-long",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "idempotency key too long: {count} characters, maximum {limit}",
    },
    helps: {
        HELP: "use a UUID or a hash",
    },
    what: "Checks for an `idempotency_key` of more than 255 characters.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "a" * 256}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "a" * 255}"#,
    source: "OpenAPI 2026-03-24, `MessageContent.idempotency_key`: maxLength 255",
}

rule! {
    empty_idempotency_key,
    name: "empty-idempotency-key",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "empty idempotency key has no effect",
    },
    helps: {
        HELP: "use a unique key for each message, or remove the field",
    },
    what: "Checks for an empty string as `idempotency_key`.",
    why: "The key prevents nothing: a repeated request sends the message again.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": ""}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "order-1024"}"#,
    source: "reference of chats.create, `idempotency_key`",
}
