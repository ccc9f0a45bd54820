use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks an experience that has another field beside it. `message` says which.
pub(super) fn check(
    is_beside: bool,
    message: &'static str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if is_beside {
        context.push(DiagnosticBuilder::new(Rule::ExperienceNotAlone, path).message(message));
    }
}
