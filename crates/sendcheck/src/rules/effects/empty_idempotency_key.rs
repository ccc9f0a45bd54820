use crate::json::Path;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "empty-idempotency-key",
    severity: Warning,
    code: None,
    message: "an empty idempotency key prevents nothing",
    help: "give each message a key of its own, or leave the field out",
    what: "An `idempotency_key` is `\"\"`.",
    why: "It cannot tell one message from another, so a repeated request sends again.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": ""}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "idempotency_key": "order-1024"}"#,
    source: "reference of chats.create, `idempotency_key`",
}

pub(in crate::rules) fn idempotency_key(key: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if key.is_empty() {
        context.report(Rule::EmptyIdempotencyKey, path);
    }
}
