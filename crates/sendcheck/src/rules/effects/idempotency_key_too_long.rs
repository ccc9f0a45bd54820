use crate::json::Path;
use crate::limits::IDEMPOTENCY_KEY_CODE_POINTS;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::text::measure;

rule! {
    name: "idempotency-key-too-long",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the idempotency key is {count} characters long, more than {limit}",
    help: "a UUID or a hash will do",
    what: "An `idempotency_key`, of a message or of a continuation message, is longer than 255 characters.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "«a × 256»"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "«a × 255»"}"#,
    source: "OpenAPI 2026-03-24, `MessageContent.idempotency_key`: maxLength 255",
}

pub(in crate::rules) fn idempotency_key(key: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let length = measure(key).code_points;
    if length > IDEMPOTENCY_KEY_CODE_POINTS {
        context.push(
            DiagnosticBuilder::new(Rule::IdempotencyKeyTooLong, path)
                .count(length as u64)
                .limit(IDEMPOTENCY_KEY_CODE_POINTS as u64),
        );
    }
}
