//! DiagnosticBuilder by the decoder.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "duplicate-field",
    severity: Error,
    code: Some(Code::predicted(1003)),
    message: "the field `{given}` is given more than once",
    help: "keep one of them: readers disagree on which one counts",
    what: "An object names a key twice, anywhere in the document, also when one of them is written with escapes. The last value is the one that the other rules see.",
    why: "Of two readers, one may take the first value and the other the last. So nothing may pass a check by hiding behind a second key of the same name.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "value": "ho"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "ho"}]}"#,
    source: "RFC 8259, section 4; no page of the API says what it does",
}
