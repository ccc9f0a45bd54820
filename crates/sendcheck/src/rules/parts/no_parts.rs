use crate::json::Place;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::Context;
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
    place: &Place<'_>,
    context: &mut Context<'_>,
) {
    if let Some(parts) = message.parts.given()
        && parts.value == 0
    {
        context.report(Rule::NoParts, &place.field("parts", parts.offset_bytes));
    }
}
