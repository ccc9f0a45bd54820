use crate::catalogue::{Code, Rule, texts::needs_imessage_chat as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Operation;

/// Checks something that fails in an SMS or RCS chat. `message` says what.
pub(super) fn check(message: &'static str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_sms_or_rcs_chat() {
        context.push(DiagnosticBuilder::new(Rule::NeedsImessageChat, path).message(message));
    }
}

/// Checks an operation that fails in an SMS or RCS chat.
pub(super) fn check_operation(root: &Path<'_>, context: &mut RuleContext<'_>) {
    let code = match context.operation {
        Operation::ChatsPollsCreate | Operation::MessagesUpdateAppCard => Code::predicted(4005),
        Operation::ChatsParticipantsAdd | Operation::ChatsParticipantsRemove => {
            Code::predicted(2017)
        }
        _ => return,
    };
    if context.is_sms_or_rcs_chat() {
        let mut builder = DiagnosticBuilder::new(Rule::NeedsImessageChat, root);
        context.push(builder.message(text::OPERATION).code(code));
    }
}
