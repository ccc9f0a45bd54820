use super::content_types::{DEPRECATED, SUPPORTED, is_listed};
use crate::catalogue::{Rule, nearest, texts::unsupported_content_type as text};
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(content_type: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if is_listed(content_type) {
        return;
    }
    let mut builder = DiagnosticBuilder::new(Rule::UnsupportedContentType, path);
    let known = || SUPPORTED.iter().copied().chain(DEPRECATED.iter().map(|(name, _)| *name));
    let other_case = known().find(|known| known.eq_ignore_ascii_case(content_type));
    if let Some(nearest) = other_case.or_else(|| nearest(content_type, known())) {
        builder.suggest(text::NEAREST, nearest);
    }
    context.push(builder.given(content_type));
}
