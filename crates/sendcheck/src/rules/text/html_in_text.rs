use crate::catalogue::{Rule, texts::html_in_text as text};
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext, utf16_range};
use crate::text::Utf16Cursor;
use crate::text::markup::{HtmlKind, first_html};

pub(super) fn check(value: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !value.prefilter.may_hold_html || context.severity(Rule::HtmlInText).is_none() {
        return;
    }
    let mut cursor = Utf16Cursor::new(value.value);
    for construct in first_html(value.value, context.options.max_constructs) {
        let range = construct.start_bytes..construct.end_bytes;
        let mut builder = DiagnosticBuilder::new(Rule::HtmlInText, path);
        if construct.kind == HtmlKind::Entity {
            builder.help(text::ENTITY);
        }
        context.push(utf16_range(&mut builder, &mut cursor, range));
    }
}
