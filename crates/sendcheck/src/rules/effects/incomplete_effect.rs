use crate::catalogue::{Rule, texts::incomplete_effect as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Effect;

pub(super) fn check(effect: &Effect<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let message = match (effect.kind.is_given(), effect.name.is_given()) {
        (true, true) => return,
        (true, false) => text::NAME,
        (false, true) => text::TYPE,
        (false, false) => text::NEITHER,
    };
    context.push(DiagnosticBuilder::new(Rule::IncompleteEffect, path).message(message));
}
