use crate::json::Path;
use crate::model::Decoration;
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "decoration-range",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "a range must be two integers [start, end) with 0 <= start < end",
    help: "start is the first UTF-16 code unit, end the one after the last",
    what: "`range` is an array, but not one of two integers with 0 <= start < end. So a range of length zero is wrong, and so are `[0, 1.5]` and `[\"0\", 1]`.",
    why: "The API rejects the message, or decorates nothing.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [2, 0], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "OpenAPI 2026-03-24, `TextDecoration.range`: minItems 2, maxItems 2",
}

pub(in crate::rules) fn decoration(
    decoration: &Decoration<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    if let Some(range) = decoration.range.present()
        && range.value.is_none()
    {
        context.report(Rule::DecorationRange, &path.field("range", range.offset_bytes));
    }
}
