use alloc::vec::Vec;

use crate::catalogue::Rule;
use crate::json::Path;
use crate::model::{DecorationKind, Decorations, Ranged};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::schema::Style;
use crate::sort::sorted;

pub(super) fn check(
    decorations: &Decorations<'_, '_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let styled = decorations.list.iter().filter_map(|decoration| match decoration.what {
        DecorationKind::Style(Some(style)) => Some((decoration, style)),
        _ => None,
    });
    // Usually, each begins after the one before.
    if styled.clone().is_sorted_by(|(a, _), (b, _)| a.range.value.start < b.range.value.start) {
        return;
    }
    let styled: Vec<(&Ranged<DecorationKind>, Style)> = styled.collect();
    let key = |(decoration, style): &(&Ranged<DecorationKind>, Style)| {
        (decoration.range.value, *style as u8)
    };
    // Of the same range and style, the first one comes first.
    for group in sorted(&styled, |a, b| key(a).cmp(&key(b))).chunk_by(|a, b| key(a) == key(b)) {
        let Some(((first, _), others)) = group.split_first() else { continue };
        let related = array.item(first.index, first.span);
        for (decoration, _) in others {
            let path = array.item(decoration.index, decoration.span);
            let mut builder = DiagnosticBuilder::new(Rule::DuplicateDecoration, &path);
            context.push(builder.related(&related));
        }
    }
}
