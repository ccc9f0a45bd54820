//! The text of one paragraph, heading, table cell or tight item.

use std::ops::Range;

use sendcheck::fix::{Target, is_label_of_address, link_target, signs_around_address};

use crate::cell::{
    ADDED, BOLD, Cell, DELETED, LITERAL, NO_SOURCE, STYLES, is_blank, offset, text_of,
};
use crate::flow::Unit;
use crate::notes::RawNote;
use crate::signs;

/// The content of a block, while it is read.
#[derive(Debug, Default)]
pub(crate) struct Leaf {
    pub(crate) cells: Vec<Cell>,
    spans: Vec<Span>,
    open_spans: Vec<OpenSpan>,
    /// Where something was dropped, as indices of the next cell.
    drops: Vec<usize>,
    open_styles: Vec<(&'static str, Vec<OpenStyle>)>,
    styled: Vec<(Range<usize>, u8)>,
    /// Whether the text is HTML, which has no signs of Markdown.
    pub(crate) is_html: bool,
    /// Whether the lines are code, which keeps its indentation.
    pub(crate) is_code: bool,
}

/// A link, or an image shown as a link.
#[derive(Debug)]
struct Span {
    cells: Range<usize>,
    address: String,
    source: Range<usize>,
    /// The offset of the address in the source.
    address_source: u32,
}

#[derive(Debug)]
struct OpenSpan {
    start: usize,
    destination: String,
    title: bool,
    source: usize,
}

#[derive(Debug)]
struct OpenStyle {
    style: u8,
    start: usize,
    source: usize,
}

/// A finished text, with its links.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) cells: Vec<Cell>,
    pub(crate) units: Vec<Unit>,
}

impl Line {
    /// Returns the range of the source that it is from: a link with its label, or characters.
    pub(crate) fn source(&self) -> Option<Range<usize>> {
        if let [unit] = self.units.as_slice() {
            return Some(unit.source.clone());
        }
        let mut sources = self.cells.iter().filter(|cell| cell.source != NO_SOURCE);
        let first = sources.next()?;
        let last = sources.next_back().unwrap_or(first);
        Some(first.source as usize..last.source as usize + last.c.len_utf8())
    }
}

impl Leaf {
    /// Adds text of the source. `flags` says whether its characters may be signs.
    pub(crate) fn push_str(&mut self, text: &str, source: usize, is_verbatim: bool, flags: u8) {
        self.cells.reserve(text.len());
        let mut is_after_return = false;
        for (at, c) in text.char_indices() {
            let source = if is_verbatim { source + at } else { source };
            // Every line ending becomes a line feed.
            if !(c == '\n' && is_after_return) {
                let c = if c == '\r' { '\n' } else { c };
                self.cells.push(Cell::new(c, offset(source), flags));
            }
            is_after_return = c == '\r';
        }
    }

    pub(crate) fn push_added(&mut self, text: &str, source: u32) {
        self.cells.extend(text.chars().map(|c| Cell { source, ..Cell::added(c) }));
    }

