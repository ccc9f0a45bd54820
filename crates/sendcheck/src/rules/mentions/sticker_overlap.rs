use crate::catalogue::{Rule, texts::sticker_overlap as text};
use crate::json::Path;
use crate::limits::{DECORATIONS, STICKERS};
use crate::model::{Stickers, Units};
use crate::rules::{DiagnosticBuilder, RuleContext};

/// Checks the stickers of a text part, at the path of the part and of their array.
pub(super) fn check(
    stickers: &Stickers<'_, '_>,
    part: &Path<'_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let Some(len_utf16) = stickers.text.map(|text| text.len_utf16()) else { return };
    let is_in_bounds = |units: Units| units.end <= len_utf16;
    let candidates = || {
        stickers
            .list
            .iter()
            .filter(move |sticker| sticker.index < STICKERS && is_in_bounds(sticker.range.value))
    };
    let decorations = part.field("text_decorations", stickers.decorations_span);
    // At most the first 100 of each take part, so each is compared with each.
    for (order, later) in candidates().enumerate() {
        let path = array.item(later.index, later.span);
        let mut builder = DiagnosticBuilder::new(Rule::StickerOverlap, &path);
        let meets = |units: Units| units.meets(later.range.value);
        if let Some(met) = candidates().take(order).find(|earlier| meets(earlier.range.value)) {
            let related = array.item(met.index, met.span);
            context.push(builder.message(text::STICKER).related(&related));
            continue;
        }
        let met = stickers.decorations.iter().find(|decoration| {
            let units = decoration.range.value;
            decoration.index < DECORATIONS && is_in_bounds(units) && meets(units)
        });
        if let Some(met) = met {
            let related = decorations.item(met.index, met.span);
            context.push(builder.message(text::DECORATION).related(&related));
        }
    }
}
