//! Reactions, attachments and polls.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Reactions, attachments, polls";

rule! {
    reaction_field_mismatch,
    name: "reaction-field-mismatch",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`{given}` requires the reaction type `sticker`",
    },
    helps: {
        HELP: "remove it, or set `type` to `sticker`",
    },
    what: "Checks for `emoji`, `url`, `attachment_id` or `placement` in a reaction whose `type` is known and not `sticker`. The diagnostic is on the field, and nothing inside its value is checked.",
    why: "The API rejects the request.",
    fails: "messages.add_reaction" => r#"{"operation": "add", "type": "love", "emoji": "🎂"}"#,
    passes: "messages.add_reaction" => r#"{"operation": "add", "type": "sticker", "emoji": "🎂"}"#,
    source: "linq-python 0.65.0, `MessageAddReactionParams`: \"Only valid when type is \"sticker\"\"",
}

rule! {
    unused_custom_emoji,
    name: "unused-custom-emoji",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "`custom_emoji` requires the reaction type `custom`",
    },
    helps: {
        HELP: "remove it, or set `type` to `custom`",
    },
    what: "Checks for `custom_emoji` in a reaction whose `type` is known and not `custom`.",
    why: "The API probably ignores the emoji, and the recipient sees another reaction.",
    fails: "messages.add_reaction" => r#"{"operation": "add", "type": "love", "custom_emoji": "🎂"}"#,
    passes: "messages.add_reaction" => r#"{"operation": "add", "type": "custom", "custom_emoji": "🎂"}"#,
    source: "linq-python 0.65.0, `MessageAddReactionParams.custom_emoji`; https://docs.linqapp.com/guides/messaging/reactions/",
}

rule! {
    not_one_emoji,
    name: "not-one-emoji",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`{given}` is not exactly one emoji",
    },
    helps: {
        HELP: "use one emoji",
    },
    what: "Checks for a reaction's `emoji` or `custom_emoji` that is not exactly one emoji. One emoji is one extended grapheme cluster (UAX #29) with U+20E3 or a character of the property Emoji or Extended_Pictographic, other than `#`, `*` and the digits.",
    why: "The API may reject the reaction.",
    fails: "messages.add_reaction" => r#"{"operation": "add", "type": "custom", "custom_emoji": "🎂🎂"}"#,
    passes: "messages.add_reaction" => r#"{"operation": "add", "type": "custom", "custom_emoji": "🎂"}"#,
    source: "linq-python 0.65.0, `MessageAddReactionParams.emoji`: \"A single emoji\"; https://docs.linqapp.com/guides/messaging/reactions/",
}

rule! {
    sticker_removal,
    name: "sticker-removal",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "sticker reactions cannot be removed",
    },
    helps: {
        HELP: "remove another reaction",
    },
    what: "Checks for a reaction of type `sticker` whose `operation` is `remove`.",
    why: "The API rejects the request: stickers cannot be removed.",
    fails: "messages.add_reaction" => r#"{"operation": "remove", "type": "sticker"}"#,
    passes: "messages.add_reaction" => r#"{"operation": "remove", "type": "love"}"#,
    source: "linq-python 0.65.0, `MessagesResource.add_reaction`",
}

rule! {
    placement_out_of_range,
    name: "placement-out-of-range",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`{given}` out of range: expected -1 to 1",
    },
    helps: {
        HELP: "use a number from -1 to 1",
    },
    what: "Checks for a `placement.x` or `placement.y` outside -1 to 1.",
    why: "The API rejects the request.",
    fails: "messages.add_reaction" => r#"{"operation": "add", "type": "sticker", "emoji": "🎂", "placement": {"x": 2}}"#,
    passes: "messages.add_reaction" => r#"{"operation": "add", "type": "sticker", "emoji": "🎂", "placement": {"x": 1}}"#,
    source: "linq-python 0.65.0, `MessageAddReactionParams.placement`",
}

rule! {
    sticker_scale_clamped,
    name: "sticker-scale-clamped",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "`scale` is limited to 0.05 to 2.5",
    },
    helps: {
        HELP: "use a number from 0.05 to 2.5",
    },
    what: "Checks for a `placement.scale` outside 0.05 to 2.5.",
    why: "The API uses the nearest allowed value: the sticker has another size than requested.",
    fails: "messages.add_reaction" => r#"{"operation": "add", "type": "sticker", "emoji": "🎂", "placement": {"scale": 3}}"#,
    passes: "messages.add_reaction" => r#"{"operation": "add", "type": "sticker", "emoji": "🎂", "placement": {"scale": 2.5}}"#,
    source: "linq-python 0.65.0, `MessageAddReactionParams.placement`: \"clamped rather than rejected\"",
}

rule! {
    filename_length,
    name: "filename-length",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        EMPTY: "filename is empty",
        TOO_LONG: "filename too long: {count} characters, maximum {limit}",
    },
    helps: {
        HELP: "use a filename of 1 to 255 characters",
    },
    what: "Checks for a `filename` that is empty or has more than 255 characters.",
    why: "The API rejects the request.",
    fails: "attachments.create" => r#"{"filename": "", "content_type": "text/plain", "size_bytes": 1024}"#,
    passes: "attachments.create" => r#"{"filename": "notes.txt", "content_type": "text/plain", "size_bytes": 1024}"#,
    source: "OpenAPI 2026-03-24, `RequestUploadRequest.filename`: minLength 1, maxLength 255",
}

