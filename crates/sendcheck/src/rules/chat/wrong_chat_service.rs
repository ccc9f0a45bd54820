use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::RuleContext;
use crate::schema::Operation;

pub(super) fn check(root: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.operation == Operation::ChatsLeaveChat && context.is_sms_or_rcs_chat() {
        context.report(Rule::WrongChatService, root);
    }
}
