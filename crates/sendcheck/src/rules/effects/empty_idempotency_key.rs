use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

pub(super) fn check(key: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if key.is_empty() {
        context.report(Rule::EmptyIdempotencyKey, path);
    }
}
