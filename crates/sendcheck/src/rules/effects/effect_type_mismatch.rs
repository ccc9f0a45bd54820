use super::{BUBBLE_EFFECTS, SCREEN_EFFECTS};
use crate::catalogue::{Rule, texts::effect_type_mismatch as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Effect, EffectType};

pub(super) fn check(effect: &Effect<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let kind = effect.kind.value().and_then(|kind| kind.known);
    let (Some(kind), Some(name)) = (kind, effect.name.value()) else { return };
    let (others, other_type) = match kind {
        EffectType::Screen => (BUBBLE_EFFECTS, "bubble"),
        EffectType::Bubble => (SCREEN_EFFECTS, "screen"),
    };
    if others.contains(&&**name) {
        let mut builder = DiagnosticBuilder::new(Rule::EffectTypeMismatch, path);
        context.push(builder.given(name).suggest(text::SET_TYPE, other_type));
    }
}
