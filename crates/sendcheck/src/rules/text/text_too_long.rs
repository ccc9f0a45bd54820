use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::TEXT_CODE_POINTS;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(over @ 1..) = text.prefilter.measure.code_points.checked_sub(TEXT_CODE_POINTS) {
        let mut builder = DiagnosticBuilder::new(Rule::TextTooLong, path);
        context.push(builder.count(over as u64).limit(TEXT_CODE_POINTS as u64));
    }
}
