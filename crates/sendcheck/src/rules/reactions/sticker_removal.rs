use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

/// Reports the removal of a sticker, at the path of `operation`.
pub(super) fn report(path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.report(Rule::StickerRemoval, path);
}
