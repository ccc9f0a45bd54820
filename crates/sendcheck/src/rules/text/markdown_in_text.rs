use crate::json::Path;
use crate::model::TextValue;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::text::Utf16Cursor;
use crate::text::markup::{MarkdownKind, find_markdown};

rule! {
    name: "markdown-in-text",
    severity: Warning,
    code: None,
    message: "this Markdown is delivered as it is typed",
    help: "",
    what: "The text holds strong or plain emphasis (`*`, `_`), `~~strikethrough~~`, code spans or fences, inline links or images, or headings, as CommonMark reads them (strikethrough: as GitHub does). There is one finding for each of the first ten, with its range.",
    why: "Text is sent as it is: the recipient sees the asterisks. Decorations do what was meant.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "This is **big**"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "This is big", "text_decorations": [{"range": [8, 11], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `TextPart.value`: «Markdown syntax will be delivered as plain text»",
}

pub(in crate::rules) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !text.prefilter.may_hold_markdown || context.severity(Rule::MarkdownInText).is_none() {
        return;
    }
    let mut cursor = Utf16Cursor::new(text.value);
    for construct in find_markdown(text.value) {
        let help = match construct.kind {
            MarkdownKind::Strong => "use a text decoration with the style `bold`",
            MarkdownKind::Emphasis | MarkdownKind::Underscores => {
                "use a text decoration with the style `italic`"
            }
            MarkdownKind::Strikethrough => "use a text decoration with the style `strikethrough`",
            MarkdownKind::Link => "write the bare URL, or send a link part",
            MarkdownKind::Image => "send a media part",
            _ => "leave out the marks",
        };
        let Some(range) = cursor.range(construct.start_bytes..construct.end_bytes) else {
            continue;
        };
        context.push(DiagnosticBuilder::new(Rule::MarkdownInText, path).range(range).help(help));
    }
}
