use crate::catalogue::{Rule, texts::text_too_long as text};
use crate::json::Path;
use crate::limits::TEXT_CODE_POINTS;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(value: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(over @ 1..) = value.prefilter.measure.code_points.checked_sub(TEXT_CODE_POINTS) {
        let mut builder = DiagnosticBuilder::new(Rule::TextTooLong, path);
        builder.message(if over == 1 { text::ONE } else { text::MESSAGE });
        context.push(builder.count(over as u64).limit(TEXT_CODE_POINTS as u64));
    }
}
