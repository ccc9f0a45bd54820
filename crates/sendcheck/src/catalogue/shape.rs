//! The shape of a document.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Shape";

rule! {
    invalid_json,
    name: "invalid-json",
    severity: Error,
    code: Some(Code::documented(1003)),
    messages: {
        MESSAGE: "invalid JSON: {reason}, expected {expected}",
    },
    helps: {
        EMPTY: "give a JSON document",
        UTF16: "save the file as UTF-8",
        BYTE_ORDER_MARK: "remove the byte order mark",
        CODE_FENCE: "remove the code fence",
        PLAIN_TEXT: "this is not JSON; to check a text, write `{\"parts\": [{\"type\": \"text\", \"value\": \"…\"}]}`",
        SINGLE_QUOTES: "use double quotes",
        CURLY_QUOTES: "use straight double quotes",
        PYTHON: "write `true`, `false`, `null`; print the value with `json.dumps`",
        JAVASCRIPT: "JSON has no such value: leave the field out, or write `null`",
        UNQUOTED_KEY: "put the key in double quotes",
        TRAILING_COMMA: "remove the comma",
        MISSING_COMMA: "put a comma before it",
        COMMENT: "remove the comment: JSON has no comments",
        MISSING_COLON: "put `:` between key and value",
        PLUS_SIGN: "remove the `+`; a phone number is a string",
        LEADING_ZEROS: "remove the zeros; an id or number with zeros is a string",
        CONTROL_CHARACTER: "escape it (a line end is `\\n`)",
        INVALID_ESCAPE: "double the backslash",
        LONE_SURROGATE: "write both halves, or the character itself",
        TRUNCATED: "the end is missing",
        TRUNCATED_BRACKET: "the end is missing: {count} bracket is open",
        TRUNCATED_BRACKETS: "the end is missing: {count} brackets are open",
        TRUNCATED_QUOTE: "the end is missing: a quote is open",
        TRUNCATED_QUOTE_AND_BRACKET: "the end is missing: a quote and {count} bracket are open",
        TRUNCATED_QUOTE_AND_BRACKETS: "the end is missing: a quote and {count} brackets are open",
        TOO_DEEP: "use at most 64 levels",
        SEVERAL_DOCUMENTS: "check JSON Lines with `--lines`",
        BYTES_AFTER_THE_END: "remove what follows the end",
        INVALID_UTF8: "save the file as UTF-8",
    },
    what: "Checks for input that is not exactly one JSON document (RFC 8259). Invalid UTF-8, a lone surrogate escape, data after the end, and arrays and objects nested deeper than 64 levels count, too. Only the first syntax error is reported, with its line, column and byte offset, and nothing else.",
    why: "The API rejects the request. Nothing else in it can be checked.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"},]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1003/",
}

rule! {
    missing_field,
    name: "missing-field",
    severity: Error,
    code: Some(Code::documented(1001)),
    messages: {
        MISSING: "missing required field `{given}`",
        NULL: "required field `{given}` is null",
    },
    helps: {
        ADD: "add `{suggestion}`",
        RENAME: "rename `{suggestion}` to `{given}`",
        WRAP_PARTS: "put `parts` into `message`",
        WRAP_EXPERIENCE: "put `experience` into `message`",
    },
    what: "Checks for a required field that is absent or null; the path is the field's own, even if it is absent. A reaction of type `custom` requires `custom_emoji`, and the agentpay action `request_payment` requires `params.checkout_url`. `parts` is optional next to an `experience`.",
    why: "The API rejects the request. The code is 1008 for an app card's `app`, `layout` and the fields inside them.",
    fails: "chats.messages.send" => r#"{"message": {}}"#,
    passes: "chats.messages.send" => r#"{"message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1001/",
}

rule! {
    wrong_type,
    name: "wrong-type",
    severity: Error,
    code: Some(Code::predicted(1003)),
    messages: {
        MESSAGE: "expected {expected}, found {given}",
        NOT_AN_INTEGER: "expected a 64-bit integer without fraction or exponent, found another number",
        UNKNOWN_NUMBER: "number out of range in an unknown field",
    },
    helps: {
        USE: "use `{suggestion}`",
        WRAP: "wrap it in `[ ]`",
        ONE_EACH: "check each request by itself, one a line with `--lines`",
    },
    what: "Checks for a value whose JSON type is not the documented one, including null as an item of an array. An integer must fit into 64 bits and have no fraction or exponent; `1.0` and `1e3` are not integers. Inside a range, `invalid-range` reports such numbers.",
    why: "The API cannot read the value and rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": 42}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "42"}]}"#,
    source: "OpenAPI 2026-03-24, the types of all schemas; linq-python 0.65.0, the types of all parameters",
}

rule! {
    unknown_value,
    name: "unknown-value",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        // The first: the one of compose's inputs.
        FORMAT: "unknown format `{given}`, expected {expected}",
        STYLE: "unknown style `{given}`, expected {expected}",
        ANIMATION: "unknown animation `{given}`",
        SERVICE: "unknown service `{given}`, expected {expected}",
        EFFECT_TYPE: "unknown effect type `{given}`, expected {expected}",
        REACTION_OPERATION: "unknown operation `{given}`, expected {expected}",
        REACTION_TYPE: "unknown reaction type `{given}`",
    },
    helps: {
        NEAREST: "did you mean `{suggestion}`?",
        ONE_OF: "use one of {expected}",
        IS_ANIMATION: "`{given}` is an animation: write `\"animation\": \"{suggestion}\"`",
        IS_STYLE: "`{given}` is a style: write `\"style\": \"{suggestion}\"`",
        CUSTOM_EMOJI: "use the type `custom` with `\"custom_emoji\": \"{given}\"`",
    },
    what: "Checks for a string that is not in the closed list of its field; values are compared exactly. The fields are a decoration's `style` and `animation`, `preferred_service`, an effect's `type`, and a reaction's `operation` and `type`.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "preferred_service": "imessage"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "preferred_service": "iMessage"}"#,
    source: "OpenAPI 2026-03-24, `ServiceType`, `TextDecoration` and `MessageEffect`; linq-python 0.65.0, `MessageAddReactionParams`",
}

