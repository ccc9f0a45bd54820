use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports a key that an object gives more than once.
pub(crate) fn report(name: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::DuplicateField, path).given(name));
}
