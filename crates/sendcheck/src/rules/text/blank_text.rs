use crate::json::Path;
use crate::model::TextValue;
use crate::rules::Rule;
use crate::rules::context::RuleContext;
use crate::rules::definition::rule;
use crate::text::is_blank;

rule! {
    name: "blank-text",
    severity: Warning,
    code: None,
    message: "the text has nothing to be seen in it",
    help: "",
    what: "Every character of the text is white space, a control character, or one that Unicode ignores by default, such as the zero-width space.",
    why: "The recipient gets an empty bubble.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": " \n\u200b"}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": " \n."}]}"#,
    source: "Unicode, White_Space and Default_Ignorable_Code_Point; the API documents minLength 1 only",
}

pub(in crate::rules) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !text.value.is_empty() && is_blank(text.value) {
        context.report(Rule::BlankText, path);
    }
}
