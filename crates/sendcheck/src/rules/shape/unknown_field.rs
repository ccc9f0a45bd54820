//! DiagnosticBuilder by the decoder.

use crate::rules::definition::rule;

rule! {
    name: "unknown-field",
    severity: Warning,
    code: None,
    message: "no source documents a field `{given}` here",
    help: "",
    what: "A field that no source documents for this object; in a part, for this type of part.",
    why: "The API most likely ignores it, and so drops without a word what you meant by it. Often it is a typing error.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decoration": []}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": []}]}"#,
    source: "OpenAPI 2026-03-24 and the newest SDKs, the properties of all schemas",
}
