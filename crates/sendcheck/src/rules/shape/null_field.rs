//! DiagnosticBuilder by the decoder.

use crate::rules::definition::rule;

rule! {
    name: "null-field",
    severity: Warning,
    code: None,
    message: "the optional field `{given}` is null",
    help: "leave the field out",
    what: "An optional field is null.",
    why: "The documentation knows absent fields, not null ones: what the API makes of null is not said.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": null}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "OpenAPI 2026-03-24: no field of these requests is `nullable`",
}
