//! The lines of a text, put together to what inline constructs cannot cross.

use core::ops::Range;

use crate::words;

/// Part of a text, in bytes, without the line ending at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// From the opening fence to the end of the closing one, or of the text.
    Fence(Range<usize>),
    /// A line from its first `#`.
    Heading(Range<usize>),
    /// Lines of text.
    Paragraph(Range<usize>),
}

/// The blocks of a text that can hold a construct.
#[derive(Clone, Debug)]
pub(super) struct Blocks<'t> {
    text: &'t [u8],
    at: usize,
}

/// What a line is by itself.
enum Line {
    Blank,
    Heading {
        start: usize,
    },
    Fence {
        start: usize,
        mark: u8,
        len: usize,
    },
    /// A thematic break, or what underlines a setext heading.
    Break,
    ListItem,
    Text,
}

impl<'t> Blocks<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0 }
    }

    /// The line at an offset without its ending, and the offset of the next.
    fn line(&self, start: usize) -> Option<(Range<usize>, usize)> {
        let rest = self.text.get(start..).filter(|rest| !rest.is_empty())?;
        let len = words::position(
            rest,
            |word| words::equal(word, b'\n') | words::equal(word, b'\r'),
            |byte| matches!(byte, b'\n' | b'\r'),
        );
        let len = len.unwrap_or(rest.len());
        let ending = match rest.get(len..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        Some((start..start + len, start + len + ending))
    }

    fn bytes(&self, range: &Range<usize>) -> &'t [u8] {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The end of the fenced block whose fence was just read, and whose first line ends at `end`.
    fn close_fence(&mut self, mark: u8, len: usize, mut end: usize) -> usize {
        while let Some((line, next)) = self.line(self.at) {
            self.at = next;
            let (indent, content) = split_indent(self.bytes(&line));
            if !content.is_empty() {
                end = line.end;
            }
            let run = run_len(content, mark);
            let after = content.get(run..).unwrap_or_default();
            if indent < 4 && run >= len && is_blank(after) {
                return end - after.len();
            }
        }
        end
    }

    /// The end of the paragraph whose first line was just read.
    fn close_paragraph(&mut self, mut end: usize) -> usize {
        while let Some((line, next)) = self.line(self.at)
            && matches!(classify(self.bytes(&line)), Line::Text)
        {
            self.at = next;
            end = line.end;
        }
        end
    }
}

impl Iterator for Blocks<'_> {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        loop {
            let (line, next) = self.line(self.at)?;
            self.at = next;
            match classify(self.bytes(&line)) {
                Line::Blank | Line::Break => {}
                Line::Heading { start } => {
                    let text = self.bytes(&line).trim_ascii_end();
                    return Some(Block::Heading(line.start + start..line.start + text.len()));
                }
                Line::Fence { start, mark, len } => {
                    let end = self.close_fence(mark, len, line.end);
                    return Some(Block::Fence(line.start + start..end));
                }
                Line::ListItem | Line::Text => {
                    let end = self.close_paragraph(line.end);
                    return Some(Block::Paragraph(line.start..end));
                }
            }
        }
    }
}

fn classify(line: &[u8]) -> Line {
    let (indent, content) = split_indent(line);
    let Some(&first) = content.first() else { return Line::Blank };
    if indent >= 4 {
        return Line::Text;
    }
    let run = run_len(content, first);
    let after = content.get(run..).unwrap_or_default();
    let spaced = after.first().is_none_or(|b| is_space(*b));
    let start = line.len() - content.len();
    match first {
        b'#' if run <= 6 && spaced => Line::Heading { start },
        b'`' if run >= 3 && !after.contains(&b'`') => Line::Fence { start, mark: first, len: run },
        b'~' if run >= 3 => Line::Fence { start, mark: first, len: run },
        b'=' | b'-' if is_blank(after) => Line::Break,
        b'*' | b'-' | b'_' if is_thematic_break(content, first) => Line::Break,
        b'*' | b'-' | b'+' if run == 1 && spaced => Line::ListItem,
        b'0'..=b'9' if is_ordered_item(content) => Line::ListItem,
        _ => Line::Text,
    }
}

fn is_thematic_break(content: &[u8], mark: u8) -> bool {
    content.iter().filter(|&&b| b == mark).nth(2).is_some()
        && content.iter().all(|&b| b == mark || is_space(b))
}

/// `1.` or `1)`, of nine digits at most, and a space.
fn is_ordered_item(content: &[u8]) -> bool {
    let digits = content.iter().take_while(|b| b.is_ascii_digit()).count();
    digits <= 9
        && matches!(content.get(digits), Some(b'.' | b')'))
        && content.get(digits + 1).is_none_or(|&b| is_space(b))
}

/// The width of the white space before a line's content, where a tab is as good as four spaces.
fn split_indent(line: &[u8]) -> (usize, &[u8]) {
    let len = line.iter().take_while(|&&b| is_space(b)).count();
    let (indent, content) = line.split_at_checked(len).unwrap_or((line, &[]));
    (if indent.contains(&b'\t') { 4 } else { len }, content)
}

fn run_len(content: &[u8], mark: u8) -> usize {
    content.iter().take_while(|&&b| b == mark).count()
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|&b| is_space(b))
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}
