//! Mentions and stickers in a text.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Mentions and stickers";

rule! {
    mention_in_direct_chat,
    name: "mention-in-direct-chat",
    severity: Error,
    code: Some(Code::documented(2023)),
    messages: {
        MESSAGE: "mention in a direct chat",
    },
    helps: {
        HELP: "remove `mention`: only group chats take mentions",
    },
    what: "Checks for a `mention` in `chats.create` or `messages.create` with exactly one item in `to`, or in any operation on a chat known to be direct (option `chat`).",
    why: "The API rejects the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "Ann", "mention": "+12052532136"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136", "+14155550123"], "message": {"parts": [{"type": "text", "value": "Ann", "mention": "+12052532136"}]}}"#,
    source: "linq-python 0.65.0, `TextPartParam.mention`: code 2023",
}

rule! {
    mention_not_in_recipients,
    name: "mention-not-in-recipients",
    severity: Warning,
    code: Some(Code::predicted(2023)),
    messages: {
        MESSAGE: "mentioned handle `{given}` is not a recipient",
    },
    helps: {
        HELP: "mention a handle of `to`",
    },
    what: "Checks for a valid `mention` in `chats.create` or `messages.create` with two or more items in `to`, none of which is the mentioned handle. Email addresses are compared without case.",
    why: "Only a participant can be mentioned, so the API may reject the message.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136", "+14155550123"], "message": {"parts": [{"type": "text", "value": "Ann", "mention": "+14155559876"}]}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136", "+14155550123"], "message": {"parts": [{"type": "text", "value": "Ann", "mention": "+12052532136"}]}}"#,
    source: "linq-python 0.65.0, `TextPartParam.mention`: \"Mention a chat participant\"",
}

rule! {
    mention_range_without_mention,
    name: "mention-range-without-mention",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "`mention_range` requires `mention`",
    },
    helps: {
        HELP: "add `mention`, or remove `mention_range`",
    },
    what: "Checks for a `mention_range` without `mention`, which may be absent or null.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hi Ann", "mention_range": [3, 6]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hi Ann", "mention": "+12052532136", "mention_range": [3, 6]}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.mention_range`: \"Requires `mention`\"",
}

rule! {
    mention_with_at_sign,
    name: "mention-with-at-sign",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "mention text begins with `@`",
    },
    helps: {
        HELP: "remove the `@`: the highlight marks the name",
    },
    what: "Checks for a text part with a `mention` whose highlighted text begins with `@`. The highlighted text is the part of `value` in `mention_range`, or all of `value` without one. If `mention_range` has an error, nothing is checked.",
    why: "The recipient sees the `@`: the highlight marks the name without it.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "@Ann", "mention": "+12052532136"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Ann", "mention": "+12052532136"}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.mention`: \"use the bare name\"",
}

rule! {
    sticker_with_mention,
    name: "sticker-with-mention",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "text part has both stickers and a mention",
    },
    helps: {
        HELP: "put them into two messages",
    },
    what: "Checks for a text part with both a `mention` and at least one inline sticker.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Ann 🎂", "mention": "+12052532136", "inline_stickers": [{"range": [4, 6], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Ann 🎂", "inline_stickers": [{"range": [4, 6], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.inline_stickers`: \"cannot be combined with `mention`\"",
}

