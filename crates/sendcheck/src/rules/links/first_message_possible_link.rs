use crate::catalogue::Rule;
use crate::json::Path;
use crate::links::Link;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(link: &Link<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !link.is_web() {
        let mut builder = DiagnosticBuilder::new(Rule::FirstMessagePossibleLink, path);
        context.push(builder.range(link.utf16()).given(link.text()));
    }
}
