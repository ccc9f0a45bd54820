//! Decorations of text parts.

/// The title of the group.
pub(super) const TITLE: &str = "Decorations";

pub(super) mod decoration_kind;
pub(super) mod decoration_out_of_bounds;
pub(super) mod decoration_overlap;
pub(super) mod decoration_range;
pub(super) mod decoration_splits_character;
pub(super) mod decoration_splits_grapheme;
pub(super) mod duplicate_decoration;
mod interval_index;
pub(super) mod too_many_decorations;
