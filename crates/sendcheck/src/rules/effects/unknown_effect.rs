use super::{BUBBLE_EFFECTS, SCREEN_EFFECTS, type_of_effect};
use crate::catalogue::{Rule, nearest, texts::unknown_effect as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks the name of an effect.
pub(super) fn check(name: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if type_of_effect(name).is_some() {
        return;
    }
    let mut builder = DiagnosticBuilder::new(Rule::UnknownEffect, path);
    let known = || SCREEN_EFFECTS.iter().chain(BUBBLE_EFFECTS).copied();
    let other_case = known().find(|known| known.eq_ignore_ascii_case(name));
    if let Some(nearest) = other_case.or_else(|| nearest(name, known())) {
        builder.suggest(text::NEAREST, nearest);
    }
    context.push(builder.given(name));
}
