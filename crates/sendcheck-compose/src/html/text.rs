//! Texts of HTML, with white space as in a browser.

use std::ops::Range;

use super::reader::Reader;
use crate::cell::{Cell, offset};

impl Reader<'_, '_, '_> {
    pub(super) fn text(&mut self, text: &str, span: Range<usize>) {
        if self.dropped.is_some() {
            return;
        }
        let start = self.source.at(span.start);
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if self.start.is_none() && self.pre.is_none() && text.chars().all(is_space) {
            return;
        }
        self.open(start);
        let end = self.source.range(span.clone()).end;
        for (c, source) in self.source.align(text, span) {
            if self.pre.is_none() && is_space(c) {
                let is_after_space = !self.leaf.ends_with_address()
                    && self.leaf.cells.last().is_none_or(is_collapsible);
                if !is_after_space {
                    self.leaf.cells.push(Cell::new(' ', offset(source), 0));
                }
                continue;
            }
            self.leaf.cells.push(Cell::new(c, offset(source), 0));
        }
        self.end = end;
    }
}

fn is_collapsible(cell: &Cell) -> bool {
    matches!(cell.c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}
