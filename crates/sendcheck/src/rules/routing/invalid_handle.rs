use super::repair;
use crate::catalogue::texts::invalid_handle as text;
use crate::catalogue::{Code, Rule};
use crate::handle::{Repair, is_e164_plus_optional, is_handle};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a phone number or email address. Returns whether it is valid.
pub(super) fn check(
    handle: &str,
    code: Code,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let is_valid = is_handle(handle) || context.is_query() && is_e164_plus_optional(handle);
    if !is_valid {
        let mut builder = DiagnosticBuilder::new(Rule::InvalidHandle, path);
        if handle.contains('@') {
            builder.help(text::ADDRESS);
        }
        repair::help(&mut builder, Repair::of_handle(handle));
        context.push(builder.given(handle).code(code));
    }
    is_valid
}
