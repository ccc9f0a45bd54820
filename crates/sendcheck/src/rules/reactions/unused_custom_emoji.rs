use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::ReactionType;

/// Checks a custom emoji beside the type of a reaction. Returns whether it is used.
pub(super) fn check(
    kind: Option<ReactionType>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let is_used = kind.is_none_or(|kind| kind == ReactionType::Custom);
    if !is_used {
        context.report(Rule::UnusedCustomEmoji, path);
    }
    is_used
}
