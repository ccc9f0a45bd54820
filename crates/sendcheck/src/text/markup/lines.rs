//! The lines of a text.

use core::ops::Range;

use super::bytes::find_either;

/// A line without its ending.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    /// The offset of the line, in bytes.
    pub(super) start: usize,
    /// The offset of the next line.
    pub(super) next: usize,
}

impl<'t> Line<'t> {
    /// Returns the range from an offset in the line to its last character other than white space.
    pub(super) fn range_from(&self, offset: usize) -> Range<usize> {
        self.start + offset..self.trimmed_end()
    }

    /// Returns the end of the last character other than white space.
    pub(super) fn trimmed_end(&self) -> usize {
        self.start + self.text.trim_end().len()
    }

    /// Returns `true` if the line has only spaces and tabs.
    pub(super) fn is_blank(&self) -> bool {
        self.text.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// Returns the number of spaces before the content, at most three, and the content.
    pub(super) fn indented(&self) -> Option<(usize, &'t str)> {
        let content = self.text.trim_start_matches(' ');
        let spaces = self.text.len() - content.len();
        (spaces <= 3).then_some((spaces, content))
    }
}

/// Returns the lines of a part of a text. Lines end at LF, CRLF or CR.
pub(super) fn lines(text: &str, part: Range<usize>) -> impl Iterator<Item = Line<'_>> {
    let mut start = part.start;
    core::iter::from_fn(move || {
        let rest = text.get(start..part.end).filter(|rest| !rest.is_empty())?;
        let len = find_either(rest.as_bytes(), 0, b'\n', b'\r').unwrap_or(rest.len());
        let (line, ending) = rest.split_at_checked(len)?;
        let ending = if ending.starts_with("\r\n") { 2 } else { ending.len().min(1) };
        let line = Line { text: line, start, next: start + len + ending };
        start = line.next;
        Some(line)
    })
}
