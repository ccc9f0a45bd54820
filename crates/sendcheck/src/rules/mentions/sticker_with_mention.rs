use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;

/// Checks the stickers of a text part, at the path of their array.
pub(super) fn check(
    has_mention: bool,
    stickers: usize,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if has_mention && stickers > 0 {
        context.report(Rule::StickerWithMention, array);
    }
}
