use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::Operation;

/// Checks the image of a card, at its path.
pub(super) fn check(path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_first_message() && context.operation != Operation::MessagesUpdateAppCard {
        context.report(Rule::FirstMessageCardImage, path);
    }
}
