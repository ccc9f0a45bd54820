use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Parts;
use crate::rules::RuleContext;

pub(super) fn check(parts: &Parts, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(part) = parts.first_media
        && context.is_first_message()
    {
        context.report(Rule::FirstMessageMedia, &path.item(part.index, part.span));
    }
}
