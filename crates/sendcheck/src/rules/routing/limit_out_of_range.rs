use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::PAGE;
use crate::rules::RuleContext;

pub(super) fn check(limit: i64, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !PAGE.contains(&limit) {
        context.report(Rule::LimitOutOfRange, path);
    }
}
