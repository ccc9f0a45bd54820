//! A checked document, and the places of its diagnostics.

use std::ops::Range;

use sendcheck::{Diagnostic, Locator, Place};
use sendcheck_excerpt::Positions;

/// A checked document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document<'a> {
    /// Its file in output for people.
    pub(super) name: &'a str,
    /// Its file in the arguments.
    pub(super) file: &'a str,
    /// The file; of JSON Lines, the line.
    pub(super) source: &'a [u8],
    /// The number of its line in JSON Lines.
    pub(super) line: Option<u64>,
    /// JSON of its id in the envelope.
    pub(super) id: Option<&'a str>,
}

impl<'a> Document<'a> {
    /// Returns a document that is a whole input.
    pub(super) const fn new(name: &'a str, file: &'a str, source: &'a [u8]) -> Self {
        Self { name, file, source, line: None, id: None }
    }

    /// Returns the number of the first line, from 1.
    pub(super) fn first_line(&self) -> usize {
        self.line.map_or(1, |line| usize::try_from(line).unwrap_or(usize::MAX))
    }
}

/// Finds the places of diagnostics, in one pass if they come in order.
#[derive(Debug)]
pub(super) struct Places<'a> {
    locator: Locator<'a>,
    positions: Positions<'a>,
    lines_before: usize,
}

impl<'a> Places<'a> {
    pub(super) fn new(document: Document<'a>) -> Self {
        Self {
            locator: Locator::new(document.source),
            positions: Positions::new(document.source),
            lines_before: document.first_line() - 1,
        }
    }

    /// Returns the line and column of the start.
    pub(super) fn start(&mut self, found: &Diagnostic) -> (usize, usize) {
        let start = self.locator.start_bytes(found);
        let (line, column) = self.positions.line_column_utf16(start);
        (self.lines_before + line, column)
    }

    pub(super) fn place(&mut self, found: &Diagnostic) -> Place {
        let range = self.locator.byte_range(found);
        self.of_bytes(range)
    }

    /// Returns the place of bytes of the document.
    pub(super) fn of_bytes(&mut self, range: Range<usize>) -> Place {
        let (line, column_utf16) = self.positions.line_column_utf16(range.start);
        // The next diagnostic may start before this one ends.
        let (end_line, end_column_utf16) = self.positions.clone().line_column_utf16(range.end);
        Place {
            line: self.lines_before + line,
            column_utf16,
            end_line: self.lines_before + end_line,
            end_column_utf16,
            offset_bytes: range.start,
            len_bytes: range.len(),
        }
    }
}
