//! Code fences, and the parts of a text outside them.

use core::ops::Range;

use super::super::Construct;
use super::super::lines::{Line, lines};
use super::MarkdownKind;

/// A part of a text.
pub(super) enum Section {
    /// Whole lines outside code fences.
    Text(Range<usize>),
    Fence(Construct<MarkdownKind>),
}

/// Divides a text at its code fences.
pub(super) struct Sections<'t> {
    text: &'t str,
    at: usize,
    /// The fence after the part that was returned last.
    next_fence: Option<Construct<MarkdownKind>>,
    /// `false` if no line of tildes follows that closes a fence: a search that failed once is not repeated.
    tildes_may_close: bool,
}

/// The signs that open a fence.
#[derive(Clone, Copy)]
struct Opener {
    /// Offset of the first sign.
    start: usize,
    sign: u8,
    len: usize,
}

impl<'t> Sections<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0, next_fence: None, tildes_may_close: true }
    }

    /// Reads the fence that this line opens, and moves behind it.
    fn read_fence(&mut self, line: &Line<'_>) -> Option<Construct<MarkdownKind>> {
        let opener = opener(line)?;
        if opener.sign == b'~' && !self.tildes_may_close {
            return None;
        }
        let part = line.next..self.text.len();
        let closing = lines(self.text, part).find(|line| closes(line, opener));
        let (end, content_end, next) = if let Some(closing) = closing {
            (closing.trimmed_end(), closing.start, closing.next)
        } else if opener.sign == b'`' {
            (self.text.trim_end().len(), self.text.len(), self.text.len())
        } else {
            self.tildes_may_close = false;
            return None;
        };
        self.at = next;
        let range = opener.start..end;
        Some(Construct::new(MarkdownKind::CodeFence, range, line.next..content_end))
    }
}

impl Iterator for Sections<'_> {
    type Item = Section;

    fn next(&mut self) -> Option<Section> {
        if let Some(fence) = self.next_fence.take() {
            return Some(Section::Fence(fence));
        }
        let (text, start) = (self.text, self.at);
        for line in lines(text, start..text.len()) {
            if let Some(fence) = self.read_fence(&line) {
                if line.start == start {
                    return Some(Section::Fence(fence));
                }
                self.next_fence = Some(fence);
                return Some(Section::Text(start..line.start));
            }
        }
        self.at = text.len();
        (start < text.len()).then_some(Section::Text(start..text.len()))
    }
}

fn opener(line: &Line<'_>) -> Option<Opener> {
    let (spaces, content) = line.indented()?;
    let sign = *content.as_bytes().first()?;
    let (len, info) = split_run(content, sign);
    let is_opener = match sign {
        b'`' => len >= 3 && !info.contains('`'),
        // More tildes are a frame, such as `~~~~~~~~`.
        b'~' => {
            let after_word = info.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            len == 3 && is_blank(after_word)
        }
        _ => false,
    };
    is_opener.then_some(Opener { start: line.start + spaces, sign, len })
}

fn closes(line: &Line<'_>, opener: Opener) -> bool {
    line.indented().is_some_and(|(_, content)| {
        let (len, rest) = split_run(content, opener.sign);
        len >= opener.len && is_blank(rest)
    })
}

/// Returns the length of the run of a sign at the start of a text, and the rest.
fn split_run(text: &str, sign: u8) -> (usize, &str) {
    let rest = text.trim_start_matches(char::from(sign));
    (text.len() - rest.len(), rest)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}
