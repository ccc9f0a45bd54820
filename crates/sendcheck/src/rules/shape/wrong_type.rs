//! DiagnosticBuilder by the decoder.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "wrong-type",
    severity: Error,
    code: Some(Code::predicted(1003)),
    message: "this is of the wrong type",
    help: "",
    what: "A value has another JSON type than the documented one. Integers are JSON integers within 64 bits: `1.0`, `1e3` and `\"1\"` are not.",
    why: "The API cannot read the value as what it is meant to be. A value of the wrong type gets no other finding.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": 42}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "42"}]}"#,
    source: "OpenAPI 2026-03-24, the types of all schemas; no page says which code answers",
}
