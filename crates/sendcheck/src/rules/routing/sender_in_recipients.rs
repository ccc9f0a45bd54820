use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Recipient;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Text;

/// Checks a recipient, at its path.
pub(super) fn check(
    from: Option<&Text<'_>>,
    recipient: &Recipient<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if from.is_some_and(|from| from.as_written() == recipient.as_written()) {
        let mut builder = DiagnosticBuilder::new(Rule::SenderInRecipients, path);
        context.push(builder.given(&recipient.handle));
    }
}
