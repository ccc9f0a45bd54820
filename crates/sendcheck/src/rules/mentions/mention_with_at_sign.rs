use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::{TextValue, Units};
use crate::rules::{DiagnosticBuilder, RuleContext, utf16_range};
use crate::text::Utf16Cursor;

/// Checks the highlighted text of a mention: that of the range, or all of it. `path` is that of the text.
pub(super) fn check(
    text: &TextValue<'_>,
    range: Option<Units>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let mut cursor = Utf16Cursor::new(text.value);
    let start = range.map_or(Some(0), |range| usize::try_from(range.start).ok());
    let Some(start) = start.map(|start| cursor.byte_at(start)) else { return };
    if text.value.get(start..).is_some_and(|highlighted| highlighted.starts_with('@')) {
        let mut builder = DiagnosticBuilder::new(Rule::MentionWithAtSign, path);
        context.push(utf16_range(&mut builder, &mut cursor, start..start + 1));
    }
}
