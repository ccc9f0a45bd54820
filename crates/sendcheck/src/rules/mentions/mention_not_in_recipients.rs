use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::Send;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a valid mention, at its path.
pub(super) fn check(
    mention: &str,
    send: &Send<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(to) = send.to.as_ref().filter(|to| to.count > 1) else { return };
    if !to.contains(mention) {
        let mut builder = DiagnosticBuilder::new(Rule::MentionNotInRecipients, path);
        context.push(builder.given(mention));
    }
}
