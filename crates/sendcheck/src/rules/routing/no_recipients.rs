use crate::json::Path;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "no-recipients",
    severity: Error,
    code: Some(Code::predicted(1001)),
    message: "the message has no recipients",
    help: "name at least one handle in `to`",
    what: "`to` is an empty array.",
    why: "A chat needs somebody to write to.",
    fails: "messages.create" => r#"{"to": [], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["ann@example.com"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "OpenAPI 2026-03-24, `CreateChatRequest.to`: minItems 1",
}

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(to) = body.to.present()
        && to.value.count == 0
    {
        context.report(Rule::NoRecipients, &path.field("to", to.offset_bytes));
    }
}
