//! DiagnosticBuilder by the decoder.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "unknown-value",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`{given}` is not one of the documented values",
    help: "",
    what: "`style`, `animation`, `preferred_service` or an effect's `type` is a string that is not documented. Values are compared exactly.",
    why: "These are closed lists: another value is an invalid parameter.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "preferred_service": "imessage"}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "preferred_service": "iMessage"}"#,
    source: "OpenAPI 2026-03-24, `ServiceType`, `TextDecoration`, `MessageEffect`",
}
