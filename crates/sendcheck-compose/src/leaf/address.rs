//! Addresses, written after their labels or in place of them.

use std::ops::Range;

use sendcheck::fix::{is_label_of_address, signs_around_address};

use super::{Leaf, Line};
use crate::cell::{Cell, DELETED, NO_SOURCE, is_blank, offset, text_of};
use crate::flow::Unit;

/// A link, or an image shown as a link.
#[derive(Debug)]
pub(super) struct Span {
    pub(super) cells: Range<usize>,
    pub(super) address: String,
    pub(super) source: Range<usize>,
    /// The offset of the address in the source.
    pub(super) address_source: u32,
}

impl Leaf {
    pub(super) fn write_addresses(self) -> Line {
        // Each was pushed where it ends: what is inside another one comes before it.
        let Self { cells, spans, is_html, .. } = self;
        debug_assert!(spans.is_sorted_by_key(|span| span.cells.end));
        let last_live = cells.iter().rposition(|cell| !cell.is(DELETED) && !cell.is_space());
        let mut out = Line { cells: Vec::with_capacity(cells.len() + 32), units: Vec::new() };
        // The index of each old cell in the new text, for the starts of links.
        let mut starts: Vec<(usize, usize)> =
            spans.iter().map(|span| (span.cells.start, 0)).collect();
        starts.sort_unstable();
        starts.dedup();
        // The spans before, without those inside of others: their sources, and where they end in the new text.
        let mut written: Vec<(Range<usize>, usize)> = Vec::new();
        let (mut next_start, mut at) = (0, 0);
        let count = spans.len();
        for (number, span) in spans.into_iter().enumerate() {
            copy(&cells, &mut at, span.cells.end, &mut starts, &mut next_start, &mut out.cells);
            let index = starts.partition_point(|(old, _)| *old < span.cells.start);
            let start = starts.get(index).map_or(out.cells.len(), |(_, new)| *new);
            let is_inside = |(other, _): &mut (Range<usize>, usize)| {
                span.source.start <= other.start && other.end <= span.source.end
            };
            while written.pop_if(is_inside).is_some() {}
            // A link before it at the same place is not its label.
            let start = written.last().map_or(start, |(_, end)| start.max(*end));
            let is_last = number + 1 == count && last_live.is_none_or(|last| last < span.cells.end);
            let had_space = out.cells.last().is_some_and(Cell::is_space);
            write_span(&span, start.min(out.cells.len()), is_last, &mut out);
            // In HTML, a space at the end of the label may be the only one before what follows.
            let is_glued = cells.get(span.cells.end).is_some_and(|next| !next.is_space());
            if is_html && had_space && is_glued && !span.cells.is_empty() {
                out.cells.push(Cell::added(' '));
            }
            written.push((span.source, out.cells.len()));
        }
        copy(&cells, &mut at, cells.len(), &mut starts, &mut next_start, &mut out.cells);
        out
    }
}

/// Copies the cells up to an index, and notes the new index of each start on the way.
fn copy(
    cells: &[Cell],
    at: &mut usize,
    end: usize,
    starts: &mut [(usize, usize)],
    next_start: &mut usize,
    out: &mut Vec<Cell>,
) {
    loop {
        while let Some(start) = starts.get_mut(*next_start).filter(|(old, _)| old <= at) {
            start.1 = out.len();
            *next_start += 1;
        }
        if *at >= end {
            return;
        }
        let next = starts.get(*next_start).map_or(end, |(old, _)| end.min(*old));
        let run = cells.get(*at..next).unwrap_or_default();
        out.extend(run.iter().filter(|cell| !cell.is(DELETED)));
        *at = next;
    }
}

/// Writes the address after a label, in place of it, or alone.
fn write_span(span: &Span, start: usize, is_last: bool, out: &mut Line) {
    let label_cells = out.cells.get(start..).unwrap_or_default();
    let label = text_of(label_cells);
    let is_label_blank = is_blank(label_cells);
    let address_start;
    if is_label_blank || is_label_of_address(label.trim(), &span.address) {
        out.cells.truncate(start);
        out.units.retain(|unit| unit.cells.start < start);
        address_start = out.cells.len();
        push_address(span, out);
    } else {
        let is_after_space = label_cells.last().is_some_and(Cell::is_space);
        if is_after_space {
            let kept = label_cells.iter().rposition(|cell| !cell.is_space()).unwrap_or(0) + 1;
            out.cells.truncate(start + kept);
        }
        let (before, after) = signs_around_address(&label, is_last);
        out.cells.extend(before.chars().map(Cell::added));
        address_start = out.cells.len();
        push_address(span, out);
        out.cells.extend(after.chars().map(Cell::added));
    }
    let end = out.cells.len();
    out.units.push(Unit {
        cells: start..end,
        address: address_start..address_start + span.address.chars().count(),
        source: span.source.clone(),
    });
}

fn push_address(span: &Span, out: &mut Line) {
    for (at, c) in span.address.char_indices() {
        let source = match span.address_source {
            NO_SOURCE => NO_SOURCE,
            start => start + offset(at),
        };
        out.cells.push(Cell { source, ..Cell::added(c) });
    }
}
