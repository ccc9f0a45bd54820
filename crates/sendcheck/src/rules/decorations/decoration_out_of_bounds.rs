use crate::json::Path;
use crate::model::{Decorations, Units};
use crate::report::Code;
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;

rule! {
    name: "decoration-out-of-bounds",
    severity: Error,
    code: Some(Code::predicted(1005)),
    message: "the decoration ends at {count}, but the text is {limit} UTF-16 code units long",
    help: "count UTF-16 code units: most characters are one, most emoji two or more",
    what: "A range ends after the end of the text, in UTF-16 code units.",
    why: "The API rejects the message. Mostly the range was counted in bytes or in code points, or the text was edited since.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 3], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    source: "reference of chats.create, `TextDecoration.range`",
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(text) = decorations.text else { return };
    let length = text.prefilter.measure.utf16 as u64;
    for decoration in decorations.list {
        let Units { end, .. } = decoration.units;
        if end > length {
            let path = path.item(decoration.index, decoration.offset_bytes);
            let path = path.field("range", decoration.range_offset_bytes);
            context.push(
                DiagnosticBuilder::new(Rule::DecorationOutOfBounds, &path).count(end).limit(length),
            );
        }
    }
}
