use crate::json::Path;
use crate::model::Effect;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "first-message-effect",
    severity: Warning,
    code: None,
    message: "the first message of a new chat has an effect",
    help: "send it as a follow-up with chats.messages.send",
    what: "The first message of a new chat has an `effect`.",
    why: "The guides forbid it there, though the examples of the reference use it.",
    fails: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}}"#,
    passes: "chats.create" => r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [{"type": "text", "value": "hi"}]}}"#,
    source: "https://docs.linqapp.com/guides/chats/group-chats/",
}

pub(in crate::rules) fn effect(_: &Effect<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_first_message() {
        context.report(Rule::FirstMessageEffect, path);
    }
}
