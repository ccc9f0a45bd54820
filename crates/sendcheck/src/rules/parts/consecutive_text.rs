use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Part;
use crate::rules::RuleContext;
use crate::schema::PartKind;

pub(super) fn check(part: Part, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if part.kind == Some(PartKind::Text) && part.before == Some(PartKind::Text) {
        context.report(Rule::ConsecutiveText, path);
    }
}
