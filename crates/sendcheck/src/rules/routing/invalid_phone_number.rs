use super::repair;
use crate::catalogue::{Code, Rule};
use crate::handle::{Repair, is_e164, is_e164_plus_optional};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks a phone number. Returns whether it is valid.
pub(super) fn check(number: &str, path: &Path<'_>, context: &mut RuleContext<'_>) -> bool {
    // In a query, a `+` may be left out: decoded as a form, it would be a space.
    let is_valid = is_e164(number) || context.is_query() && is_e164_plus_optional(number);
    if !is_valid {
        report(number, Code::documented(1002), path, context);
    }
    is_valid
}

/// Checks a number of `exclude_from`. Returns whether it is valid.
pub(super) fn check_excluded(number: &str, path: &Path<'_>, context: &mut RuleContext<'_>) -> bool {
    let is_valid = is_e164(number);
    if !is_valid {
        report(number, Code::predicted(1002), path, context);
    }
    is_valid
}

fn report(number: &str, code: Code, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let mut builder = DiagnosticBuilder::new(Rule::InvalidPhoneNumber, path);
    repair::help(&mut builder, Repair::of_phone_number(number));
    context.push(builder.given(number).code(code));
}
