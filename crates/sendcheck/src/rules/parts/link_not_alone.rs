use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

/// Checks a link part in a message of so many parts.
pub(super) fn check(parts: usize, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if parts > 1 {
        context.report(Rule::LinkNotAlone, path);
    }
}
