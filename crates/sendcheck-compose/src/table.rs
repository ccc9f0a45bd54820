//! Tables, as lines.

use std::ops::Range;

use crate::block::{BlockKind, Builder};
use crate::cell::{ADDED, BOLD, Cell, NO_SOURCE, after_reference, is_blank};
use crate::leaf::Line;

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
        let columns = self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or(0);
        let mut out = Line::default();
        builder.note("table-as-lines", source);
        match columns {
            _ if self.rows.is_empty() => join(self.head, ", ", &mut out),
            0 | 1 => {
                let head = self.head.into_iter().map(bold);
                for cell in head.chain(self.rows.into_iter().flatten()) {
                    push_line(&[], cell, &mut out);
                }
            }
            2 => {
                let head: Vec<Line> = self.head.into_iter().map(bold).collect();
                for row in std::iter::once(head).chain(self.rows) {
                    let mut line = Line::default();
                    join(row, ": ", &mut line);
                    push_line(&[], line, &mut out);
                }
            }
            _ => self.write_records(builder, &mut out),
        }
        if builder.is_plain() {
            out.cells.iter_mut().for_each(|cell| cell.styles = 0);
        }
        builder.lines(out, BlockKind::Table, block);
    }

    /// Writes each row as a record: its first cell, then a line for each further cell.
    fn write_records(self, builder: &mut Builder<'_>, out: &mut Line) {
        if let Some(first) = self.head.first().filter(|cell| !is_blank(&cell.cells)) {
            let cells = first.cells.iter().filter(|cell| cell.source != NO_SOURCE);
            let ranges =
                cells.map(|cell| (cell.source as usize, cell.source as usize + cell.c.len_utf8()));
            let links = first.units.iter().map(|unit| (unit.source.start, unit.source.end));
            let ranges = ranges.chain(links);
            let start = ranges.clone().map(|(start, _)| start).min().unwrap_or(0);
            let end = ranges.map(|(_, end)| end).max().unwrap_or(start);
            builder.note("header-dropped", start..after_reference(&builder.content, end));
        }
        for row in self.rows {
            let mut record = Line::default();
            for (index, cell) in row.into_iter().enumerate() {
                if index == 0 {
                    push_line(&[], bold(cell), &mut record);
                    continue;
                }
                let heading = self.head.get(index).map(|head| head.cells.as_slice());
                push_line(heading.unwrap_or_default(), cell, &mut record);
            }
            if record.cells.is_empty() {
                continue;
            }
            if !out.cells.is_empty() {
                out.cells.extend([Cell::added('\n'), Cell::added('\n')]);
            }
            append(record, out);
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

/// Adds a line with a heading and a cell, unless the cell is empty.
fn push_line(heading: &[Cell], cell: Line, out: &mut Line) {
    if is_blank(&cell.cells) {
        return;
    }
    if !out.cells.is_empty() {
        out.cells.push(Cell::added('\n'));
    }
    if !is_blank(heading) {
        // A repeated heading is added: its place in the source is above.
        out.cells.extend(heading.iter().map(|cell| Cell { flags: cell.flags | ADDED, ..*cell }));
        out.cells.extend(": ".chars().map(Cell::added));
    }
    append(cell, out);
}

/// Joins the cells that are not empty.
fn join(cells: Vec<Line>, separator: &str, out: &mut Line) {
    for cell in cells.into_iter().filter(|cell| !is_blank(&cell.cells)) {
        if !out.cells.is_empty() {
            out.cells.extend(separator.chars().map(Cell::added));
        }
        append(cell, out);
    }
}

fn append(line: Line, out: &mut Line) {
    let by = out.cells.len();
    out.cells.extend(line.cells);
    out.units.extend(line.units.into_iter().map(|unit| unit.moved_by(by)));
}

fn bold(mut line: Line) -> Line {
    for cell in line.cells.iter_mut().filter(|cell| !cell.is(ADDED)) {
        cell.styles |= BOLD;
    }
    line
}
