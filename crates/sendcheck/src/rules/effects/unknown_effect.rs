use super::{BUBBLE, SCREEN};
use crate::json::Path;
use crate::model::{Effect, EffectType};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "unknown-effect",
    severity: Warning,
    code: Some(Code::predicted(1005)),
    message: "no effect called `{given}` is documented",
    help: "",
    what: "An effect's `name` is documented for neither type.",
    why: "The list of names is not a closed one, so this may be a newer effect; but mostly it is a typing error, and the message is rejected or arrives without an effect.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "invisible_ink"}}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi"}], "effect": {"type": "bubble", "name": "invisible"}}"#,
    source: "https://docs.linqapp.com/guides/messaging/message-effects/",
}

pub(in crate::rules) fn effect(
    effect: &Effect<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(name) = effect.name.present() else { return };
    if SCREEN.contains(&name.value) || BUBBLE.contains(&name.value) {
        return;
    }
    let path = path.field("name", name.offset_bytes);
    // Where the type is not known, most effects are screen effects.
    let is_bubble = effect.kind.value() == Some(EffectType::Bubble);
    let known: &[_] = if is_bubble { &BUBBLE } else { &SCREEN };
    context
        .push(DiagnosticBuilder::new(Rule::UnknownEffect, &path).given(name.value).one_of(known));
}
