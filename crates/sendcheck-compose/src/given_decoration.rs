//! Decorations of a text, as callers give them.

use crate::cell::STYLES;
use crate::flow::{Attached, AttachedKind, Text};
use crate::json::{self, Fields};

/// A decoration of a text, with its range in UTF-16 code units.
pub(crate) struct Decoration {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) style: Option<String>,
    pub(crate) animation: Option<String>,
}

/// Reads decorations that passed the check.
pub(crate) fn decorations(json: &str) -> Vec<Decoration> {
    let list = json::items(json).unwrap_or_default().into_iter().map(Fields::of);
    list.filter_map(|decoration| {
        let (start, end) = range(decoration.get("range")?)?;
        let text = |name: &str| decoration.string(name);
        Some(Decoration { start, end, style: text("style"), animation: text("animation") })
    })
    .collect()
}

/// Reads a range that passed the check.
pub(crate) fn range(json: &str) -> Option<(usize, usize)> {
    let bounds: Option<Vec<usize>> = json::items(json)?.into_iter().map(json::unsigned).collect();
    match bounds?.as_slice() {
        [start, end] => Some((*start, *end)),
        _ => None,
    }
}

/// Gives the cells of a text their decorations. `cell_of` is the index of the cell at a UTF-16 offset.
pub(crate) fn decorate(
    text: &mut Text,
    decorations: Vec<Decoration>,
    cell_of: &dyn Fn(usize) -> usize,
) {
    for decoration in decorations {
        let cells = cell_of(decoration.start)..cell_of(decoration.end);
        if let Some(name) = decoration.animation {
            text.attached.push(Attached { cells, kind: AttachedKind::Animation(name) });
        } else if let Some(name) = decoration.style {
            let style = STYLES.iter().find(|(_, own)| *own == name).map_or(0, |(style, _)| *style);
            for cell in text.cells.get_mut(cells).unwrap_or_default() {
                cell.styles |= style;
            }
        }
    }
}
