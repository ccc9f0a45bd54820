use crate::catalogue::{Rule, quote, texts::markdown_in_text as text};
use crate::json::Path;
use crate::model::TextValue;
use crate::rules::{DiagnosticBuilder, RuleContext, utf16_range};
use crate::text::Utf16Cursor;
use crate::text::markup::{MarkdownKind, first_markdown};

pub(super) fn check(value: &TextValue<'_>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if !value.prefilter.may_hold_markdown || context.severity(Rule::MarkdownInText).is_none() {
        return;
    }
    let mut cursor = Utf16Cursor::new(value.value);
    for construct in first_markdown(value.value, context.options.max_constructs) {
        let content = value.value.get(construct.content.clone()).unwrap_or_default();
        let signs = construct.content.start - construct.start_bytes;
        let mut builder = DiagnosticBuilder::new(Rule::MarkdownInText, path);
        builder.suggest(help(construct.kind, signs), quote(content));
        let range = construct.start_bytes..construct.end_bytes;
        context.push(utf16_range(&mut builder, &mut cursor, range));
    }
}

/// Returns the help for a construct that begins with this number of signs.
const fn help(kind: MarkdownKind, signs: usize) -> &'static str {
    match (kind, signs) {
        (MarkdownKind::Strong | MarkdownKind::Underscores, 3) => text::BOLD_ITALIC,
        (MarkdownKind::Strong | MarkdownKind::Underscores, 2) => text::BOLD,
        (MarkdownKind::Emphasis | MarkdownKind::Underscores, _) => text::ITALIC,
        (MarkdownKind::Strikethrough, _) => text::STRIKETHROUGH,
        (MarkdownKind::Link, _) => text::LINK,
        (MarkdownKind::Image, _) => text::IMAGE,
        (MarkdownKind::Heading | MarkdownKind::Code | MarkdownKind::Math, _) => text::PLAIN,
        _ => text::SYNTAX,
    }
}
