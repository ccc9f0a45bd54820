//! How lists, quotes and tables look in a text. `fix` and `compose` write them the same.

use alloc::vec::Vec;

/// Indentation and the prefixes of quotes stop growing at this depth.
pub const DEPTH_MAX: usize = 20;

/// Before the lines of an item that follow its first one.
pub const INDENTATION: &str = "  ";

/// Returns what begins each line of a quote. Plain texts have only ASCII signs.
#[must_use]
pub const fn quote_prefix(is_plain: bool) -> &'static str {
    if is_plain { ">" } else { "│ " }
}

/// Returns the marker of an item in a list with bullets. `depth` counts such lists around it, itself included.
#[must_use]
pub const fn bullet(depth: usize, is_plain: bool) -> &'static str {
    match depth {
        _ if is_plain => "- ",
        0 | 1 => "• ",
        2 => "◦ ",
        _ => "▪ ",
    }
}

/// The text of a cell of a table.
pub trait CellText: Default {
    /// Returns `true` if it shows nothing.
    fn is_blank(&self) -> bool;
    /// Adds characters that are not in the source.
    fn push_added(&mut self, text: &str);
    /// Adds a heading once more. Its place in the source is that of the first one.
    fn push_heading(&mut self, heading: &Self);
    /// Adds a text after this one.
    fn append(&mut self, other: Self);
    /// Makes what is in the source bold.
    fn make_bold(&mut self);
}

/// Returns a table as lines: `cell: cell`, or a record for each row of three cells or more.
pub fn table_lines<T: CellText>(mut head: Vec<T>, rows: Vec<Vec<T>>) -> T {
    let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    if rows.is_empty() {
        return join(head, ", ");
    }
    if columns > 2 {
        return join(rows.into_iter().map(|row| record(&head, row)), "\n\n");
    }
    head.iter_mut().for_each(T::make_bold);
    join(core::iter::once(head).chain(rows).map(|row| join(row, ": ")), "\n")
}

/// Returns a row as a record: its first cell, then a line for each further cell.
fn record<T: CellText>(head: &[T], row: Vec<T>) -> T {
    let line = |(index, mut cell): (usize, T)| {
        if index == 0 {
            cell.make_bold();
            return cell;
        }
        let mut line = T::default();
        if let Some(heading) = head.get(index).filter(|heading| !heading.is_blank()) {
            line.push_heading(heading);
            line.push_added(": ");
        }
        line.append(cell);
        line
    };
    join(row.into_iter().enumerate().filter(|(_, cell)| !cell.is_blank()).map(line), "\n")
}

/// Joins what is not blank.
fn join<T: CellText>(cells: impl IntoIterator<Item = T>, separator: &str) -> T {
    let mut cells = cells.into_iter().filter(|cell| !cell.is_blank());
    let mut out = cells.next().unwrap_or_default();
    for cell in cells {
        out.push_added(separator);
        out.append(cell);
    }
    out
}
