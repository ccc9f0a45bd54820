//! Places of HTML in the content.

use std::ops::Range;

/// Where HTML is in the content: pieces with their offset in the HTML and in the content.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'h> {
    pub(crate) html: &'h str,
    pub(crate) chunks: &'h [(usize, usize)],
}

impl Source<'_> {
    pub(crate) fn at(&self, offset: usize) -> usize {
        let index = self.chunks.partition_point(|(own, _)| *own <= offset);
        let chunk = index.checked_sub(1).and_then(|index| self.chunks.get(index));
        chunk.map_or(offset, |(own, content)| content + offset - own)
    }

    pub(crate) fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.at(range.start);
        let last = range.end.saturating_sub(1).max(range.start);
        start..(self.at(last) + range.end - last).max(start)
    }

    /// Returns the offset in the content of each character of a decoded text.
    pub(crate) fn align(&self, text: &str, span: Range<usize>) -> Vec<(char, usize)> {
        let written = self.html.get(span.clone()).unwrap_or_default();
        let mut at = 0;
        let mut out = Vec::with_capacity(text.len());
        for (index, c) in text.char_indices() {
            out.push((c, self.at(span.start + at)));
            let rest = written.get(at..).unwrap_or_default();
            let after = text.get(index + c.len_utf8()..).unwrap_or_default();
            at += written_len(rest, c, after);
        }
        out
    }
}

/// Returns the length of what was written for a character, at the start of a text. `after` follows the character.
fn written_len(rest: &str, c: char, after: &str) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    if first == '&' {
        return reference_len(rest, c, after);
    }
    if c == '\n' && rest.starts_with("\r\n") {
        return 2;
    }
    if first == c || first == '\r' || first == '\0' { first.len_utf8() } else { 0 }
}

/// Returns the length of a reference. It may end before the letters do (`&ampx`), and an unknown one is text: it is as
/// long as it must be for the rest to follow.
fn reference_len(rest: &str, c: char, after: &str) -> usize {
    /// The longest name has 33 characters.
    const LONGEST: usize = 40;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let name = rest.bytes().skip(1).take(LONGEST).take_while(is_name).count();
    let has_end = rest.as_bytes().get(name + 1) == Some(&b';');
    let longest = 1 + name + usize::from(has_end);
    let shortest = if c == '&' { 1 } else { 2 };
    let mut lengths = shortest..=longest;
    // None fits a reference to two characters.
    lengths.find(|len| rest.get(*len..).is_some_and(|rest| agree(rest, after))).unwrap_or(longest)
}

/// Returns `true` if a decoded text is what was written, up to the next reference.
fn agree(written: &str, decoded: &str) -> bool {
    /// Enough to tell names apart.
    const COMPARED: usize = 48;
    let mut decoded = decoded.chars();
    for c in written.chars().take(COMPARED) {
        if matches!(c, '&' | '\r' | '\0') {
            return true;
        }
        if decoded.next() != Some(c) {
            return false;
        }
    }
    written.len() > COMPARED || decoded.next().is_none()
}
