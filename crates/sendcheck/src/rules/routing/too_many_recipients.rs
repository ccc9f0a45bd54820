use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::RECIPIENTS;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(count: usize, to: &Path<'_>, context: &mut RuleContext<'_>) {
    if count > RECIPIENTS {
        let mut builder = DiagnosticBuilder::new(Rule::TooManyRecipients, to);
        context.push(builder.count(count as u64).limit(RECIPIENTS as u64));
    }
}
