//! Ranges in a text.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Ranges";

rule! {
    invalid_range,
    name: "invalid-range",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "invalid range: expected two integers with 0 <= start < end",
    },
    helps: {
        HELP: "use `[start, end]` in UTF-16 code units, end exclusive",
    },
    what: "Checks for the `range` of a text decoration or inline sticker, or a `mention_range`, that is an array but not two integers with 0 <= start < end. A range of length zero, `[0, 1.5]` and `[\"0\", 1]` are invalid, too.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [2, 0], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "OpenAPI 2026-03-24, `TextDecoration.range`: minItems 2, maxItems 2; linq-python 0.65.0, `TextPartParam` and `InlineStickerParam`",
}

rule! {
    range_out_of_bounds,
    name: "range-out-of-bounds",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "range ends at {count}, but the text has {limit} UTF-16 code units",
    },
    helps: {
        HELP: "count in UTF-16 code units: most emoji take two or more",
    },
    what: "Checks for the range of a text decoration, inline sticker or mention that ends after the end of the part's `value`, in UTF-16 code units.",
    why: "The API rejects the message. Usually the range was counted in bytes, or the text was edited later.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 3], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `text_decorations`; linq-python 0.65.0, `TextPartParam` and `InlineStickerParam`",
}

rule! {
    range_splits_character,
    name: "range-splits-character",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "range splits a surrogate pair",
    },
    helps: {
        HELP: "move the start or end by one UTF-16 code unit",
    },
    what: "Checks for the range of a text decoration, inline sticker or mention that starts or ends between the two halves of a surrogate pair. The start of a range that ends out of bounds is checked, too.",
    why: "The API rejects the message. Usually the range was counted in code points.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "😀!", "text_decorations": [{"range": [0, 1], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "😀!", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `text_decorations`: UTF-16 code units; linq-python 0.65.0, `TextPartParam.inline_stickers`: \"cannot split a character\"",
}

rule! {
    range_splits_grapheme,
    name: "range-splits-grapheme",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "range splits a user-perceived character",
    },
    helps: {
        HELP: "extend or shrink the range to whole characters",
    },
    what: "Checks for the range of a text decoration, inline sticker or mention that starts or ends inside an extended grapheme cluster (UAX #29), but not between the halves of a surrogate pair. The start of a range that ends out of bounds is checked, too.",
    why: "A reader sees one character, and half of it cannot be decorated. The API does not document what the recipient's device shows.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "👍🏽!", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "👍🏽!", "text_decorations": [{"range": [0, 4], "style": "bold"}]}]}"#,
    source: "Unicode Standard Annex #29; the API documents UTF-16 code units only",
}
