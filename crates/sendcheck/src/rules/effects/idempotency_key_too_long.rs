use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::IDEMPOTENCY_KEY_CODE_POINTS;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::text::measure;

pub(super) fn check(key: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let count = measure(key).code_points;
    if count > IDEMPOTENCY_KEY_CODE_POINTS {
        let mut builder = DiagnosticBuilder::new(Rule::IdempotencyKeyTooLong, path);
        context.push(builder.count(count as u64).limit(IDEMPOTENCY_KEY_CODE_POINTS as u64));
    }
}
