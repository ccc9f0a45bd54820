use crate::json::Path;
use crate::limits::PARTS;
use crate::model::Message;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "too-many-parts",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "{count} parts are more than the {limit} that a message can have",
    help: "send several messages",
    what: "`parts` holds more than 100 items.",
    why: "The API rejects the whole message.",
    fails: "message" => r#"{"parts": [«{"type": "media", "attachment_id": "550e8400-e29b-41d4-a716-446655440000"} × 101»]}"#,
    passes: "message" => r#"{"parts": [«{"type": "media", "attachment_id": "550e8400-e29b-41d4-a716-446655440000"} × 100»]}"#,
    source: "reference of chats.create, «Validation Rules»: maximum of 100 parts total",
}

pub(in crate::rules) fn message(
    message: &Message<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(parts) = message.parts.present()
        && parts.value > PARTS
    {
        let path = path.field("parts", parts.offset_bytes);
        context.push(
            DiagnosticBuilder::new(Rule::TooManyParts, &path)
                .count(parts.value as u64)
                .limit(PARTS as u64),
        );
    }
}
