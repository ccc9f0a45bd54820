//! Text decorations.

mod decoration_kind;
mod decoration_overlap;
mod duplicate_decoration;
mod too_many_decorations;

use super::{RuleContext, ranges};
use crate::json::Path;
use crate::model::{Decoration, Decorations};

/// Checks a decoration by itself.
pub(crate) fn decoration(decoration: &Decoration, path: &Path<'_>, context: &mut RuleContext<'_>) {
    if let Some(range) = decoration.range {
        ranges::range(range.value, &path.field("range", range.span), context);
    }
    decoration_kind::check(decoration, path, context);
}

/// Checks the decorations of a text part together, at the path of their array.
pub(crate) fn decorations(
    decorations: &Decorations<'_, '_>,
    array: &Path<'_>,
    context: &mut RuleContext<'_>,
) {
    too_many_decorations::check(decorations, array, context);
    if let Some(text) = decorations.text {
        ranges::ranges(decorations.list, text, array, context);
    }
    decoration_overlap::check(decorations, array, context);
    duplicate_decoration::check(decorations, array, context);
}
