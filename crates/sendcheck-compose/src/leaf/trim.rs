//! White space at the ends of lines.

use super::Line;
use crate::cell::{Cell, DELETED, LITERAL};

/// Removes deleted cells, and white space at the ends of lines and of the text.
pub(super) fn trim_lines(line: &mut Line) {
    if is_trimmed(&line.cells) {
        return;
    }
    let mut out: Vec<Cell> = Vec::with_capacity(line.cells.len());
    let mut moved = Vec::with_capacity(line.cells.len() + 1);
    for cell in &line.cells {
        if cell.c == '\n' && !cell.is(DELETED) {
            while out.last().is_some_and(is_removed) {
                out.pop();
            }
        }
        moved.push(out.len());
        let is_at_start = out.last().is_none_or(|last| last.c == '\n');
        let is_dropped = cell.is(DELETED)
            || is_at_start && is_removed(cell)
            || out.is_empty() && cell.is_space();
        if !is_dropped {
            out.push(*cell);
        }
    }
    while out.last().is_some_and(Cell::is_space) {
        out.pop();
    }
    moved.push(out.len());
    for at in &mut moved {
        *at = (*at).min(out.len());
    }
    line.units =
        std::mem::take(&mut line.units).into_iter().map(|it| it.moved_to(&moved)).collect();
    line.cells = out;
}

/// Returns `true` if there is nothing to remove, as in most texts.
fn is_trimmed(cells: &[Cell]) -> bool {
    let ends_in_space = |line: &[Cell]| {
        line.first().is_some_and(Cell::is_space) || line.last().is_some_and(Cell::is_space)
    };
    !cells.iter().any(|cell| cell.is(DELETED))
        && !cells.split(|cell| cell.c == '\n').any(|line| line.is_empty() || ends_in_space(line))
}

/// White space that `CommonMark` strips at the ends of a line.
fn is_removed(cell: &Cell) -> bool {
    matches!(cell.c, ' ' | '\t') && !cell.is(LITERAL)
}
