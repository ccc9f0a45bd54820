use crate::json::Path;
use crate::limits::TEXT_CODE_POINTS;
use crate::model::TextValue;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "text-too-long",
    severity: Error,
    code: Some(Code::predicted(1004)),
    message: "the text is {count} over the limit of {limit} characters",
    help: "send it in several messages",
    what: "A text has more than 10,000 Unicode code points, which is what JSON Schema's `maxLength` counts.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "«a × 10001»"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "«a × 10000»"}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.value`: maxLength 10000",
}

pub(in crate::rules) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(over @ 1..) = text.prefilter.measure.code_points.checked_sub(TEXT_CODE_POINTS) {
        context.push(
            DiagnosticBuilder::new(Rule::TextTooLong, path)
                .count(over as u64)
                .limit(TEXT_CODE_POINTS as u64),
        );
    }
}
