use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::POLL_OPTIONS_MIN;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(count: usize, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if count < POLL_OPTIONS_MIN {
        let mut builder = DiagnosticBuilder::new(Rule::TooFewPollOptions, path);
        context.push(builder.count(count as u64).limit(POLL_OPTIONS_MIN as u64));
    }
}
