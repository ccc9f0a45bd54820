use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Service;

/// Checks something that only iMessage shows. `message` names it.
pub(super) fn check(
    message: &'static str,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let is_lost =
        send.preferred_service.map_or_else(|| context.is_sms_or_rcs_chat(), Service::is_sms_or_rcs);
    if is_lost {
        context.push(DiagnosticBuilder::new(Rule::LostWithoutImessage, path).message(message));
    }
}

/// Checks an operation that only does something in iMessage chats. `message` names it.
pub(super) fn check_operation(
    message: &'static str,
    help: &'static str,
    root: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if context.is_sms_or_rcs_chat() {
        let mut builder = DiagnosticBuilder::new(Rule::LostWithoutImessage, root);
        context.push(builder.message(message).help(help));
    }
}
