use crate::json::Path;
use crate::limits::RECIPIENTS;
use crate::model::Body;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "too-many-recipients",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "{count} recipients are more than the {limit} that a chat can have",
    help: "write to fewer people, or in several chats",
    what: "`to` holds more than 31 items.",
    why: "The API refuses larger groups. Carriers allow even fewer in SMS groups, often 20 or 10.",
    fails: "messages.create" => r#"{"to": [«"+12052532136" × 32»], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    passes: "messages.create" => r#"{"to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/ and OpenAPI 2026-03-24: maxItems 31",
}

pub(in crate::rules) fn body(body: &Body<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(to) = body.to.present()
        && to.value.count > RECIPIENTS
    {
        let path = path.field("to", to.offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::TooManyRecipients, &path)
                .count(to.value.count as u64)
                .limit(RECIPIENTS as u64),
        );
    }
}
