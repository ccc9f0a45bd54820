//! White space at the ends of lines and of code.

use super::{Leaf, Line};
use crate::cell::{Cell, DELETED, LITERAL};

impl Leaf {
    /// Removes the blank lines at the ends of code.
    pub(crate) fn trim_code(&mut self) {
        let cells = &mut self.cells;
        let text_end = cells.iter().rposition(|cell| !cell.is_space()).map_or(0, |last| last + 1);
        let spaces = cells.get(text_end..).unwrap_or_default();
        let line_end = spaces.iter().position(|cell| cell.c == '\n').unwrap_or(spaces.len());
        cells.truncate(if text_end == 0 { 0 } else { text_end + line_end });
        let first = cells.iter().position(|cell| !cell.is_space()).unwrap_or(0);
        let blank = cells.get(..first).unwrap_or_default();
        let removed = blank.iter().rposition(|cell| cell.c == '\n').map_or(0, |at| at + 1);
        cells.drain(..removed);
        let len = cells.len();
        let move_back = |at: &mut usize| *at = at.saturating_sub(removed).min(len);
        let ranges = self.styled.iter_mut().map(|(range, _)| range);
        for range in ranges.chain(self.spans.iter_mut().map(|span| &mut span.cells)) {
            move_back(&mut range.start);
            move_back(&mut range.end);
        }
        self.drops.iter_mut().for_each(move_back);
        self.open_spans.iter_mut().for_each(|open| move_back(&mut open.start));
        let styles = self.open_styles.iter_mut().flat_map(|(_, opened)| opened);
        styles.for_each(|open| move_back(&mut open.start));
    }
}

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
