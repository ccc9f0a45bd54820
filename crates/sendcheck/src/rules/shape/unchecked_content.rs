//! DiagnosticBuilder by the decoder.

use crate::rules::definition::rule;

rule! {
    name: "unchecked-content",
    severity: Warning,
    code: None,
    message: "`{given}` is newer than the documentation behind these rules: it is not checked",
    help: "",
    what: "A part type or field that only the newest SDKs know (`app_clip`, `experience`, `mention`, `override_optout`, …). It is sent as it is.",
    why: "It is no mistake, but nothing here tells whether it is right.",
    fails: "message" => r#"{"parts": [{"type": "app_clip", "value": "https://example.com/clip"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "link", "value": "https://example.com/clip"}]}"#,
    source: "linq-python 0.65.0 (2026-10-09)",
}
