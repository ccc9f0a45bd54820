use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::PARTS;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(count: usize, parts: &Path<'_>, context: &mut RuleContext<'_>) {
    if count > PARTS {
        let mut builder = DiagnosticBuilder::new(Rule::TooManyParts, parts);
        context.push(builder.count(count as u64).limit(PARTS as u64));
    }
}
