use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::DECORATIONS;
use crate::model::{DecorationKind, Decorations, Ranged, Units};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::sort::sorted;

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
    let candidates = || decorations.list.iter().filter(takes_part);
    if !candidates().any(is_animation) {
        return;
    }
    // Usually, they are in order.
    let in_order = || {
        let start = |decoration: &Ranged<_>| decoration.range.value.start;
        sorted(decorations.list, |a, b| start(a).cmp(&start(b)))
    };
    if none_meet(candidates()) || none_meet(in_order().into_iter().filter(takes_part)) {
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

fn is_animation(decoration: &Ranged<DecorationKind>) -> bool {
    decoration.what == DecorationKind::Animation
}

/// Returns `true` if each decoration begins at the one before it or later, and no animation meets another decoration.
fn none_meet<'r>(mut decorations: impl Iterator<Item = &'r Ranged<DecorationKind>>) -> bool {
    let (mut start, mut end, mut animation_end) = (0, 0, 0);
    decorations.all(|decoration| {
        let Units { start: own_start, end: own_end } = decoration.range.value;
        let is_animation = is_animation(decoration);
        let met_end = if is_animation { end } else { animation_end };
        let is_fine = own_start >= start && own_start >= met_end;
        (start, end) = (own_start, end.max(own_end));
        if is_animation {
            animation_end = animation_end.max(own_end);
        }
        is_fine
    })
}
