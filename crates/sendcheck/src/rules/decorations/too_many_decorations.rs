use crate::json::Path;
use crate::limits::DECORATIONS;
use crate::model::Decorations;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "too-many-decorations",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "{count} decorations are more than the {limit} that a text part can have",
    help: "join neighbouring ranges of the same kind",
    what: "`text_decorations` holds more than 100 items.",
    why: "The API rejects the message.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [«{"range": [0, 2], "style": "bold"} × 101»]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "OpenAPI 2026-03-24, `TextPart.text_decorations`: maxItems 100",
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if decorations.count > DECORATIONS {
        context.push(
            DiagnosticBuilder::new(Rule::TooManyDecorations, path)
                .count(decorations.count as u64)
                .limit(DECORATIONS as u64),
        );
    }
}