rule! {
    file_size_out_of_range,
    name: "file-size-out-of-range",
    severity: Error,
    code: Some(Code::predicted(5005)),
    messages: {
        MESSAGE: "`size_bytes` out of range: expected 1 to {limit}",
    },
    helps: {
        HELP: "use the size of the file in bytes, at most {limit}",
    },
    what: "Checks for a `size_bytes` outside 1 to 104,857,600 (100 MiB).",
    why: "The API rejects the request.",
    fails: "attachments.create" => r#"{"filename": "notes.txt", "content_type": "text/plain", "size_bytes": 104857601}"#,
    passes: "attachments.create" => r#"{"filename": "notes.txt", "content_type": "text/plain", "size_bytes": 104857600}"#,
    source: "OpenAPI 2026-03-24, `RequestUploadRequest.size_bytes`: minimum 1, maximum 104857600; https://docs.linqapp.com/error/codes/5xxx/5005/",
}

rule! {
    unsupported_content_type,
    name: "unsupported-content-type",
    severity: Error,
    code: Some(Code::predicted(5004)),
    messages: {
        MESSAGE: "unsupported content type `{given}`",
    },
    helps: {
        LIST: "use a content type that the API documents",
        NEAREST: "did you mean `{suggestion}`?",
    },
    what: "Checks for a `content_type` that neither linq-python 0.65.0 (51 types) nor the OpenAPI of 2026-03-24 (52 types) lists; types are compared exactly.",
    why: "The API rejects the request.",
    fails: "attachments.create" => r#"{"filename": "cat.png", "content_type": "image/x-png", "size_bytes": 1024}"#,
    passes: "attachments.create" => r#"{"filename": "cat.png", "content_type": "image/png", "size_bytes": 1024}"#,
    source: "linq-python 0.65.0, `SupportedContentType`; OpenAPI 2026-03-24, `SupportedContentType`; https://docs.linqapp.com/error/codes/5xxx/5004/",
}

rule! {
    deprecated_content_type,
    name: "deprecated-content-type",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "deprecated content type `{given}`",
    },
    helps: {
        HELP: "use `{suggestion}`",
    },
    what: "Checks for a `content_type` that is `audio/mp3`, `audio/mp4` or `audio/aiff`, or one of the 11 types that the OpenAPI of 2026-03-24 lists and linq-python 0.65.0 does not.",
    why: "The API converts the file or may reject the type.",
    fails: "attachments.create" => r#"{"filename": "song.mp3", "content_type": "audio/mp3", "size_bytes": 1024}"#,
    passes: "attachments.create" => r#"{"filename": "song.mp3", "content_type": "audio/mpeg", "size_bytes": 1024}"#,
    source: "linq-python 0.65.0, `AttachmentCreateParams.content_type`; OpenAPI 2026-03-24, `SupportedContentType`",
}

rule! {
    content_type_mismatch,
    name: "content-type-mismatch",
    severity: Warning,
    code: Some(Code::predicted(5006)),
    messages: {
        MESSAGE: "content type `{given}` does not fit the extension of the filename",
    },
    helps: {
        USE: "use {expected}",
    },
    what: "Checks for a documented `content_type` that does not fit the extension of `filename`. The extension is what follows the last dot, in any case; unknown extensions are not checked.",
    why: "The API may reject the file.",
    fails: "attachments.create" => r#"{"filename": "cat.png", "content_type": "image/jpeg", "size_bytes": 1024}"#,
    passes: "attachments.create" => r#"{"filename": "cat.png", "content_type": "image/png", "size_bytes": 1024}"#,
    source: "https://docs.linqapp.com/error/codes/5xxx/5006/",
}

rule! {
    too_few_poll_options,
    name: "too-few-poll-options",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "too few poll options: {count}, minimum {limit}",
    },
    helps: {
        HELP: "add options",
    },
    what: "Checks for fewer than two items in `poll.options`.",
    why: "The API rejects the request.",
    fails: "chats.polls.create" => r#"{"poll": {"options": [{"text": "Pizza"}]}}"#,
    passes: "chats.polls.create" => r#"{"poll": {"options": [{"text": "Pizza"}, {"text": "Sushi"}]}}"#,
    source: "linq-python 0.65.0, `PollCreateParams.poll`: \"A poll needs at least two options\"",
}

rule! {
    duplicate_poll_option,
    name: "duplicate-poll-option",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "duplicate poll option `{given}`",
    },
    helps: {
        HELP: "change or remove it",
    },
    what: "Checks for a poll option whose `text` is not empty and equals that of an earlier option; the diagnostic is on the later `text`.",
    why: "Voters see two equal options, and their votes are split. Options cannot be changed later.",
    fails: "chats.polls.create" => r#"{"poll": {"options": [{"text": "Pizza"}, {"text": "Pizza"}]}}"#,
    passes: "chats.polls.create" => r#"{"poll": {"options": [{"text": "Pizza"}, {"text": "Sushi"}]}}"#,
    source: "linq-python 0.65.0, `PollCreateParams.poll`: \"Options are add-only and immutable\"",
}
