//! Which parts go together.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Parts";

rule! {
    no_parts,
    name: "no-parts",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "message has no parts",
    },
    helps: {
        HELP: "add at least one part",
    },
    what: "Checks for an empty array as `parts`.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": []}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24, `MessageContent.parts`: minItems 1",
}

rule! {
    too_many_parts,
    name: "too-many-parts",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "too many parts: {count}, maximum {limit}",
    },
    helps: {
        HELP: "split the message into several",
    },
    what: "Checks for more than 100 items in `parts`.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "media", "attachment_id": "550e8400-e29b-41d4-a716-446655440000"} * 101]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "attachment_id": "550e8400-e29b-41d4-a716-446655440000"} * 100]}"#,
    source: "reference of chats.create, \"Validation Rules\"; OpenAPI 2026-03-24, `MessageContent.parts`: maxItems 100",
}

rule! {
    link_not_alone,
    name: "link-not-alone",
    severity: Error,
    code: Some(Code::documented(1004)),
    messages: {
        MESSAGE: "link part must be the only part",
    },
    helps: {
        HELP: "send the link in its own message, or put the URL in a text part",
    },
    what: "Checks for a `link` part next to any other item of `parts`; the diagnostic is on each link part.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "see"}, {"type": "link", "value": "https://example.com"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com"}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1004/; https://docs.linqapp.com/guides/messaging/rich-link-previews/",
}

rule! {
    app_card_not_alone,
    name: "app-card-not-alone",
    severity: Error,
    code: Some(Code::documented(1008)),
    messages: {
        MESSAGE: "app card must be the only part",
    },
    helps: {
        HELP: "send the card in its own message",
    },
    what: "Checks for an `imessage_app` part next to any other item of `parts`; the diagnostic is on each app card.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "tap"}, {"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    passes: "message" => r#"{"parts": [{"type": "imessage_app", "app": {"name": "Chess", "team_id": "A1B2C3D4E5", "bundle_id": "com.example.chess"}, "layout": {"caption": "Your move"}}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1008/; https://docs.linqapp.com/guides/messaging/imessage-apps/",
}

rule! {
    app_clip_not_alone,
    name: "app-clip-not-alone",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "app clip must be the only part",
    },
    helps: {
        HELP: "send the app clip in its own message",
    },
    what: "Checks for an `app_clip` part next to any other item of `parts`; the diagnostic is on each app clip.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Pay here"}, {"type": "app_clip", "value": "https://example.com/clip"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "app_clip", "value": "https://example.com/clip"}]}"#,
    source: "linq-python 0.65.0, `MessageContentParam.parts`",
}

rule! {
    consecutive_text,
    name: "consecutive-text",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "two text parts in a row",
    },
    helps: {
        HELP: "merge the two texts, or put a media part between them",
    },
    what: "Checks for a `text` part directly after another `text` part; the diagnostic is on the later one.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hello"}, {"type": "text", "value": "world"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hello world"}]}"#,
    source: "reference of chats.create, \"Validation Rules\"; https://docs.linqapp.com/guides/messaging/sending-messages/",
}

rule! {
    too_many_url_media,
    name: "too-many-url-media",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "too many media parts with public URLs: {count}, maximum {limit}",
    },
    helps: {
        HELP: "upload the files with `POST /v3/attachments` and use their `attachment_id`",
    },
    what: "Checks for more than 40 media parts whose `url` is public; the diagnostic is on the 41st. A URL is public unless its host is in the option `url_media_exempt_hosts` (by default `cdn.linqapp.com` and `uploads.linqapp.com`, any case) or another service has presigned it. A URL with `invalid-url` counts as public.",
    why: "The API rejects the message. Uploaded files with an `attachment_id` do not count.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"} * 41]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"} * 40]}"#,
    source: "reference of chats.create, \"Validation Rules\"; https://docs.linqapp.com/guides/messaging/sending-messages/",
}

rule! {
    unclear_url_media,
    name: "unclear-url-media",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "possibly too many media parts with URLs: {count}, maximum {limit} if presigned URLs count",
    },
    helps: {
        HELP: "upload the files with `POST /v3/attachments` and use their `attachment_id`",
    },
    what: "Checks for more than 40 media parts with a URL that is public or presigned by another service, if at most 40 of them are public; the diagnostic is on the 41st. The query of a presigned URL has `X-Amz-Signature`, `X-Goog-Signature`, `sig` and `se`, or `Signature` and `Key-Pair-Id`.",
    why: "The API exempts presigned URLs from its limit of 40 but does not document whose, so it may reject the message.",
    fails: "message" => r#"{"parts": [{"type": "media", "url": "https://bucket.example.com/cat.png?X-Amz-Signature=0f"} * 41]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://bucket.example.com/cat.png?X-Amz-Signature=0f"} * 40]}"#,
    source: "reference of chats.create, \"Validation Rules\"",
}

rule! {
    media_source,
    name: "media-source",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        BOTH: "media part has both `url` and `attachment_id`",
        NEITHER: "media part has neither `url` nor `attachment_id`",
        MEMO_BOTH: "voice memo has both `voice_memo_url` and `attachment_id`",
        MEMO_NEITHER: "voice memo has neither `voice_memo_url` nor `attachment_id`",
    },
    helps: {
        HELP: "set exactly one of them",
        RENAME: "rename `{suggestion}` to `{given}`",
    },
    what: "Checks for a media part with both or neither of `url` and `attachment_id`, or a voice memo with both or neither of `voice_memo_url` and `attachment_id`. Null counts as absent, a value of the wrong type as present.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "media"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "reference of chats.create, `url` and `attachment_id`; reference of chats.send_voicememo",
}

rule! {
    first_message_media,
    name: "first-message-media",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "media in the first message of a new chat",
    },
    helps: {
        HELP: "send it in a later message",
    },
    what: "Checks for a `media` part in the message of a new chat; the diagnostic is on the first one. A chat is new if the option `first_message` is true, which is the default for `chats.create` only.",
    why: "The API accepts the message but advises against it: media in a first message harms deliverability.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "I have a photo for you. Shall I send it?"}]}}"#,
    source: "https://docs.linqapp.com/getting-started/best-practices/, \"Tips\"",
}
