use crate::catalogue::Rule;
use crate::handle::is_email;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a handle that is to receive SMS or RCS.
pub(super) fn check(handle: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if is_email(handle) {
        context.push(DiagnosticBuilder::new(Rule::HandleNeedsImessage, path).given(handle));
    }
}
