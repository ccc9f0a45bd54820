use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

pub(super) fn check(is_range: bool, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !is_range {
        context.report(Rule::InvalidRange, path);
    }
}
