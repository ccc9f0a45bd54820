use crate::json::Path;
use crate::model::Effect;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "incomplete-effect",
    severity: Warning,
    code: None,
    message: "the effect lacks its name or its type",
    help: "give both, such as {\"type\": \"screen\", \"name\": \"confetti\"}",
    what: "An effect lacks `name` or `type`.",
    why: "Both are optional by the schema, but an effect is named by the two together: what one alone does is not said.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"name": "confetti"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/",
}

pub(in crate::rules) fn effect(
    effect: &Effect<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let message = match (effect.kind.is_present(), effect.name.is_present()) {
        (true, true) => return,
        (true, false) => "the effect has no `name`",
        (false, true) => "the effect has no `type`",
        (false, false) => "the effect has neither `type` nor `name`",
    };
    context.push(DiagnosticBuilder::new(Rule::IncompleteEffect, path).message(message));
}
