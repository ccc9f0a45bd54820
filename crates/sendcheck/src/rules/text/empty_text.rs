use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::RuleContext;

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if text.value.is_empty() {
        context.report(Rule::EmptyText, path);
    }
}
