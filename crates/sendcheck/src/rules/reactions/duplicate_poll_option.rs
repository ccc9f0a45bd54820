use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports the text of an option that an earlier option has.
pub(crate) fn report(text: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::DuplicatePollOption, path).given(text));
}
