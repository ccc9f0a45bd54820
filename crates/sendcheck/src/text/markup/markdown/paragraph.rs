//! A paragraph, and the runs of signs in it.

use alloc::vec::Vec;
use core::ops::Range;

use super::super::bytes::find_either;
use super::super::chars::{char_at, char_before, is_word};
use super::super::steps;
use crate::sort::sort;

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
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, backticks: None, parentheses_may_close: true, brackets_may_close: true }
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

    /// Returns the unbroken run of the sign at an offset.
    pub(super) fn run_at(&self, start: usize) -> Range<usize> {
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
    pub(super) fn is_escape(&self, at: usize) -> bool {
        let is_word_before = || is_word(char_before(self.text, at));
        let is_word_after = || is_word(char_at(self.text, at + 2));
        char_before(self.text, at) != Some('\\')
            && match self.byte(at + 1) {
                Some(b'*' | b'`' | b'~' | b'#') => is_word_before() || is_word_after(),
                Some(b'_') => is_word_before() && is_word_after(),
                _ => false,
            }
    }
}

/// The runs of backticks in a paragraph. Without it, many runs of different lengths would each search to the end.
pub(super) struct Backticks {
    /// The lengths and starts of the runs, in ascending order.
    runs: Vec<(usize, usize)>,
}

impl Backticks {
    /// Reads the runs from an offset.
    pub(super) fn read(paragraph: &Paragraph<'_>, mut from: usize) -> Self {
        let mut runs = Vec::new();
        while let Some(run) = paragraph.next_run(b'`', from) {
            runs.push((run.len(), run.start));
            from = run.end;
        }
        Self { runs: sort(runs, Ord::cmp) }
    }

    /// Returns the next run of the same length.
    pub(super) fn partner(&self, run: &Range<usize>) -> Option<Range<usize>> {
        let after = self.runs.partition_point(|&other| other <= (run.len(), run.start));
        let &(len, start) = self.runs.get(after)?;
        (len == run.len()).then_some(start..start + len)
    }
}
