//! DiagnosticBuilder by the reader; stands alone, as nothing can be said of what cannot be read.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "invalid-json",
    severity: Error,
    code: Some(Code::documented(1003)),
    message: "the document is not JSON",
    help: "",
    what: "The bytes are not one JSON document (RFC 8259): wrong syntax, bytes that are not UTF-8, half a surrogate pair in an escape, something after the end, or arrays and objects nested deeper than 64. The finding says line, column and byte offset.",
    why: "The API answers 400 before it looks at anything else. The finding stands alone, since nothing else can be said of such a document.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"},]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1003/",
}
