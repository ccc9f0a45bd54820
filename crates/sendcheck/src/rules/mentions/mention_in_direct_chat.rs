use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::RuleContext;

/// Checks a mention, at its path.
pub(super) fn check(send: &Send<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if send.recipients() == Some(1) || context.chat().is_group == Some(false) {
        context.report(Rule::MentionInDirectChat, path);
    }
}
