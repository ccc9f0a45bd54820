//! DiagnosticBuilder on the way of `decoration-splits-character`.

use crate::json::Path;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;

rule! {
    name: "decoration-splits-grapheme",
    severity: Warning,
    code: None,
    message: "the decoration begins or ends inside what a reader sees as one character",
    help: "move the bound to the edge of the grapheme cluster",
    what: "A range starts or ends inside an extended grapheme cluster (UAX #29): between a letter and its accent, inside a family or flag emoji, between CR and LF.",
    why: "A reader sees one character, and half of it cannot be decorated. What the recipient's device makes of it is not documented.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "👍🏽!", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "👍🏽!", "text_decorations": [{"range": [0, 4], "style": "bold"}]}]}"#,
    source: "Unicode Standard Annex #29",
}

pub(super) fn report(range: &Path<'_>, context: &mut RuleContext<'_>) {
    context.report(Rule::DecorationSplitsGrapheme, range);
}
