use crate::catalogue::{Code, Rule, texts::needs_imessage_chat as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks something that fails in an SMS or RCS chat. `message` names it.
pub(super) fn check(message: &'static str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_sms_or_rcs_chat() {
        context.push(DiagnosticBuilder::new(Rule::NeedsImessageChat, path).message(message));
    }
}

/// Checks an operation that fails in an SMS or RCS chat, probably with this code.
pub(super) fn check_operation(code: u16, root: &Path<'_>, context: &mut RuleContext<'_>) {
    if context.is_sms_or_rcs_chat() {
        let mut builder = DiagnosticBuilder::new(Rule::NeedsImessageChat, root);
        context.push(builder.message(text::OPERATION).code(Code::predicted(code)));
    }
}
