//! Ranges in a text.

mod invalid_range;
mod range_out_of_bounds;
mod range_splits_character;
mod range_splits_grapheme;

use alloc::vec::Vec;

use super::RuleContext;
use crate::json::Path;
use crate::model::{Ranged, TextValue, Units};
use crate::sort::sort;
use crate::text::{Boundary, BoundaryCursor};

/// Checks what an array says by itself.
pub(crate) fn range(units: Option<Units>, path: &Path<'_>, context: &mut RuleContext<'_>) {
    invalid_range::check(units.is_some(), path, context);
}

/// Checks the ranges of decorations or stickers in a text. `array` is the path of their array.
pub(crate) fn ranges<T>(
    list: &[Ranged<T>],
    text: &TextValue<'_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    let splits = Splits::of(list.iter().map(|ranged| ranged.range.value), text);
    for ranged in list {
        let item = array.item(ranged.index, ranged.span);
        in_text(
            ranged.range.value,
            text,
            &splits,
            &item.field("range", ranged.range.span),
            context,
        );
    }
}

/// Checks one range in a text. Returns whether it has no error.
pub(crate) fn range_in_text(
    units: Units,
    text: &TextValue<'_>,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let splits = Splits::of(core::iter::once(units), text);
    in_text(units, text, &splits, path, context)
}

fn in_text(
    units: Units,
    text: &TextValue<'_>,
    splits: &Splits,
    path: &Path<'_>,
    context: &mut RuleContext<'_>,
) -> bool {
    let is_in_bounds = range_out_of_bounds::check(units, text.len_utf16(), path, context);
    if splits.0.is_empty() {
        return is_in_bounds;
    }
    let is_whole = range_splits_character::check(units, splits, path, context);
    range_splits_grapheme::check(units, splits, path, context);
    is_in_bounds && is_whole
}

/// The bounds of ranges that split something, and what they split; ascending.
struct Splits(Vec<(u64, Boundary)>);

impl Splits {
    fn of(ranges: impl Iterator<Item = Units> + Clone, text: &TextValue<'_>) -> Self {
        let measure = text.prefilter.measure;
        // In ASCII, only CR LF is more than one code unit long.
        if measure.bytes == measure.code_points && !text.value.contains('\r') {
            return Self(Vec::new());
        }
        let offsets: Vec<u64> = ranges.flat_map(|units| [units.start, units.end]).collect();
        let mut offsets = sort(offsets, u64::cmp);
        offsets.dedup();
        let mut cursor = BoundaryCursor::new(text.value);
        let boundaries = offsets.into_iter().map_while(|offset| {
            let boundary = usize::try_from(offset).ok().and_then(|offset| cursor.at(offset))?;
            Some((offset, boundary))
        });
        Self(boundaries.filter(|(_, boundary)| *boundary != Boundary::Grapheme).collect())
    }

    /// Returns `true` if one of the bounds is at such a place.
    fn has(&self, units: Units, boundary: Boundary) -> bool {
        [units.start, units.end].into_iter().any(|bound| {
            let found = self.0.binary_search_by_key(&bound, |(offset, _)| *offset);
            let found = found.ok().and_then(|index| self.0.get(index));
            found.is_some_and(|(_, split)| *split == boundary)
        })
    }
}
