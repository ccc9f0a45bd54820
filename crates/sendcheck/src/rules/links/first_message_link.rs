use crate::catalogue::{Rule, texts::first_message_link as text};
use crate::json::Path;
use crate::links::Link;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check_text(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if link.is_web() {
        let mut builder = DiagnosticBuilder::new(Rule::FirstMessageLink, path);
        context.push(builder.range(link.utf16()).given(link.text()));
    }
}

pub(super) fn check_part(path: &Path<'_>, context: &mut RuleContext<'_>) {
    context.push(DiagnosticBuilder::new(Rule::FirstMessageLink, path).message(text::PART));
}