rule! {
    unknown_part_type,
    name: "unknown-part-type",
    severity: Error,
    code: Some(Code::documented(1004)),
    messages: {
        MESSAGE: "unknown part type `{given}`",
    },
    helps: {
        ONE_OF: "use `text`, `media`, `link`, `imessage_app` or `app_clip`",
        NEAREST: "did you mean `{suggestion}`?",
        USE: "use the type `{suggestion}`",
        STICKER: "use the type `media` with `\"sticker\": true`",
        REACTION: "send a reaction with messages.add_reaction",
        POLL: "create a poll with chats.polls.create",
        VOICE_MEMO: "send a voice memo with chats.send_voicememo",
        EFFECT: "use the field `effect` of the message",
        MENTION: "use the field `mention` of a text part",
    },
    what: "Checks for a part whose `type` is not `text`, `media`, `link`, `imessage_app` or `app_clip`, nor a newer type that `unchecked-content` reports. The part's other fields are not checked, but it counts as a part.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "image", "url": "https://example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1004/; linq-python 0.65.0, `MessageContentParam`",
}

rule! {
    duplicate_field,
    name: "duplicate-field",
    severity: Error,
    code: Some(Code::predicted(1003)),
    messages: {
        MESSAGE: "duplicate field `{given}`",
    },
    helps: {
        HELP: "keep only one of them",
    },
    what: "Checks for an object that contains a key more than once, anywhere in the document. The diagnostic is on the last value, once for each key. Other rules check the last value only.",
    why: "JSON readers disagree on which value counts, so the API may use a value that was not checked.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "value": "ho"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "ho"}]}"#,
    source: "RFC 8259, section 4; the API's documentation does not mention it",
}

rule! {
    invalid_unicode,
    name: "invalid-unicode",
    severity: Error,
    code: Some(Code::predicted(1003)),
    messages: {
        MESSAGE: "string contains a lone surrogate",
    },
    helps: {
        HELP: "do not split strings inside a surrogate pair",
    },
    what: "Checks for a string or key with a lone surrogate, in a value that did not come from JSON bytes, such as a JavaScript object. In JSON bytes, `invalid-json` reports it.",
    why: "The string cannot be encoded as UTF-8, so it cannot be sent unchanged. Usually a program has split a string inside an emoji.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "split \ud83d"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "whole \ud83d\ude00"}]}"#,
    source: "RFC 8259, section 8.2; the API's documentation does not mention it",
}

rule! {
    null_field,
    name: "null-field",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "optional field `{given}` is null",
    },
    helps: {
        HELP: "remove the field",
    },
    what: "Checks for an optional field, or a value in `experience.params`, that is null.",
    why: "The documentation does not specify what null means, so the API may reject the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": null}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24, the request schemas: no field is `nullable`",
}

rule! {
    unknown_field,
    name: "unknown-field",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "unknown field `{given}`",
    },
    helps: {
        LEAVE_OUT: "leave it out, or correct its name",
        NEAREST: "did you mean `{suggestion}`?",
        SERVER_READS_FILE: "leave it out: the server reads it from the file",
        INSIDE: "put it inside `{suggestion}`",
        IN_PARTS: "a message carries its text in parts: `\"parts\": [{\"type\": \"text\", \"value\": \"…\"}]`",
        IN_MESSAGE: "put it into `message`: `\"message\": {\"parts\": [{\"type\": \"text\", \"value\": \"…\"}]}`",
        PUT_INTO_MESSAGE: "put it into `message`",
        BELONGS_IN: "`{given}` belongs in {suggestion}",
        STYLE_OR_ANIMATION: "use `style` or `animation`",
        RANGE: "write `\"range\": [start, end]`",
        POLL_TITLE: "a poll has no title: send it as a text message before it",
    },
    what: "Checks for a field that the documentation does not list for its object, or on a part, for that part type. In `params` of the agentpay action `request_payment`, only `checkout_url` is known.",
    why: "The API probably ignores the field, so its content is lost silently. It rejects unknown fields in `experience.params`.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "service": "SMS"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "preferred_service": "SMS"}"#,
    source: "OpenAPI 2026-03-24, the fields of all schemas; linq-python 0.65.0, the fields of all parameters, and `ExperiencesResource`",
}

rule! {
    unchecked_content,
    name: "unchecked-content",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "`{given}` is newer than these rules and is not checked",
    },
    helps: {
        HELP: "check it against the API reference",
    },
    what: "Checks for a part type or field that a newer release of the API documents and these rules do not check yet. It is sent unchanged. Today the list of such types and fields is empty, so nothing is reported; `newer_field` in the example is made up.",
    why: "An error in this content is not reported, so the API may reject a message that passed the check.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "newer_field": true}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "linq-python 0.65.0 (2026-10-09)",
}
