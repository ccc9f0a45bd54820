use crate::catalogue::Rule;
use crate::json::Path;
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::text::is_one_emoji;

pub(super) fn check(emoji: &str, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !is_one_emoji(emoji) {
        context.push(DiagnosticBuilder::new(Rule::NotOneEmoji, path).given(emoji));
    }
}
