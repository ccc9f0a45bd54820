use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

pub(super) fn check(count: usize, parts: &Path<'_>, context: &mut RuleContext<'_>) {
    if count == 0 {
        context.report(Rule::NoParts, parts);
    }
}
