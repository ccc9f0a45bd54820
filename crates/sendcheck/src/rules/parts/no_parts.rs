use crate::json::Path;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "no-parts",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "the message has no parts",
    help: "give it at least one part",
    what: "`parts` is an empty array.",
    why: "There is nothing to send.",
    fails: "message" => r#"{"parts": []}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24, `MessageContent.parts`: minItems 1",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(parts) = message.parts.present()
        && parts.value == 0
    {
        context.report(Rule::NoParts, &path.field("parts", parts.offset_bytes));
    }
}