    pub(crate) fn push_break(&mut self, source: usize) {
        self.cells.push(Cell::new('\n', offset(source), LITERAL));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub(crate) fn open_style(&mut self, name: &'static str, style: u8, source: usize) {
        let open = OpenStyle { style, start: self.cells.len(), source };
        match self.open_styles.iter_mut().find(|(own, _)| *own == name) {
            Some((_, opened)) => opened.push(open),
            None => self.open_styles.push((name, vec![open])),
        }
    }

    /// Closes the nearest open style of that name. Returns it and its source.
    pub(crate) fn close_style(&mut self, name: &str, source: usize) -> Option<(u8, Range<usize>)> {
        let (_, opened) = self.open_styles.iter_mut().find(|(own, _)| *own == name)?;
        let open = opened.pop()?;
        self.styled.push((open.start..self.cells.len(), open.style));
        Some((open.style, open.source..source))
    }

    /// Closes every open style at the end of the block. Returns them and their sources.
    pub(crate) fn close_styles(&mut self, source: usize) -> Vec<(u8, Range<usize>)> {
        let end = self.cells.len();
        let mut closed = Vec::new();
        for open in std::mem::take(&mut self.open_styles).into_iter().flat_map(|(_, opened)| opened)
        {
            self.styled.push((open.start..end, open.style));
            closed.push((open.style, open.source..source));
        }
        closed
    }

    /// Gives the cells their styles, in one pass for each style.
    fn apply_styles(&mut self) {
        for (style, _) in STYLES {
            let mut changes = vec![0_i32; 0];
            for (range, _) in self.styled.iter().filter(|(_, own)| own & style != 0) {
                changes.resize(self.cells.len() + 1, 0);
                let mut change = |at: usize, by: i32| {
                    if let Some(change) = changes.get_mut(at.min(self.cells.len())) {
                        *change += by;
                    }
                };
                change(range.start, 1);
                change(range.end, -1);
            }
            let mut depth = 0;
            for (cell, change) in self.cells.iter_mut().zip(changes) {
                depth += change;
                if depth > 0 && !cell.is(ADDED) {
                    cell.styles |= style;
                }
            }
        }
    }

    pub(crate) fn open_link(&mut self, destination: &str, title: bool, source: usize) {
        let destination = destination.to_owned();
        self.open_spans.push(OpenSpan { start: self.cells.len(), destination, title, source });
    }

    /// Closes the last open link, which ends at an offset of the source.
    pub(crate) fn close_link(&mut self, end: usize, content: &str, notes: &mut Vec<RawNote>) {
        let Some(open) = self.open_spans.pop() else { return };
        let source = open.source..end;
        if open.title {
            notes.push(RawNote::at("title-dropped", source.clone()));
        }
        match link_target(&open.destination) {
            Target::Address { text, has_parameters } => {
                if has_parameters {
                    notes.push(RawNote::at("link-parameters-dropped", source.clone()));
                }
                self.push_span(open.start, text, source, content);
            }
            Target::Meaningless => {
                notes.push(RawNote::at("link-dropped", source));
                if open.start == self.cells.len() {
                    self.drops.push(open.start);
                }
            }
        }
    }

    /// Makes the cells from an index a label of this address.
    pub(crate) fn push_span(
        &mut self,
        start: usize,
        address: String,
        source: Range<usize>,
        content: &str,
    ) {
        let written = content.get(source.clone()).and_then(|text| text.rfind(&address));
        let address_source = written.map_or(NO_SOURCE, |at| offset(source.start + at));
        let cells = start..self.cells.len();
        self.spans.push(Span { cells, address, source, address_source });
    }

    /// Remembers that something was dropped here.
    pub(crate) fn push_drop(&mut self) {
        self.drops.push(self.cells.len());
    }

    /// Finishes the text: reads signs, writes addresses, removes white space where something was dropped.
    pub(crate) fn finish(
        mut self,
        is_heading: bool,
        is_plain: bool,
        notes: &mut Vec<RawNote>,
    ) -> Line {
        self.apply_styles();
        if !self.is_html {
            signs::apply(&mut self.cells, is_plain, notes);
        }
        if is_heading && !is_plain {
            for cell in self.cells.iter_mut().filter(|cell| !cell.is(ADDED)) {
                cell.styles |= BOLD;
            }
        }
        self.remove_spaces_at_drops();
        let is_code = self.is_code;
        let mut line = if self.spans.is_empty() {
            Line { cells: self.cells, units: Vec::new() }
        } else {
            self.write_addresses()
        };
        if is_plain {
            line.cells.iter_mut().for_each(|cell| cell.styles = 0);
        }
        if !is_code {
            trim_lines(&mut line);
        }
        line
    }

    fn remove_spaces_at_drops(&mut self) {
        for &drop in &self.drops {
            let live = |cell: &Cell| !cell.is(DELETED);
            let before = self.cells.get(..drop).and_then(|cells| cells.iter().rposition(live));
            let after = self.cells.get(drop..).and_then(|cells| cells.iter().position(live));
            let (Some(before), Some(after)) = (before, after.map(|after| after + drop)) else {
                continue;
            };
            let cell = |index: usize| self.cells.get(index).copied();
            let (Some(first), Some(second)) = (cell(before), cell(after)) else { continue };
            if first.is_space() && second.is_space() {
                let removed = if second.c == '\n' && first.c != '\n' { before } else { after };
                if let Some(cell) = self.cells.get_mut(removed) {
                    cell.flags |= DELETED;
                }
            }
        }
    }

    fn write_addresses(self) -> Line {
        let Self { cells, mut spans, .. } = self;
        spans.sort_by_key(|span| (span.cells.end, std::cmp::Reverse(span.cells.start)));
        let last_live = cells.iter().rposition(|cell| !cell.is(DELETED) && !cell.is_space());
        let mut out = Line { cells: Vec::with_capacity(cells.len() + 32), units: Vec::new() };
        // The index of each old cell in the new text, for the starts of links.
        let mut starts: Vec<(usize, usize)> =
            spans.iter().map(|span| (span.cells.start, 0)).collect();
        starts.sort_unstable();
        starts.dedup();
        let (mut next_start, mut at) = (0, 0);
        let count = spans.len();
        for (number, span) in spans.into_iter().enumerate() {
            copy(&cells, &mut at, span.cells.end, &mut starts, &mut next_start, &mut out.cells);
            let index = starts.partition_point(|(old, _)| *old < span.cells.start);
            let start = starts.get(index).map_or(out.cells.len(), |(_, new)| *new);
            let is_last = number + 1 == count && last_live.is_none_or(|last| last < span.cells.end);
            write_span(&span, start.min(out.cells.len()), is_last, &mut out);
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
    while *at <= end {
        while let Some(start) = starts.get_mut(*next_start).filter(|(old, _)| old == at) {
            start.1 = out.len();
            *next_start += 1;
        }
        if *at == end {
            break;
        }
        out.extend(cells.get(*at).filter(|cell| !cell.is(DELETED)));
        *at += 1;
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

/// Removes deleted cells, and white space at the ends of lines and of the text.
fn trim_lines(line: &mut Line) {
    let is_clean = |cells: &[Cell]| {
        let mut before = '\n';
        cells.iter().all(|cell| {
            let is_edge = before == '\n' && cell.is_space() || cell.c == '\n' && before == ' ';
            before = cell.c;
            !cell.is(DELETED) && !is_edge
        }) && !before.is_whitespace()
    };
    if is_clean(&line.cells) {
        return;
    }
    let mut out: Vec<Cell> = Vec::with_capacity(line.cells.len());
    let mut moved = Vec::with_capacity(line.cells.len() + 1);
    for cell in &line.cells {
        if cell.c == '\n' && !cell.is(DELETED) {
            while out.last().is_some_and(is_removed) {
                out.pop();
            }
        }
        moved.push(out.len());
        let is_at_start = out.last().is_none_or(|last| last.c == '\n');
        let is_dropped = cell.is(DELETED)
            || is_at_start && is_removed(cell)
            || out.is_empty() && cell.is_space();
        if !is_dropped {
            out.push(*cell);
        }
    }
    while out.last().is_some_and(Cell::is_space) {
        out.pop();
    }
    moved.push(out.len());
    for at in &mut moved {
        *at = (*at).min(out.len());
    }
    line.units =
        std::mem::take(&mut line.units).into_iter().map(|it| it.moved_to(&moved)).collect();
    line.cells = out;
}

/// White space that `CommonMark` strips at the ends of a line.
fn is_removed(cell: &Cell) -> bool {
    matches!(cell.c, ' ' | '\t') && !cell.is(LITERAL)
}
