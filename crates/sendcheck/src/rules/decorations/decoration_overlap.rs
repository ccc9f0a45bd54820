use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::DECORATIONS;
use crate::model::{DecorationKind, Decorations, Ranged};
use crate::rules::{DiagnosticBuilder, RuleContext};

pub(super) fn check(
    decorations: &Decorations<'_, '_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(text) = decorations.text else { return };
    let len_utf16 = text.len_utf16();
    let takes_part = |decoration: &&Ranged<DecorationKind>| {
        decoration.index < DECORATIONS
            && decoration.range.value.end <= len_utf16
            && matches!(decoration.what, DecorationKind::Style(_) | DecorationKind::Animation)
    };
    let is_animation =
        |decoration: &Ranged<DecorationKind>| decoration.what == DecorationKind::Animation;
    let candidates = || decorations.list.iter().filter(takes_part);
    if !candidates().any(is_animation) {
        return;
    }
    // At most the first 100 take part, so each is compared with each.
    for (order, later) in candidates().enumerate() {
        let met = candidates().take(order).find(|earlier| {
            (is_animation(earlier) || is_animation(later))
                && earlier.range.value.meets(later.range.value)
        });
        if let Some(earlier) = met {
            let related = array.item(earlier.index, earlier.span);
            let path = array.item(later.index, later.span);
            let mut builder = DiagnosticBuilder::new(Rule::DecorationOverlap, &path);
            context.push(builder.related(&related));
        }
    }
}
