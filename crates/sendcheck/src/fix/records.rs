//! Rows of a table, as lines.

use alloc::vec::Vec;

use super::chars::{BOLD, NewChar, Origin, is_blank};

/// Returns a table as lines.
pub(super) fn lines(mut head: Vec<Vec<NewChar>>, rows: Vec<Vec<Vec<NewChar>>>) -> Vec<NewChar> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(head.len());
    if rows.is_empty() {
        return join(&head, ", ");
    }
    if columns <= 2 {
        for cell in &mut head {
            bold(cell);
        }
        let all: Vec<_> = core::iter::once(head).chain(rows).map(|row| join(&row, ": ")).collect();
        return join(&all, "\n");
    }
    let records: Vec<Vec<NewChar>> = rows.into_iter().map(|row| record(&head, row)).collect();
    join(&records, "\n\n")
}

/// Returns a row as a record: its first cell, then a line for each further cell.
fn record(head: &[Vec<NewChar>], row: Vec<Vec<NewChar>>) -> Vec<NewChar> {
    let mut lines = Vec::new();
    for (index, mut cell) in row.into_iter().enumerate().filter(|(_, cell)| !is_blank(cell)) {
        if index == 0 {
            bold(&mut cell);
        }
        let heading = head.get(index).filter(|heading| index > 0 && !is_blank(heading));
        let mut line: Vec<NewChar> = Vec::new();
        if let Some(heading) = heading {
            line.extend(heading.iter().map(|new| NewChar::added(new.c)));
            line.extend(": ".chars().map(NewChar::added));
        }
        line.append(&mut cell);
        lines.push(line);
    }
    join(&lines, "\n")
}

fn bold(cell: &mut [NewChar]) {
    for new in cell.iter_mut().filter(|new| new.origin != Origin::Added) {
        new.styles |= BOLD;
    }
}

/// Joins what is not empty.
fn join(cells: &[Vec<NewChar>], separator: &str) -> Vec<NewChar> {
    let mut out = Vec::new();
    for cell in cells.iter().filter(|cell| !is_blank(cell)) {
        if !out.is_empty() {
            out.extend(separator.chars().map(NewChar::added));
        }
        out.extend_from_slice(cell);
    }
    out
}
