//! Tables, as lines.

use std::ops::Range;

use sendcheck::fix::layout::{CellText, table_lines};

use crate::block::{BlockKind, Builder};
use crate::cell::{ADDED, BOLD, Cell, NO_SOURCE, after_reference, is_blank};
use crate::leaf::Line;
use crate::note_kind::NoteKind;

/// A table, while it is read.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) head: Vec<Line>,
    pub(crate) rows: Vec<Vec<Line>>,
    pub(crate) is_in_head: bool,
}

impl Table {
    pub(crate) fn open_row(&mut self) {
        self.is_in_head = false;
        self.rows.push(Vec::new());
    }

    pub(crate) fn push_cell(&mut self, line: Line) {
        let cell = cell(line);
        if self.is_in_head {
            self.head.push(cell);
        } else if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// Writes the table as a block. `source` is the table, `block` what counts for the blank lines around it.
    pub(crate) fn write(
        self,
        source: Range<usize>,
        block: Range<usize>,
        builder: &mut Builder<'_>,
    ) {
        builder.note(NoteKind::TableAsLines, source);
        let columns = self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or(0);
        if columns > 2 && !self.rows.is_empty() {
            self.note_dropped_heading(builder);
        }
        let mut out = table_lines(self.head, self.rows);
        if builder.is_plain() {
            out.cells.iter_mut().for_each(|cell| cell.styles = 0);
        }
        builder.lines(out, BlockKind::Table, block);
    }

    /// Notes that the first heading is nowhere in the records.
    fn note_dropped_heading(&self, builder: &mut Builder<'_>) {
        let Some(first) = self.head.first().filter(|cell| !cell.is_blank()) else { return };
        let cells = first.cells.iter().filter(|cell| cell.source != NO_SOURCE);
        let ranges =
            cells.map(|cell| (cell.source as usize, cell.source as usize + cell.c.len_utf8()));
        let links = first.units.iter().map(|unit| (unit.source.start, unit.source.end));
        let ranges = ranges.chain(links);
        let start = ranges.clone().map(|(start, _)| start).min().unwrap_or(0);
        let end = ranges.map(|(_, end)| end).max().unwrap_or(start);
        builder.note(NoteKind::HeaderDropped, start..after_reference(&builder.content, end));
    }
}

impl CellText for Line {
    fn is_blank(&self) -> bool {
        is_blank(&self.cells)
    }

    fn push_added(&mut self, text: &str) {
        self.cells.extend(text.chars().map(Cell::added));
    }

    fn push_heading(&mut self, heading: &Self) {
        let added = |cell: &Cell| Cell { flags: cell.flags | ADDED, ..*cell };
        self.cells.extend(heading.cells.iter().map(added));
    }

    fn append(&mut self, other: Self) {
        let by = self.cells.len();
        self.cells.extend(other.cells);
        self.units.extend(other.units.into_iter().map(|unit| unit.moved_by(by)));
    }

    fn make_bold(&mut self) {
        for cell in self.cells.iter_mut().filter(|cell| !cell.is(ADDED)) {
            cell.styles |= BOLD;
        }
    }
}

/// Makes a text a cell: `, ` takes the place of its line breaks.
pub(crate) fn cell(line: Line) -> Line {
    if line.cells.iter().all(|cell| cell.c != '\n') {
        return line;
    }
    let mut cells: Vec<Cell> = Vec::with_capacity(line.cells.len() + 8);
    let mut moved = Vec::with_capacity(line.cells.len() + 1);
    for run in line.cells.chunk_by(|a, b| a.is_space() && b.is_space()) {
        if run.iter().any(|cell| cell.c == '\n') {
            moved.extend(std::iter::repeat_n(cells.len(), run.len()));
            cells.extend(", ".chars().map(Cell::added));
        } else {
            moved.extend(cells.len()..cells.len() + run.len());
            cells.extend_from_slice(run);
        }
    }
    moved.push(cells.len());
    let units = line.units.into_iter().map(|unit| unit.moved_to(&moved)).collect();
    Line { cells, units }
}
