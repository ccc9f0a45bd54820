use crate::catalogue::{Rule, texts::first_message_link as text};
use crate::json::Path;
use crate::links::{Confidence, Link};
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check_text(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if is_certain(link) {
        let mut builder = DiagnosticBuilder::new(Rule::FirstMessageLink, path);
        context.push(builder.range(link.utf16()).given(link.text()));
    }
}

pub(super) fn check_part(path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::FirstMessageLink, path).message(text::PART));
}

/// Whether the API counts the link as a URL for certain.
pub(super) fn is_certain(link: &Link<'_>) -> bool {
    link.confidence() == Confidence::Strong && link.is_web()
}
