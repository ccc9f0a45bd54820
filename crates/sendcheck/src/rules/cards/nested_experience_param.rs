use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports a param of an experience that is an object or array.
pub(crate) fn report(name: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::NestedExperienceParam, path).given(name));
}