rule! {
    too_many_stickers,
    name: "too-many-stickers",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "too many stickers: {count}, maximum {limit}",
    },
    helps: {
        HELP: "remove stickers",
    },
    what: "Checks for more than 100 items in the `inline_stickers` of one text part.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "🎂", "inline_stickers": [{"range": [0, 2], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"} * 101]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "🎂", "inline_stickers": [{"range": [0, 2], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.inline_stickers`: up to 100 stickers",
}

rule! {
    too_many_sticker_images,
    name: "too-many-sticker-images",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "too many different sticker images: {count}, maximum {limit}",
    },
    helps: {
        HELP: "use fewer different images",
    },
    what: "Checks for more than 10 different images in the `inline_stickers` of one text part. An image is an `attachment_id` (compared without case) or a `url` (compared as written), if the sticker has exactly one of the two and it is a string.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "12345678901", "inline_stickers": [{"range": [0, 1], "url": "https://cdn.linqapp.com/1.png"}, {"range": [1, 2], "url": "https://cdn.linqapp.com/2.png"}, {"range": [2, 3], "url": "https://cdn.linqapp.com/3.png"}, {"range": [3, 4], "url": "https://cdn.linqapp.com/4.png"}, {"range": [4, 5], "url": "https://cdn.linqapp.com/5.png"}, {"range": [5, 6], "url": "https://cdn.linqapp.com/6.png"}, {"range": [6, 7], "url": "https://cdn.linqapp.com/7.png"}, {"range": [7, 8], "url": "https://cdn.linqapp.com/8.png"}, {"range": [8, 9], "url": "https://cdn.linqapp.com/9.png"}, {"range": [9, 10], "url": "https://cdn.linqapp.com/10.png"}, {"range": [10, 11], "url": "https://cdn.linqapp.com/11.png"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "12345678901", "inline_stickers": [{"range": [0, 1], "url": "https://cdn.linqapp.com/1.png"}, {"range": [1, 2], "url": "https://cdn.linqapp.com/2.png"}, {"range": [2, 3], "url": "https://cdn.linqapp.com/3.png"}, {"range": [3, 4], "url": "https://cdn.linqapp.com/4.png"}, {"range": [4, 5], "url": "https://cdn.linqapp.com/5.png"}, {"range": [5, 6], "url": "https://cdn.linqapp.com/6.png"}, {"range": [6, 7], "url": "https://cdn.linqapp.com/7.png"}, {"range": [7, 8], "url": "https://cdn.linqapp.com/8.png"}, {"range": [8, 9], "url": "https://cdn.linqapp.com/9.png"}, {"range": [9, 10], "url": "https://cdn.linqapp.com/10.png"}, {"range": [10, 11], "url": "https://cdn.linqapp.com/1.png"}]}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.inline_stickers`: 10 different images per part",
}

rule! {
    sticker_source,
    name: "sticker-source",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        BOTH: "sticker has both `url` and `attachment_id`",
        NEITHER: "sticker has neither `url` nor `attachment_id`",
        REACTION_SEVERAL: "sticker reaction has more than one of `emoji`, `url` and `attachment_id`",
        REACTION_NONE: "sticker reaction has none of `emoji`, `url` and `attachment_id`",
    },
    helps: {
        HELP: "set exactly one of them",
    },
    what: "Checks for an inline sticker with both or neither of `url` and `attachment_id`, or a reaction of type `sticker` without exactly one of `emoji`, `url` and `attachment_id`, unless its `operation` is `remove`. Null counts as absent, a value of the wrong type as present.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "inline_stickers": [{"range": [4, 6]}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "inline_stickers": [{"range": [4, 6], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    source: "linq-python 0.65.0, `InlineStickerParam` and `MessageAddReactionParams`",
}

rule! {
    sticker_overlap,
    name: "sticker-overlap",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        STICKER: "sticker overlaps an earlier sticker",
        DECORATION: "sticker overlaps a text decoration",
    },
    helps: {
        HELP: "change the ranges so that they do not overlap",
    },
    what: "Checks for an inline sticker that shares a UTF-16 code unit with an earlier sticker or with any text decoration. The diagnostic is on the sticker, once; `related` is the first that it overlaps, stickers before decorations. Only the first 100 of each array that have a valid range in bounds are compared.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "text_decorations": [{"range": [0, 6], "style": "bold"}], "inline_stickers": [{"range": [4, 6], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "text_decorations": [{"range": [0, 3], "style": "bold"}], "inline_stickers": [{"range": [4, 6], "attachment_id": "550e8400-e29b-41d4-a716-446655440000"}]}]}"#,
    source: "linq-python 0.65.0, `TextPartParam.inline_stickers`",
}

rule! {
    sticker_not_stored,
    name: "sticker-not-stored",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "sticker image `{given}` is not stored with Linq",
    },
    helps: {
        HELP: "upload it with attachments.create and pass `attachment_id`",
    },
    what: "Checks for the `url` of an inline sticker or reaction whose host is not in the option `url_media_exempt_hosts` (by default `cdn.linqapp.com` and `uploads.linqapp.com`). The URL gets no `url-not-public` then.",
    why: "The image must already be stored with Linq, so the API may reject the URL.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "inline_stickers": [{"range": [4, 6], "url": "https://example.com/cake.png"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Yay 🎂", "inline_stickers": [{"range": [4, 6], "url": "https://cdn.linqapp.com/cake.png"}]}]}"#,
    source: "linq-python 0.65.0, `InlineStickerParam.url` and `MessageAddReactionParams.url`: \"The image must already be stored with us\"",
}
