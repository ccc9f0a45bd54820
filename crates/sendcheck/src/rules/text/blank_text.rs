use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::RuleContext;
use crate::text::is_blank;

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !text.value.is_empty() && is_blank(text.value) {
        context.report(Rule::BlankText, path);
    }
}
