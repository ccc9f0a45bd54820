use crate::json::Path;
use crate::model::{Part, PartKind};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "consecutive-text",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "a text part stands right after a text part",
    help: "join the two texts, or put a media part between them",
    what: "A `text` part follows a `text` part. The finding is on the later one.",
    why: "The API rejects the message: text parts must be separated by media parts.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "Hello"}, {"type": "text", "value": "world"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "Hello world"}]}"#,
    source: "reference of chats.create, «Validation Rules»",
}

pub(in crate::rules) fn part(part: &Part, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if part.kind == PartKind::Text && part.before == Some(PartKind::Text) {
        context.report(Rule::ConsecutiveText, path);
    }
}
