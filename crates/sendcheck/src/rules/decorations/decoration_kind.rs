use crate::catalogue::{Rule, texts::decoration_kind as text};
use crate::json::Path;
use crate::model::{Decoration, DecorationKind};
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(decoration: &Decoration, path: &Path<'_>, context: &mut RuleContext<'_>) {
    let (message, help) = match decoration.kind {
        DecorationKind::Neither => (text::NEITHER, text::ADD),
        DecorationKind::Both => (text::BOTH, text::KEEP_ONE),
        DecorationKind::Style(_) | DecorationKind::Animation => return,
    };
    context.push(DiagnosticBuilder::new(Rule::DecorationKind, path).message(message).help(help));
}
