use crate::catalogue::Rule;
use crate::handle::is_plausible;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a valid handle that may be a phone number.
pub(super) fn check(number: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if number.as_bytes().first() == Some(&b'+') && !context.is_query() && !is_plausible(number) {
        let reason =
            if number.starts_with("+1") { "not a North American number" } else { "too short" };
        let mut builder = DiagnosticBuilder::new(Rule::ImplausiblePhoneNumber, path);
        context.push(builder.given(number).reason(reason));
    }
}
