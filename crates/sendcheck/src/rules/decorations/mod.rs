//! Decorations of text parts.

mod cover;
pub(super) mod decoration_kind;
pub(super) mod decoration_out_of_bounds;
pub(super) mod decoration_overlap;
pub(super) mod decoration_range;
pub(super) mod decoration_splits_character;
pub(super) mod decoration_splits_grapheme;
pub(super) mod duplicate_decoration;
pub(super) mod too_many_decorations;

use crate::model::{Decoration, Units};

/// The decorations that have a range, with it and the place where its bytes begin.
fn with_range<'d, 'a>(
    list: &'d [Decoration<'a>],
) -> impl Iterator<Item = (&'d Decoration<'a>, Units, usize)> {
    list.iter().filter_map(|decoration| {
        let range = decoration.range.given()?;
        Some((decoration, range.value?, range.offset_bytes))
    })
}
