use crate::json::Path;
use crate::model::{Decoration, DecorationKind};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "decoration-kind",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "a decoration needs exactly one of `style` and `animation`",
    help: "",
    what: "A decoration has both `style` and `animation`, or neither.",
    why: "The two exclude each other: the API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold", "animation": "shake"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "animation": "shake"}]}]}"#,
    source: "reference of chats.create, «Inline Text Decorations»",
}

pub(in crate::rules) fn decoration(
    decoration: &Decoration<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let (message, help) = match decoration.kind {
        DecorationKind::None => (
            "the decoration has neither `style` nor `animation`",
            "say what it does: a `style` or an `animation`",
        ),
        DecorationKind::Both => (
            "the decoration has both `style` and `animation`",
            "keep one of them: on the same characters they exclude each other",
        ),
        DecorationKind::Style(_) | DecorationKind::Animation => return,
    };
    context.push(DiagnosticBuilder::new(Rule::DecorationKind, path).message(message).help(help));
}
