use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext, utf16_range};
use crate::text::Utf16Cursor;
use crate::text::markup::first_damage;

pub(super) fn check(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !text.prefilter.may_hold_damage || context.severity(Rule::DamagedText).is_none() {
        return;
    }
    let mut cursor = Utf16Cursor::new(text.value);
    for damage in first_damage(text.value, context.options.max_constructs) {
        let given = text.value.get(damage.clone()).unwrap_or_default();
        let mut builder = DiagnosticBuilder::new(Rule::DamagedText, path);
        context.push(utf16_range(&mut builder, &mut cursor, damage).given(given));
    }
}
