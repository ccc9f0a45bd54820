//! Text that people read.

mod blank_text;
mod damaged_text;
mod empty_text;
mod html_in_text;
mod markdown_in_text;
mod text_length_ambiguous;
mod text_too_long;
mod unfilled_placeholder;

use super::RuleContext;
use crate::catalogue::{Code, Rule};
use crate::json::Path;
use crate::model::TextValue;

/// Checks the text of a message.
pub(super) fn text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    empty_text::check(text, path, context);
    blank_text::check(text, path, context);
    text_too_long::check(text, path, context);
    text_length_ambiguous::check(text, path, context);
    damaged_text::check(text, path, context);
    unfilled_placeholder::check(text, path, context);
    html_in_text::check(text, path, context);
    markdown_in_text::check(text, path, context);
}

/// Checks another text that people read.
pub(crate) fn shown_text(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    damaged_text::check(text, path, context);
    unfilled_placeholder::check(text, path, context);
}

/// Checks the text of a poll option.
pub(crate) fn poll_option(text: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if text.value.is_empty() {
        let mut builder = super::DiagnosticBuilder::new(Rule::EmptyText, path);
        context.push(builder.code(Code::predicted(1005)));
    }
    blank_text::check(text, path, context);
    shown_text(text, path, context);
}
