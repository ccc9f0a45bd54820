use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports a field that only sticker reactions have.
pub(crate) fn report(name: &'static str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::ReactionFieldMismatch, path).given(name));
}
