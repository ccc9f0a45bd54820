//! Texts, code and styles of Markdown.

use std::ops::Range;

use sendcheck::fix::Addresses;

use super::Reader;
use crate::cell::LITERAL;
use crate::note_kind::NoteKind;

impl Reader<'_, '_> {
    pub(super) fn is_double_tilde(&self, range: &Range<usize>) -> bool {
        self.builder.content.get(range.clone()).is_some_and(|text| text.starts_with("~~"))
    }

    /// Opens a style. `name` is as long as its signs.
    pub(super) fn open_style(&mut self, name: &'static str, style: u8, range: &Range<usize>) {
        let start = range.start;
        let is_in_address = self.is_in_address(start);
        self.are_in_address.push(is_in_address);
        if is_in_address {
            return self.as_written(start..start + name.len());
        }
        self.open_leaf(start);
        self.leaf.open_style(name, style, start);
        self.inline_end = start;
    }

    /// Returns `true` if the sign at this byte is in an address, as in `/pkg/__init__.py`.
    fn is_in_address(&mut self, at: usize) -> bool {
        let content = &*self.builder.content;
        if !self.word.0.contains(&at) {
            let (before, after) = content.split_at_checked(at).unwrap_or_default();
            let start = before.rfind(char::is_whitespace).unwrap_or_default();
            let end = after.find(char::is_whitespace).unwrap_or(after.len()) + at;
            let word = content.get(start..end).unwrap_or_default();
            self.word = (start..end, Addresses::of(word));
        }
        let (word, addresses) = &self.word;
        addresses.hold(at - word.start)
    }

    fn as_written(&mut self, range: Range<usize>) {
        let signs = self.builder.content.get(range.clone()).unwrap_or_default().to_owned();
        self.text(&signs, range);
    }

    pub(super) fn close_style(&mut self, name: &'static str, range: Range<usize>) {
        if self.are_in_address.pop() == Some(true) {
            return self.as_written(range.end - name.len()..range.end);
        }
        let closed = self.leaf.close_style(name, range.end);
        if let Some((_, source)) = closed.filter(|_| self.builder.is_plain()) {
            self.builder.note(NoteKind::StyleLost, source);
        }
        self.touch(range);
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        if self.inline_html.skips() {
            return;
        }
        self.open_leaf(range.start);
        let written = self.builder.content.get(range.clone());
        let is_verbatim = written.is_some_and(|written| is_same(written, text));
        let is_autolink = self.links.last() == Some(&true);
        if self.is_code || is_autolink || !is_verbatim {
            self.leaf.push_str(text, range.start, is_verbatim, LITERAL);
        } else {
            let is_escaped = range.start > self.inline_end
                && self.builder.content.as_bytes().get(range.start - 1) == Some(&b'\\');
            let first = self.leaf.cells.len();
            self.leaf.push_str(text, range.start, true, 0);
            if is_escaped && let Some(cell) = self.leaf.cells.get_mut(first) {
                cell.flags |= LITERAL;
            }
        }
        self.touch(range);
    }

    pub(super) fn code_span(&mut self, text: &str, range: Range<usize>) {
        self.open_leaf(range.start);
        self.builder.note(NoteKind::CodeAsText, range.clone());
        let written = self.builder.content.get(range.clone()).unwrap_or_default();
        let at = written.find(text);
        let source = range.start + at.unwrap_or_default();
        self.leaf.push_str(text, source, at.is_some(), LITERAL);
        self.touch(range);
    }
}

/// Returns `true` if a text is as written, apart from the kind of its line endings.
fn is_same(written: &str, text: &str) -> bool {
    let is_same = |(written, read): (u8, u8)| written == read || (written, read) == (b'\r', b'\n');
    written == text || written.len() == text.len() && written.bytes().zip(text.bytes()).all(is_same)
}
