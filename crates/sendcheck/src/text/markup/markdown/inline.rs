//! Inline constructs: the search from left to right in a paragraph.

use alloc::vec::Vec;
use core::ops::Range;

use super::super::lines::lines;
use super::super::{Construct, steps};
use super::paragraph::Paragraph;
use super::{Found, MarkdownKind};

/// Searches a part of a text outside code fences.
pub(super) fn search(text: &str, part: &Range<usize>, found: &mut Found) {
    let mut start = part.start;
    for line in lines(text, part.clone()) {
        if !found.accepts(start) {
            return;
        }
        // No inline construct goes over a blank line.
        if line.is_blank() {
            search_paragraph(text, start..line.start, found);
            start = line.next;
        }
    }
    search_paragraph(text, start..part.end, found);
}

/// Returns every inline construct of a text without code fences.
pub(super) fn all(text: &str) -> Vec<Construct<MarkdownKind>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in lines(text, 0..text.len()) {
        if line.is_blank() {
            all_of_paragraph(text, start..line.start, &mut found);
            start = line.next;
        }
    }
    all_of_paragraph(text, start..text.len(), &mut found);
    found
}

fn all_of_paragraph(text: &str, range: Range<usize>, found: &mut Vec<Construct<MarkdownKind>>) {
    let start = range.start;
    let mut paragraph = Paragraph::new(text.get(range).unwrap_or_default());
    let mut at = 0;
    while let Some(sign) = paragraph.next_sign(at) {
        let construct = paragraph.read(sign);
        at = construct.as_ref().map_or_else(|| paragraph.skip(sign), |it| it.end_bytes);
        found.extend(construct.map(|it| it.moved(start)));
    }
}

fn search_paragraph(text: &str, range: Range<usize>, found: &mut Found) {
    let start = range.start;
    let mut paragraph = Paragraph::new(text.get(range).unwrap_or_default());
    let mut at = 0;
    while found.accepts(start + at)
        && let Some(sign) = paragraph.next_sign(at)
    {
        let construct = paragraph.read(sign);
        at = construct.as_ref().map_or_else(|| paragraph.skip(sign), |it| it.end_bytes);
        found.extend(construct.map(|it| it.moved(start)));
    }
}

impl Paragraph<'_> {
    /// Returns the offset of the next sign that may begin a construct.
    fn next_sign(&self, at: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(at..)?;
        let is_sign =
            |byte: &u8| matches!(byte, b'\\' | b'`' | b'$' | b'!' | b'[' | b'*' | b'_' | b'~');
        let len = rest.iter().position(is_sign);
        steps::add(len.map_or(rest.len(), |len| len + 1));
        Some(at + len?)
    }

    /// Reads the construct that begins at a sign.
    fn read(&mut self, at: usize) -> Option<Construct<MarkdownKind>> {
        match self.byte(at)? {
            b'\\' => self.escape(at).or_else(|| self.escaped_math(at)),
            b'`' => self.code(self.run_at(at)),
            b'$' => self.dollar_math(self.run_at(at)),
            b'!' | b'[' => self.link(at),
            b'*' if self.run_at(at).len() == 1 => self.emphasis(self.run_at(at)),
            b'*' => self.strong(self.run_at(at)),
            b'_' => self.underscores(self.run_at(at)),
            _ => self.strikethrough(self.run_at(at)),
        }
    }

    /// Returns the offset after signs that begin no construct: they stay text.
    fn skip(&self, at: usize) -> usize {
        match self.byte(at) {
            Some(b'\\' | b'!' | b'[') => at + 1,
            _ => self.run_at(at).end,
        }
    }

    fn escape(&self, at: usize) -> Option<Construct<MarkdownKind>> {
        let construct = Construct::new(MarkdownKind::Escape, at..at + 2, at + 1..at + 2);
        self.is_escape(at).then_some(construct)
    }
}
