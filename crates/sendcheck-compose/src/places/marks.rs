//! Classes of white space.

use std::ops::Range;

use super::{BLOCK, CLUSTER, LINE, SENTENCE, WORD};
use crate::cell::{Cell, has_blank_line};
use crate::flow::Text;
use crate::sentence::ends_sentence;

/// The marks of a text, read from left to right.
pub(super) struct Marks<'t> {
    text: &'t Text,
    block: usize,
    heading: usize,
    marker: usize,
}

impl<'t> Marks<'t> {
    pub(super) const fn new(text: &'t Text) -> Self {
        Self { text, block: 0, heading: 0, marker: 0 }
    }

    /// Returns the class of a run of white space, and where the text after it begins.
    pub(super) fn classify(&mut self, cells: &[Cell], start: usize, end: usize) -> (usize, usize) {
        let run = cells.get(start..end).unwrap_or_default();
        let breaks = run.iter().filter(|cell| cell.c == '\n').count();
        if breaks == 0 {
            let is_marker = has(&self.text.marker_spaces, &mut self.marker, start..end);
            let class = if is_marker {
                CLUSTER
            } else if ends_sentence(cells, start, end) {
                SENTENCE
            } else {
                WORD
            };
            return (class, end);
        }
        let last = run.iter().rposition(|cell| cell.c == '\n').unwrap_or(0);
        let next = start + last + 1;
        let is_block = if self.text.has_plain_blocks {
            breaks > 1 && has_blank_line(run)
        } else {
            has(&self.text.block_starts, &mut self.block, start..end + 1)
        };
        let is_heading = has(&self.text.heading_breaks, &mut self.heading, start..end);
        let class = match (is_block, is_heading) {
            (true, _) => BLOCK,
            (false, true) => WORD,
            (false, false) => LINE,
        };
        (class, next)
    }
}

/// Returns `true` if a sorted list has an index in a range. Ranges ascend.
fn has(list: &[usize], at: &mut usize, range: Range<usize>) -> bool {
    while list.get(*at).is_some_and(|index| *index < range.start) {
        *at += 1;
    }
    list.get(*at).is_some_and(|index| range.contains(index))
}
