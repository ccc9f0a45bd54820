use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext, utf16_range};
use crate::text::Utf16Cursor;
use crate::text::markup::find_placeholders;

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !text.prefilter.may_hold_placeholder || context.severity(Rule::UnfilledPlaceholder).is_none()
    {
        return;
    }
    let mut cursor = Utf16Cursor::new(text.value);
    for placeholder in find_placeholders(text.value) {
        let range = placeholder.start_bytes..placeholder.end_bytes;
        let given = text.value.get(range.clone()).unwrap_or_default();
        let mut builder = DiagnosticBuilder::new(Rule::UnfilledPlaceholder, path);
        context.push(utf16_range(&mut builder, &mut cursor, range).given(given));
    }
}
