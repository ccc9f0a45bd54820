//! Tables of HTML.

use super::reader::Reader;
use crate::table::{Table, cell};

impl Reader<'_, '_, '_> {
    pub(super) fn is_in_cell(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.is_in_cell)
    }

    /// A block in a cell: a line break.
    pub(super) fn break_cell(&mut self) {
        if !self.leaf.is_empty() {
            self.leaf.push_break(self.end);
        }
    }

    pub(super) fn push_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push((Vec::new(), true));
        }
    }

    pub(super) fn begin_cell(&mut self, is_header: bool, start: usize) {
        self.end_leaf(start);
        let Some(table) = &mut self.table else { return };
        if table.rows.is_empty() {
            table.rows.push((Vec::new(), true));
        }
        table.is_in_cell = true;
        table.is_header_cell = is_header;
        self.open(start);
    }

    pub(super) fn end_cell(&mut self, end: usize) {
        if !self.is_in_cell() {
            return;
        }
        let leaf = self.take_leaf(end);
        self.start = None;
        let is_plain = self.builder.is_plain();
        let line = leaf.finish(false, is_plain, &mut self.builder.notes);
        let Some(table) = &mut self.table else { return };
        table.is_in_cell = false;
        let is_header = table.is_header_cell;
        if let Some((cells, are_headers)) = table.rows.last_mut() {
            cells.push(cell(line));
            *are_headers &= is_header;
        }
    }

    pub(super) fn write_table(&mut self, end: usize) {
        let Some(html) = self.table.take() else { return };
        let mut table = Table::default();
        let mut rows = html.rows.into_iter().filter(|(cells, _)| !cells.is_empty()).peekable();
        if let Some((head, _)) = rows.next_if(|(_, are_headers)| *are_headers) {
            table.head = head;
        }
        table.rows = rows.map(|(cells, _)| cells).collect();
        let source = html.start..end;
        // The note is about the table itself, wherever the HTML block begins.
        let range = self.gap_range(source.clone());
        table.write(source, range, self.builder);
        self.builder.is_html = true;
    }
}
