//! Text that people read.

use super::definition::rule;

/// The title of the group.
pub(super) const TITLE: &str = "Text";

rule! {
    empty_text,
    name: "empty-text",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "text is empty",
    },
    helps: {
        HELP: "add at least one character",
    },
    what: "Checks for an empty string as a text part's `value`, `continuation_message.text`, the `text` of `messages.update` or the `text` of a poll option.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": ""}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value` and `EditMessageRequest.text`: minLength 1; reference of messages.create, `continuation_message`",
}

rule! {
    blank_text,
    name: "blank-text",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "text is blank",
    },
    helps: {
        HELP: "add visible text",
    },
    what: "Checks for a text that is not empty but has only white space, control characters, default-ignorable characters, U+2800 or U+FFFC. The texts are a text part's `value`, `continuation_message.text`, the `text` of `messages.update` and the `text` of a poll option.",
    why: "The recipient sees an empty bubble.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": " \n\u200b"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "Unicode, White_Space and Default_Ignorable_Code_Point; the API documents a minimum length only",
}

rule! {
    text_too_long,
    name: "text-too-long",
    severity: Error,
    code: Some(Code::predicted(1004)),
    messages: {
        MESSAGE: "text is {count} characters over the limit of {limit}",
        ONE: "text is {count} character over the limit of {limit}",
    },
    helps: {
        HELP: "split the text into several messages",
    },
    what: "Checks for a text of more than 10,000 code points, as JSON Schema's maxLength counts. The texts are a text part's `value`, `continuation_message.text` and the `text` of `messages.update`.",
    why: "The API rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "a" * 10001}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "a" * 10000}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value` and `EditMessageRequest.text`: maxLength 10000; reference of messages.create, `continuation_message`",
}

rule! {
    text_length_ambiguous,
    name: "text-length-ambiguous",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "text may be too long: {count} UTF-16 code units, limit {limit}",
    },
    helps: {
        HELP: "shorten the text to {limit} UTF-16 code units",
    },
    what: "Checks for a text of at most 10,000 code points but more than 10,000 UTF-16 code units. The texts are a text part's `value`, `continuation_message.text` and the `text` of `messages.update`.",
    why: "The API does not document which of the two it counts. If it counts UTF-16 code units, it rejects the request.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "😀" * 5001}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "😀" * 5000}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value`: maxLength 10000",
}

rule! {
    damaged_text,
    name: "damaged-text",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "text contains damaged characters: {given}",
    },
    helps: {
        HELP: "write the characters that were meant",
    },
    what: "Checks for characters that only damage puts into a text: U+FFFD, U+FFFC, control characters (U+0000 to U+001F except tab, LF and CR, and U+007F to U+009F) and noncharacters. The first ten unbroken runs of them are reported, each with its range. The texts are message texts, an app card's layout texts and `fallback_text`, an app clip's `caption`, poll options and `display_name`.",
    why: "The recipient sees replacement characters or boxes instead of the original text.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "caf\ufffd au lait"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "café au lait"}]}"#,
    source: "The Unicode Standard, U+FFFD and noncharacters; the API's documentation does not mention it",
}

rule! {
    unfilled_placeholder,
    name: "unfilled-placeholder",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "placeholder `{given}` was not filled in",
    },
    helps: {
        HELP: "fill in the value before sending",
    },
    what: "Checks for a template placeholder without its value: `{{name}}`, `{% if x %}`, `${name}`, `%{name}`, `<%= name %>` or `[object Object]`. The first ten are reported, each with its range. The texts are message texts, an app card's layout texts and `fallback_text`, an app clip's `caption`, poll options and `display_name`.",
    why: "The recipient sees the placeholder.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hi {{name}}!"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hi Ann!"}]}"#,
    source: "reference of chats.create, `value` of a text part: \"sent as-is\"",
}

rule! {
    html_in_text,
    name: "html-in-text",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "HTML is not rendered",
    },
    helps: {
        HELP: "remove the markup",
        ENTITY: "write the character itself",
    },
    what: "Checks for HTML in a text: tags of known elements, pairs of unknown tags such as `<x>…</x>`, comments, and named or numeric entities. The first ten are reported, each with its range. The texts are a text part's `value`, `continuation_message.text` and the `text` of `messages.update`.",
    why: "HTML is delivered as typed: the recipient sees the tags and entities.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "This is <b>big</b>"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "This is big", "text_decorations": [{"range": [8, 11], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `value` of a text part: \"sent as-is\"",
}

rule! {
    markdown_in_text,
    name: "markdown-in-text",
    severity: Warning,
    code: None,
    messages: {
        MESSAGE: "Markdown is not rendered",
    },
    helps: {
        SYNTAX: "remove the Markdown syntax; if it is meant, allow this rule (option `levels`)",
        PLAIN: "write `{suggestion}` without the signs; if they are meant, allow this rule (option `levels`)",
        BOLD: "write `{suggestion}` with a `bold` text decoration; if the signs are meant, allow this rule (option `levels`)",
        ITALIC: "write `{suggestion}` with an `italic` text decoration; if the signs are meant, allow this rule (option `levels`)",
        BOLD_ITALIC: "write `{suggestion}` with `bold` and `italic` text decorations; if the signs are meant, allow this rule (option `levels`)",
        STRIKETHROUGH: "write `{suggestion}` with a `strikethrough` text decoration; if the signs are meant, allow this rule (option `levels`)",
        LINK: "use the plain URL, or a link part",
        IMAGE: "use a media part",
    },
    what: "Checks for Markdown in a text: code fences, headings, asterisk rules, block quotes, tables, asterisk bullets, escapes, code, math, images, links, strong text, emphasis with `*` or `_`, and strikethrough. The first ten are reported, each with its range. The texts are a text part's `value`, `continuation_message.text` and the `text` of `messages.update`.",
    why: "Markdown is delivered as typed: the recipient sees the asterisks.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "This is **big**"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "This is big", "text_decorations": [{"range": [8, 11], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `value` of a text part: \"Markdown syntax will be delivered as plain text\"",
}
