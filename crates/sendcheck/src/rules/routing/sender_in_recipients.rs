use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a recipient, at its path.
pub(super) fn check(
    from: Option<&str>,
    recipient: &str,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if from == Some(recipient) {
        context.push(DiagnosticBuilder::new(Rule::SenderInRecipients, path).given(recipient));
    }
}
