//! Links and images: `[text](address "title")`.

use super::super::chars::{char_before, half_width, is_word};
use super::super::{Construct, steps};
use super::MarkdownKind;
use super::paragraph::Paragraph;

/// Characters in a title.
const TITLE_MAX: usize = 1_000;

impl Paragraph<'_> {
    /// Reads the image or link at a `!` or `[`.
    pub(super) fn link(&self, at: usize) -> Option<Construct<MarkdownKind>> {
        let rest = self.text.get(at..)?;
        let (kind, open) = if rest.starts_with('!') {
            (MarkdownKind::Image, "![")
        } else {
            (MarkdownKind::Link, "[")
        };
        let before = char_before(self.text, at);
        if is_word(before) || before.is_some_and(|c| matches!(c, '_' | ')' | ']')) {
            return None;
        }
        if kind == MarkdownKind::Link && before == Some('!') {
            return None;
        }
        let label = label(rest.strip_prefix(open)?)?;
        if kind == MarkdownKind::Link && label.is_empty() {
            return None;
        }
        let label_start = at + open.len();
        let label_end = label_start + label.len();
        let target = self.text.get(label_end..)?.strip_prefix("](")?;
        let end = label_end + "](".len() + target_len(target)?;
        Some(Construct::new(kind, at..end, label_start..label_end))
    }
}

/// Returns the text before the next bracket, without a line end.
fn label(rest: &str) -> Option<&str> {
    let len = rest.bytes().position(|byte| matches!(byte, b'[' | b']' | b'\n' | b'\r'));
    steps::add(len.unwrap_or(rest.len()));
    rest.get(..len?)
}

/// Returns the length of the address, the title and the `)` at the start of `rest`.
fn target_len(rest: &str) -> Option<usize> {
    let len = address_len(rest)?;
    let (address, after) = rest.split_at_checked(len)?;
    let title = after.trim_start_matches(' ');
    let after = if title.len() < after.len() { after_title(title)? } else { after };
    (is_address(address) && after.starts_with(')')).then_some(rest.len() - after.len() + 1)
}

/// Returns the length of the text up to white space, a `)` without its `(`, or a character that no address contains.
fn address_len(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let end = rest.char_indices().inspect(|_| steps::add(1)).find(|&(_, c)| match half_width(c) {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth > 0 => {
            depth -= 1;
            false
        }
        c => c.is_whitespace() || matches!(c, ')' | '<' | '>' | '[' | ']'),
    });
    end.filter(|_| depth == 0).map(|(len, _)| len)
}

/// Returns the text after a quoted title.
fn after_title(rest: &str) -> Option<&str> {
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = rest.get(1..)?;
    let mut chars = inside.char_indices().take(TITLE_MAX + 1).inspect(|_| steps::add(1));
    let (len, end) = chars.find(|&(_, c)| c == quote || matches!(c, '\n' | '\r'))?;
    inside.get(len + 1..).filter(|_| end == quote)
}

/// Returns `true` if people would take the text for an address: `[draft](v1.2)` and `[Mon](9:00)` are not links.
fn is_address(text: &str) -> bool {
    let has_two_letters = |rest: &str| {
        let mut chars = rest.chars();
        (0..2).all(|_| chars.next().is_some_and(char::is_alphabetic))
    };
    let begins_well = ["#", "tel:", "sms:"].iter().any(|start| text.starts_with(start));
    begins_well
        || text.contains('/')
        || text.rfind('@').is_some_and(|at| at > 0)
        || text
            .match_indices(['.', ':'])
            .any(|(at, _)| text.get(at + 1..).is_some_and(has_two_letters))
}
