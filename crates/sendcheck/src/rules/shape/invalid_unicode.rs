use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

/// Reports a string or key that holds a lone surrogate.
pub(crate) fn report(path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.report(Rule::InvalidUnicode, path);
}
