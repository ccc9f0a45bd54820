use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Reports a part type or field that newer sources document, and this library does not check yet.
#[expect(dead_code, reason = "today there is none")]
pub(crate) fn report(name: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::UncheckedContent, path).given(name));
}
