use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::TEXT_CODE_POINTS;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let measure = text.prefilter.measure;
    if measure.code_points <= TEXT_CODE_POINTS && measure.utf16 > TEXT_CODE_POINTS {
        let mut builder = DiagnosticBuilder::new(Rule::TextLengthAmbiguous, path);
        context.push(builder.count(measure.utf16 as u64).limit(TEXT_CODE_POINTS as u64));
    }
}
