use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::UpdateChat;

pub(super) fn check(update: &UpdateChat<'_>, root: &Path<'_>, context: &mut RuleContext<'_>) {
    if !update.display_name.is_given() && !update.group_chat_icon.is_given() {
        context.report(Rule::EmptyUpdate, root);
    }
}
