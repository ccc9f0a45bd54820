use alloc::vec::Vec;

use crate::catalogue::{Rule, nearest, one_of, texts::unknown_experience as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::{EXPERIENCES, Experience};

pub(super) fn check(experience: &Experience<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let Some(name) = experience.name.present() else { return };
    let Some((_, actions)) = EXPERIENCES.iter().find(|(known, _)| **known == *name.value) else {
        let names: Vec<&str> = EXPERIENCES.iter().map(|(name, _)| *name).collect();
        let path = path.field("name", name.span);
        return report(text::NAME, &name.value, &names, &path, context);
    };
    if let Some(action) = experience.action.present()
        && !actions.contains(&&*action.value)
    {
        report(text::ACTION, &action.value, actions, &path.field("action", action.span), context);
    }
}

fn report(
    message: &'static str,
    given: &str,
    known: &[&'static str],
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let expected = one_of(known);
    let mut builder = DiagnosticBuilder::new(Rule::UnknownExperience, path);
    if let Some(nearest) = nearest(given, known.iter().copied()) {
        builder.suggest(text::NEAREST, nearest);
    }
    context.push(builder.message(message).given(given).expected(&expected));
}
