use super::type_of_effect;
use crate::catalogue::{Rule, texts::effect_type_mismatch as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{Effect, Known as _};

pub(super) fn check(effect: &Effect<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let kind = effect.kind.value().and_then(|kind| kind.known);
    let (Some(kind), Some(name)) = (kind, effect.name.value()) else { return };
    if let Some(own) = type_of_effect(name).filter(|own| *own != kind) {
        let mut builder = DiagnosticBuilder::new(Rule::EffectTypeMismatch, path);
        context.push(builder.given(name).suggest(text::SET_TYPE, own.name()));
    }
}
