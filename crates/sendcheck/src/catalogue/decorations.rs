//! Text decorations.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Decorations";

rule! {
    too_many_decorations,
    name: "too-many-decorations",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "too many decorations: {count}, maximum {limit}",
    },
    helps: {
        HELP: "merge adjacent ranges that have the same style",
    },
    what: "Checks for more than 100 items in the `text_decorations` of one text part.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"} * 101]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.text_decorations`: maxItems 100",
}

rule! {
    decoration_kind,
    name: "decoration-kind",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        NEITHER: "decoration has neither `style` nor `animation`",
        BOTH: "decoration has both `style` and `animation`",
    },
    helps: {
        ADD: "add a `style` or an `animation`",
        KEEP_ONE: "keep only one of them",
    },
    what: "Checks for a text decoration that does not have exactly one of `style` and `animation`.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold", "animation": "shake"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "animation": "shake"}]}]}"#,
    source: "reference of chats.create, \"Inline Text Decorations\"",
}

rule! {
    decoration_overlap,
    name: "decoration-overlap",
    severity: Error,
    code: Some(Code::predicted(1005)),
    messages: {
        MESSAGE: "decoration overlaps another, and one of them is an animation",
    },
    helps: {
        HELP: "change the ranges so that they do not overlap",
    },
    what: "Checks for a text decoration that shares a UTF-16 code unit with another one, if at least one of the two is an animation; touching ranges are allowed. The diagnostic is on the later one in the array, once; `related` is the one of lowest index that it overlaps. Only decorations among the first 100 that have a valid range in bounds and exactly one kind are compared.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hello world", "text_decorations": [{"range": [0, 7], "style": "bold"}, {"range": [6, 11], "animation": "shake"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hello world", "text_decorations": [{"range": [0, 6], "style": "bold"}, {"range": [6, 11], "animation": "shake"}]}]}"#,
    source: "reference of chats.create, \"Inline Text Decorations\"",
}

rule! {
    duplicate_decoration,
    name: "duplicate-decoration",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "duplicate decoration: same range and style as an earlier one",
    },
    helps: {
        HELP: "remove it",
    },
    what: "Checks for a text decoration with the same valid range and the same `style` as an earlier one, if neither has an `animation`. The diagnostic is on the later one.",
    why: "The second decoration has no effect but counts towards the limit of 100.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}, {"range": [0, 2], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}, {"range": [0, 2], "style": "italic"}]}]}"#,
    source: "reference of chats.create, \"Inline Text Decorations\": style ranges may overlap",
}
