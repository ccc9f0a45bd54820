//! The lines of blocks: separators, prefixes and markers.

use std::ops::Range;

use sendcheck::fix::layout::{INDENTATION, quote_prefix};

use super::{BlockKind, Builder, VisibleKind};
use crate::cell::Cell;
use crate::flow::Unit;
use crate::leaf::Line;

impl Builder<'_> {
    pub(super) fn write_separator(&mut self, kind: BlockKind, start: usize) {
        let has_rule = std::mem::take(&mut self.has_rule);
        let Some(last) = &self.last else { return };
        let common =
            self.visible.iter().zip(&last.visible).take_while(|(new, old)| new.id == **old).count();
        let common = self.visible.get(..common).unwrap_or_default();
        let is_code = kind == BlockKind::Code || last.kind == BlockKind::Code;
        let has_blank_line = if self.is_html {
            let begins_item = self.visible.iter().any(|visible| visible.marker.is_some());
            let in_list = common.iter().any(|visible| visible.kind == VisibleKind::List);
            !(begins_item && in_list)
        } else {
            has_blank_line(&self.content, last.end, start)
        };
        let is_after_heading = last.kind == BlockKind::Heading;
        let is_double = has_rule || !is_after_heading && (is_code || has_blank_line);
        let blank_prefix = || -> String {
            let inner = common.iter().filter(|visible| visible.kind != VisibleKind::List);
            let prefix = inner.map(|visible| match visible.kind {
                VisibleKind::Quote => quote_prefix(self.style.is_plain),
                _ => INDENTATION,
            });
            prefix.collect()
        };
        let blank_prefix = is_double.then(blank_prefix);
        let is_new_top = last.top != self.top;
        if is_new_top {
            self.text.block_ends.push(self.text.cells.len());
        }
        if is_after_heading && !is_double {
            self.text.heading_breaks.push(self.text.cells.len());
        }
        self.text.cells.push(Cell::added('\n'));
        if let Some(prefix) = blank_prefix {
            self.text.cells.extend(prefix.trim_end().chars().map(Cell::added));
            self.text.cells.push(Cell::added('\n'));
            if is_new_top {
                self.text.block_starts.push(self.text.cells.len());
            }
        }
    }

    /// Writes the lines of a block, each with its prefix.
    pub(super) fn write_lines(&mut self, line: Line) {
        let mut moved = Vec::new();
        let keeps_map = !line.units.is_empty();
        let other_prefix = self.other_prefix();
        self.text.cells.reserve(line.cells.len());
        for cells in line.cells.split_inclusive(|cell| cell.c == '\n') {
            let is_blank_line = cells.first().is_some_and(|cell| cell.c == '\n');
            self.write_prefix(&other_prefix, is_blank_line);
            let start = self.text.cells.len();
            if keeps_map {
                moved.extend(start..start + cells.len());
            }
            self.text.cells.extend_from_slice(cells);
        }
        moved.push(self.text.cells.len());
        let new = |old: usize| moved.get(old).copied().unwrap_or_default();
        // The end is that of the last cell: a prefix may follow it.
        let range = |old: &Range<usize>| match old.end.checked_sub(1) {
            Some(last) if old.end > old.start => new(old.start)..new(last) + 1,
            _ => new(old.start)..new(old.start),
        };
        for unit in line.units {
            let (cells, address) = (range(&unit.cells), range(&unit.address));
            self.text.units.push(Unit { cells, address, source: unit.source });
        }
        self.spare = line.cells;
        self.spare.clear();
    }

    /// Writes the markers that were not written yet, and the prefix of the line.
    fn write_prefix(&mut self, other_prefix: &[Cell], is_blank_line: bool) {
        if !self.visible.iter().any(|visible| visible.marker.is_some()) {
            let kept = if is_blank_line {
                other_prefix.iter().rposition(|cell| cell.c != ' ').map_or(0, |last| last + 1)
            } else {
                other_prefix.len()
            };
            self.text.cells.extend_from_slice(other_prefix.get(..kept).unwrap_or_default());
            return;
        }
        let quote = quote_prefix(self.style.is_plain);
        let cells = &mut self.text.cells;
        for visible in &mut self.visible {
            match (visible.kind, visible.marker.take()) {
                (VisibleKind::Quote, _) => cells.extend(quote.chars().map(Cell::added)),
                (VisibleKind::List, _) | (VisibleKind::DeepItem, None) => {}
                (_, Some(marker)) => {
                    cells.extend(marker.chars().map(Cell::added));
                    if !marker.is_empty() {
                        self.text.marker_spaces.push(cells.len() - 1);
                    }
                }
                (VisibleKind::Item, None) => cells.extend(INDENTATION.chars().map(Cell::added)),
            }
        }
        self.visible.retain(|visible| visible.kind != VisibleKind::DeepItem);
    }

    /// Returns the prefix of lines without a marker.
    fn other_prefix(&self) -> Vec<Cell> {
        let signs = self.visible.iter().map(|visible| match visible.kind {
            VisibleKind::Quote => quote_prefix(self.style.is_plain),
            VisibleKind::Item => INDENTATION,
            VisibleKind::List | VisibleKind::DeepItem => "",
        });
        signs.flat_map(str::chars).map(Cell::added).collect()
    }
}

/// Returns `true` if a whole line between two blocks is blank, apart from the `>` of quotes.
fn has_blank_line(content: &str, end: usize, start: usize) -> bool {
    let Some(gap) = content.get(end..start) else { return true };
    // Whether the line so far is blank. The first one is the end of a block.
    let mut is_blank = false;
    let mut before = b' ';
    for byte in gap.bytes() {
        match byte {
            b'\n' if before == b'\r' => {}
            b'\n' | b'\r' if is_blank => return true,
            b'\n' | b'\r' => is_blank = true,
            b' ' | b'\t' | b'>' | b'\x0c' | b'\x0b' => {}
            _ => is_blank = false,
        }
        before = byte;
    }
    false
}
