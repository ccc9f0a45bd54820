use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Recipient;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(
    from: &str,
    recipients: &[Recipient<'_>],
    to: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    for recipient in recipients.iter().filter(|recipient| recipient.handle == from) {
        let path = to.item(recipient.index, recipient.span);
        context.push(DiagnosticBuilder::new(Rule::SenderInRecipients, &path).given(from));
    }
}
