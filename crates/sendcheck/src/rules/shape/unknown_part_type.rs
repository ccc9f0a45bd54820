//! DiagnosticBuilder by the decoder.

use crate::report::Code;
use crate::rules::definition::rule;

rule! {
    name: "unknown-part-type",
    severity: Error,
    code: Some(Code::documented(1004)),
    message: "`{given}` is not a type of part",
    help: "the types are text, media, link and imessage_app",
    what: "A part's `type` is none of `text`, `media`, `link`, `imessage_app`, nor one that only newer sources know. The part's other fields are not looked at, but it counts as a part.",
    why: "The API rejects the whole message.",
    fails: "message" => r#"{"parts": [{"type": "image", "url": "https://example.com/cat.png"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "media", "url": "https://example.com/cat.png"}]}"#,
    source: "https://docs.linqapp.com/error/codes/1xxx/1004/",
}
