//! Tables, as lines.

use alloc::vec::Vec;

use crate::fix::chars::NewChar;
use crate::fix::layout::table_lines;

/// A table, while it is read.
pub(super) struct Table {
    rows: Vec<Row>,
    pub(super) is_in_cell: bool,
    /// How often `table` is open: tables in cells are read as text.
    pub(super) depth: usize,
}

#[derive(Default)]
struct Row {
    cells: Vec<Vec<NewChar>>,
    has_data: bool,
}

impl Table {
    pub(super) const fn new() -> Self {
        Self { rows: Vec::new(), is_in_cell: false, depth: 1 }
    }

    pub(super) fn begin_row(&mut self) {
        self.rows.push(Row::default());
    }

    pub(super) fn begin_cell(&mut self, is_header: bool) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        if let Some(row) = self.rows.last_mut() {
            row.has_data |= !is_header;
        }
        self.is_in_cell = true;
    }

    pub(super) fn end_cell(&mut self, chars: &[NewChar]) {
        self.is_in_cell = false;
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(cell(chars));
        }
    }

    /// Returns the lines: `cell: cell`, or a record for each row of three cells or more.
    pub(super) fn finish(self) -> Vec<NewChar> {
        let mut rows = self.rows.into_iter().filter(|row| !row.cells.is_empty()).peekable();
        let head = rows.next_if(|row| !row.has_data).map(|row| row.cells).unwrap_or_default();
        let rows: Vec<_> = rows.map(|row| row.cells).collect();
        table_lines(head, rows)
    }
}

/// Makes a text a cell: `, ` takes the place of its line breaks.
fn cell(chars: &[NewChar]) -> Vec<NewChar> {
    let mut out = Vec::with_capacity(chars.len());
    for run in chars.chunk_by(|a, b| a.is_collapsible() && b.is_collapsible()) {
        if run.iter().any(|new| matches!(new.c, '\n' | '\r')) {
            out.extend(", ".chars().map(NewChar::added));
        } else {
            out.extend_from_slice(run);
        }
    }
    out
}
