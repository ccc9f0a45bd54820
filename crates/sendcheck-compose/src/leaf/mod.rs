//! The text of one paragraph, heading, table cell or tight item.

mod address;
mod trim;

use std::ops::Range;

use sendcheck::fix::{Target, link_target};

use crate::cell::{ADDED, BOLD, Cell, DELETED, LITERAL, NO_SOURCE, STYLES, offset};
use crate::flow::Unit;
use crate::note_kind::NoteKind;
use crate::notes::RawNote;
use crate::signs;
use address::Span;
use trim::trim_lines;

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
    /// Writes into an empty buffer.
    pub(crate) fn new(cells: Vec<Cell>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// Adds text of the source. `flags` says whether its characters may be signs.
    pub(crate) fn push_str(&mut self, text: &str, source: usize, is_verbatim: bool, flags: u8) {
        let cell = |at: usize, c: char| {
            let source = if is_verbatim { source + at } else { source };
            Cell::new(c, offset(source), flags)
        };
        if text.is_ascii() && !text.contains('\r') {
            let bytes = text.bytes().enumerate();
            self.cells.extend(bytes.map(|(at, byte)| cell(at, char::from(byte))));
            return;
        }
        self.cells.reserve(text.len());
        let mut is_after_return = false;
        for (at, c) in text.char_indices() {
            // Every line ending becomes a line feed.
            if !(c == '\n' && is_after_return) {
                self.cells.push(cell(at, if c == '\r' { '\n' } else { c }));
            }
            is_after_return = c == '\r';
        }
    }

    pub(crate) fn push_added(&mut self, text: &str, source: u32) {
        self.cells.extend(text.chars().map(|c| Cell { source, ..Cell::added(c) }));
    }

    /// Adds white space before a line, which stays.
    pub(crate) fn push_indentation(&mut self, text: &str, source: usize) {
        let cells = text.chars().map(|c| Cell::new(c, offset(source), ADDED | LITERAL));
        self.cells.extend(cells);
    }

    pub(crate) fn push_break(&mut self, source: usize) {
        self.cells.push(Cell::new('\n', offset(source), LITERAL));
    }

    /// Adds line breaks until the text ends with `count` of them, with spaces between or not, unless it is empty.
    pub(crate) fn push_breaks(&mut self, count: usize, source: usize) {
        /// Hostile HTML may have any number of spaces.
        const SPACES_MAX: usize = 32;
        let last = self.cells.iter().rev().take(SPACES_MAX).take_while(|cell| cell.is_space());
        let own = last.filter(|cell| cell.c == '\n').count();
        if !self.cells.is_empty() {
            (own..count).for_each(|_| self.push_break(source));
        }
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
            if self.styled.iter().all(|(_, own)| own & style == 0) {
                continue;
            }
            let mut changes = vec![0_i32; self.cells.len() + 1];
            for (range, _) in self.styled.iter().filter(|(_, own)| own & style != 0) {
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
            notes.push(RawNote::at(NoteKind::TitleDropped, source.clone()));
        }
        match link_target(&open.destination) {
            Target::Address { text, has_parameters } => {
                if has_parameters {
                    notes.push(RawNote::at(NoteKind::LinkParametersDropped, source.clone()));
                }
                self.push_span(open.start, text, source, content);
            }
            Target::Meaningless => {
                notes.push(RawNote::at(NoteKind::LinkDropped, source));
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

    /// Returns `true` if an address will be written at the end.
    pub(crate) fn ends_with_address(&self) -> bool {
        self.spans.last().is_some_and(|span| span.cells.end == self.cells.len())
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
            // An address is written at the end of its label; spans are in the order of their ends.
            let next = self.spans.partition_point(|span| span.cells.end <= before);
            let has_address_between =
                self.spans.get(next).is_some_and(|span| span.cells.end <= after);
            if has_address_between {
                continue;
            }
            if first.is_space() && second.is_space() {
                let removed = if second.c == '\n' && first.c != '\n' { before } else { after };
                if let Some(cell) = self.cells.get_mut(removed) {
                    cell.flags |= DELETED;
                }
            }
        }
    }
}
