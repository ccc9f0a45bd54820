use super::{BUBBLE, SCREEN};
use crate::json::Path;
use crate::model::{Effect, EffectType};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "effect-type-mismatch",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "`{given}` is an effect of the other type",
    help: "",
    what: "An effect's `name` is documented for the other `type`: a bubble effect's for `screen`, or a screen effect's for `bubble`.",
    why: "There is no such effect: the message is rejected or arrives without it.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "confetti"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "screen", "name": "confetti"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/",
}

pub(in crate::rules) fn effect(
    effect: &Effect<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let (Some(kind), Some(name)) = (effect.kind.value(), effect.name.value()) else { return };
    let (others, help) = match kind {
        EffectType::Screen => (&BUBBLE[..], "it is a bubble effect: set `type` to `bubble`"),
        EffectType::Bubble => (&SCREEN[..], "it is a screen effect: set `type` to `screen`"),
    };
    if others.contains(&name) {
        context.push(DiagnosticBuilder::new(Rule::EffectTypeMismatch, path).given(name).help(help));
    }
}
