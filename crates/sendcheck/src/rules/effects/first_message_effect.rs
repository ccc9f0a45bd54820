use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

pub(super) fn check(path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_first_message() {
        context.report(Rule::FirstMessageEffect, path);
    }
}
