use super::content_types::DEPRECATED;
use crate::catalogue::{Rule, texts::deprecated_content_type as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(content_type: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some((_, instead)) = DEPRECATED.iter().find(|(name, _)| *name == content_type) {
        let mut builder = DiagnosticBuilder::new(Rule::DeprecatedContentType, path);
        context.push(builder.given(content_type).suggest(text::HELP, *instead));
    }
}
