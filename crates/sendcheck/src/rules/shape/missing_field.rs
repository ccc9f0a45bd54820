//! DiagnosticBuilder by the decoder.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "missing-field",
    severity: Error,
    code: Some(Code::documented(1001)),
    message: "the required field `{given}` is missing",
    help: "",
    what: "A required field is absent or null. The path is the field's own, though it is not there.",
    why: "The API answers 400. In an app card's `app` and `layout` it answers with code 1008 instead of 1001.",
    fails: "chats.messages.send" => r#"{"message": {}}"#,
    passes: "chats.messages.send" => r#"{"message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1001/",
}
