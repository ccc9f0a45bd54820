use crate::json::Path;
use crate::model::TextValue;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "empty-text",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "the text is empty",
    help: "leave the part out, or write something",
    what: "The text of a text part, or of `continuation_message`, is `\"\"`.",
    why: "The API requires at least one character.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": ""}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value`: minLength 1",
}

pub(in crate::rules) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if text.value.is_empty() {
        context.report(Rule::EmptyText, path);
    }
}
