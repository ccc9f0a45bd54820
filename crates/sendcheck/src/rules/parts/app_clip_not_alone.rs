use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

/// Checks an app clip in a message with this number of parts.
pub(super) fn check(parts: usize, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if parts > 1 {
        context.report(Rule::AppClipNotAlone, path);
    }
}
