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
        for c in text.chars() {
            out.push((c, self.at(span.start + at)));
            let rest = written.get(at..).unwrap_or_default();
            at += written_len(rest, c);
        }
        out
    }
}

/// Returns the length of what was written for a character, at the start of a text.
fn written_len(rest: &str, c: char) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    if first == '&' {
        return reference_len(rest).filter(|_| c != '&' || is_ampersand(rest)).unwrap_or(1);
    }
    if c == '\n' && rest.starts_with("\r\n") {
        return 2;
    }
    if first == c || first == '\r' || first == '\0' { first.len_utf8() } else { 0 }
}

fn is_ampersand(rest: &str) -> bool {
    ["&amp", "&AMP", "&#38", "&#x26", "&#X26", "&#038"].iter().any(|start| rest.starts_with(start))
}

fn reference_len(rest: &str) -> Option<usize> {
    /// The longest name has 33 characters.
    const LONGEST: usize = 40;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let name = rest.bytes().skip(1).take(LONGEST).take_while(is_name).count();
    let has_end = rest.as_bytes().get(name + 1) == Some(&b';');
    (name > 0).then_some(1 + name + usize::from(has_end))
}
