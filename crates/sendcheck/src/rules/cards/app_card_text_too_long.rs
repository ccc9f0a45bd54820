use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::text::measure;

/// Checks a text of a card.
pub(super) fn check(
    text: &str,
    limit_code_points: usize,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let count = measure(text).code_points;
    if count > limit_code_points {
        let mut builder = DiagnosticBuilder::new(Rule::AppCardTextTooLong, path);
        context.push(builder.count(count as u64).limit(limit_code_points as u64));
    }
}
