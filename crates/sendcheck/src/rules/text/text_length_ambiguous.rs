use crate::json::Path;
use crate::limits::TEXT_CODE_POINTS;
use crate::model::TextValue;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "text-length-ambiguous",
    severity: Warning,
    code: None,
    message: "the text is within the limit of {limit} in code points, but has {count} UTF-16 code units",
    help: "shorten it to be sure",
    what: "A text has at most 10,000 code points, but more than 10,000 UTF-16 code units.",
    why: "The API does not say which of the two it counts. Where it counts UTF-16, as for decorations, it rejects this text.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "«😀 × 5001»"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "«😀 × 5000»"}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value`: maxLength 10000",
}

pub(in crate::rules) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let measure = text.prefilter.measure;
    if measure.code_points <= TEXT_CODE_POINTS && measure.utf16 > TEXT_CODE_POINTS {
        context.push(
            DiagnosticBuilder::new(Rule::TextLengthAmbiguous, path)
                .count(measure.utf16 as u64)
                .limit(TEXT_CODE_POINTS as u64),
        );
    }
}
