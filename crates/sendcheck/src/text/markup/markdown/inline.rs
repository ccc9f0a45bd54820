//! Inline constructs: the search from left to right in a paragraph.

use alloc::vec::Vec;
use core::ops::Range;

use super::super::bytes::find_either;
use super::super::chars::{char_at, char_before, is_word};
use super::super::lines::lines;
use super::super::{Construct, steps};
use super::code::Backticks;
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

/// A paragraph. Offsets are in bytes from its start; a line end or the end of the text is around it, so that its
/// ends count as white space.
pub(super) struct Paragraph<'t> {
    pub(super) text: &'t str,
    pub(super) backticks: Option<Backticks>,
    /// `false` if no `\)` follows: a search that failed once is not repeated.
    pub(super) parentheses_may_close: bool,
    /// The same for `\]`.
    pub(super) brackets_may_close: bool,
}

impl<'t> Paragraph<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, backticks: None, parentheses_may_close: true, brackets_may_close: true }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

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

    /// Returns the unbroken run of the sign at an offset.
    fn run_at(&self, start: usize) -> Range<usize> {
        let sign = self.byte(start);
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let len = rest.iter().take_while(|byte| Some(**byte) == sign).count();
        steps::add(len);
        start..start + len
    }

    /// Returns the next run of a sign. The sign of an escape belongs to no run.
    pub(super) fn next_run(&self, sign: u8, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        loop {
            at = find_either(self.text.as_bytes(), at, sign, b'\\')?;
            if self.byte(at) == Some(sign) {
                return Some(self.run_at(at));
            }
            at += if self.is_escape(at) { 2 } else { 1 };
        }
    }

    /// Returns `true` if the backslash at an offset and the sign after it are an escape.
    fn is_escape(&self, at: usize) -> bool {
        let is_word_before = || is_word(char_before(self.text, at));
        let is_word_after = || is_word(char_at(self.text, at + 2));
        char_before(self.text, at) != Some('\\')
            && match self.byte(at + 1) {
                Some(b'*' | b'`' | b'~' | b'#') => is_word_before() || is_word_after(),
                Some(b'_') => is_word_before() && is_word_after(),
                _ => false,
            }
    }

    fn escape(&self, at: usize) -> Option<Construct<MarkdownKind>> {
        let construct = Construct::new(MarkdownKind::Escape, at..at + 2, at + 1..at + 2);
        self.is_escape(at).then_some(construct)
    }
}
