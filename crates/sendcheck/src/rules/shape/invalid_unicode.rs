//! DiagnosticBuilder by the decoder, in values that did not come from JSON bytes.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "invalid-unicode",
    severity: Error,
    code: Some(Code::predicted(1003)),
    message: "the text holds half of a surrogate pair",
    help: "do not cut strings between the two halves of a character",
    what: "A string of a value that did not come from JSON bytes, such as a JavaScript object, holds half a surrogate pair. In JSON bytes the same is `invalid-json`.",
    why: "Such a string has no UTF-8 form, so it cannot be sent as it is. It mostly comes from cutting a string in the middle of an emoji.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "cut \ud83d"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "whole \ud83d\ude00"}]}"#,
    source: "RFC 8259, section 8.2; no page of the API says what it does",
}
