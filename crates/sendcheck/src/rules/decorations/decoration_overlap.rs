use alloc::vec::Vec;

use crate::catalogue::Rule;
use crate::json::Path;
use crate::limits::DECORATIONS;
use crate::model::{DecorationKind, Decorations, Ranged, Units};
use crate::rules::{DiagnosticBuilder, RuleContext};
use crate::sort::sort;

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
    if !some_meet(candidates().collect()) {
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

/// Whether an animation meets another decoration.
fn some_meet(decorations: Vec<&Ranged<DecorationKind>>) -> bool {
    let start = |decoration: &Ranged<_>| decoration.range.value.start;
    let (mut end, mut animation_end) = (0, 0);
    sort(decorations, |a, b| start(a).cmp(&start(b))).into_iter().any(|decoration| {
        let Units { start, end: own_end } = decoration.range.value;
        let is_animation = is_animation(decoration);
        let meets = start < if is_animation { end } else { animation_end };
        end = end.max(own_end);
        if is_animation {
            animation_end = animation_end.max(own_end);
        }
        meets
    })
}
