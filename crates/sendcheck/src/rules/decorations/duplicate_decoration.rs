use alloc::vec::Vec;

use crate::json::Path;
use crate::model::{DecorationKind, Decorations, Ranged};
use crate::rules::Rule;
use crate::rules::context::{DiagnosticBuilder, RuleContext};
use crate::rules::definition::rule;
use crate::sort::sorted_by;

rule! {
    name: "duplicate-decoration",
    severity: Warning,
    code: None,
    message: "an earlier decoration gives the same range the same style",
    help: "leave it out",
    what: "A decoration has the same range and style as an earlier one. The finding is on the later one.",
    why: "It does nothing, and counts towards the limit of 100.",
    fails: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}, {"range": [0, 2], "style": "bold"}]}]}"#,
    passes: "message" => r#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 2], "style": "bold"}, {"range": [0, 2], "style": "italic"}]}]}"#,
    source: "reference of chats.create: style ranges may overlap",
}

pub(in crate::rules) fn decorations(
    decorations: &Decorations<'_, '_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let styled = decorations.by_start().filter_map(|decoration| match decoration.kind {
        DecorationKind::Style(Some(style)) => Some((decoration.units, style, decoration)),
        _ => None,
    });
    // Mostly, each begins after the one before.
    if styled.clone().is_sorted_by(|a, b| a.0.start < b.0.start) {
        return;
    }
    let styled: Vec<_> = styled.collect();
    // Of the same decoration, the first one comes first.
    let mut first = None;
    for later @ (units, style, decoration) in
        sorted_by(&styled, |it| it.0.start, |a, b| (a.0, a.1).cmp(&(b.0, b.1))).copied()
    {
        let Some((_, _, first)) =
            first.filter(|first: &(_, _, &Ranged<'_>)| (first.0, first.1) == (units, style))
        else {
            first = Some(later);
            continue;
        };
        let related = path.item(first.index, first.offset_bytes);
        let path = path.item(decoration.index, decoration.offset_bytes);
        context.push(DiagnosticBuilder::new(Rule::DuplicateDecoration, &path).related(&related));
    }
}
