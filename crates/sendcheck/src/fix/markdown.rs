//! Fixes of Markdown in text.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::text::StringEdit;
use crate::text::Utf16Cursor;
use crate::text::markup::{Construct, MarkdownKind};

/// A changed construct.
pub(super) struct Change {
    pub(super) title: &'static str,
    pub(super) edits: Vec<StringEdit>,
    pub(super) styles: Vec<(usize, usize, &'static str)>,
    pub(super) is_safe: bool,
}

/// Returns the change of a construct, if there is one.
pub(super) fn change(text: &str, construct: &Construct<MarkdownKind>) -> Option<Change> {
    let mut out = Writer { text, cursor: Utf16Cursor::new(text), edits: Vec::new() };
    let (start, end) = (construct.start_bytes, construct.end_bytes);
    let content = construct.content.clone();
    let signs = content.start - start;
    let (title, styles, is_safe): (_, &[&'static str], _) = match construct.kind {
        MarkdownKind::Strong
        | MarkdownKind::Underscores
        | MarkdownKind::Emphasis
        | MarkdownKind::Strikethrough => {
            out.delete(start, content.start);
            out.delete(content.end, end);
            match (construct.kind, signs) {
                (MarkdownKind::Strikethrough, _) => ("strike it through", &["strikethrough"], true),
                (_, 1) => ("make it italic", &["italic"], false),
                (_, 3) => ("make it bold and italic", &["bold", "italic"], true),
                _ => ("make it bold", &["bold"], true),
            }
        }
        MarkdownKind::Link | MarkdownKind::Image => {
            out.link(construct)?;
            ("write the address after the label", &[], construct.kind == MarkdownKind::Link)
        }
        MarkdownKind::Heading => {
            out.delete(start, content.start);
            ("make it bold", &["bold"], true)
        }
        MarkdownKind::Bullets => {
            out.bullets(start, end);
            ("use bullets", &[], true)
        }
        MarkdownKind::Escape => {
            out.delete(start, start + 1);
            ("remove the backslash", &[], true)
        }
        MarkdownKind::Code => {
            out.delete(start, content.start);
            out.delete(content.end, end);
            ("remove the backticks", &[], false)
        }
        MarkdownKind::CodeFence => {
            out.fence(start, end);
            ("remove the code fence", &[], false)
        }
        MarkdownKind::Rule => {
            out.delete(start, end);
            ("remove the rule", &[], false)
        }
        MarkdownKind::BlockQuote => {
            out.quote(start, end);
            ("mark the quote with a line", &[], false)
        }
        MarkdownKind::Table => {
            out.table(start, end);
            ("write the table as lines", &[], false)
        }
        MarkdownKind::Math => return None,
    };
    let edits = out.edits;
    let mut cursor = Utf16Cursor::new(text);
    let range = (cursor.utf16_at(content.start), cursor.utf16_at(content.end));
    let styles = styles.iter().map(|style| (range.0, range.1, *style)).collect();
    Some(Change { title, edits, styles, is_safe })
}

struct Writer<'t> {
    text: &'t str,
    cursor: Utf16Cursor<'t>,
    edits: Vec<StringEdit>,
}

impl<'t> Writer<'t> {
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn replace(&mut self, start: usize, end: usize, new: &str) {
        let (start, end) = (self.cursor.utf16_at(start), self.cursor.utf16_at(end));
        if start < end || !new.is_empty() {
            self.edits.push(StringEdit::new(start, end, new));
        }
    }

    fn delete(&mut self, start: usize, end: usize) {
        self.replace(start, end, "");
    }

    /// Returns the lines of a part, with the offset of each.
    fn lines(&self, start: usize, end: usize) -> Vec<(usize, &'t str)> {
        let mut at = start;
        let mut lines = Vec::new();
        for line in self.slice(start, end).split_inclusive('\n') {
            lines.push((at, line.trim_end_matches(['\n', '\r'])));
            at += line.len();
        }
        lines
    }

    fn link(&mut self, construct: &Construct<MarkdownKind>) -> Option<()> {
        let (label_start, label_end) = (construct.content.start, construct.content.end);
        let target = self.slice(label_end, construct.end_bytes).strip_prefix("](")?;
        let target = target.strip_suffix(')')?;
        let address = target.split_once(' ').map_or(target, |(address, _)| address);
        let address = shown_address(address);
        let label = self.slice(label_start, label_end);
        let Some(address) = address else {
            self.delete(construct.start_bytes, label_start);
            self.delete(label_end, construct.end_bytes);
            return Some(());
        };
        if label.is_empty() || is_same(label, address) {
            self.replace(construct.start_bytes, construct.end_bytes, address);
            return Some(());
        }
        let rest = self.slice(construct.end_bytes, self.text.len());
        let line_end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, below) = rest.split_at_checked(line_end)?;
        let is_item = self.slice(0, construct.start_bytes).lines().next_back().is_some_and(is_item);
        let is_last = line.trim().is_empty()
            && (is_item || below.lines().nth(1).is_none_or(|line| line.trim().is_empty()));
        let after = match (is_last, label.ends_with(':')) {
            (true, true) => alloc::format!(" {address}"),
            (true, false) => alloc::format!(": {address}"),
            (false, _) => alloc::format!(" ({address})"),
        };
        self.delete(construct.start_bytes, label_start);
        self.replace(label_end, construct.end_bytes, &after);
        Some(())
    }

    fn bullets(&mut self, start: usize, end: usize) {
        for (at, line) in self.lines(start, end) {
            let content = line.trim_start();
            if content.strip_prefix('*').is_some_and(|rest| rest.starts_with([' ', '\t'])) {
                let sign = at + line.len() - content.len();
                self.replace(sign, sign + 1, "•");
            }
        }
    }

    fn quote(&mut self, start: usize, end: usize) {
        for (at, line) in self.lines(start, end) {
            let content = line.trim_start_matches(['>', ' ']);
            let depth = line.bytes().filter(|byte| *byte == b'>').count();
            let signs = line.len() - content.len();
            let depth = depth.min(self.slice(at, at + signs).matches('>').count());
            self.replace(at, at + signs, &"│ ".repeat(depth));
        }
    }

    fn fence(&mut self, start: usize, end: usize) {
        let lines = self.lines(start, end);
        let Some((_, first)) = lines.first() else { return };
        let first_end = start + first.len();
        let next = lines.get(1).map_or(first_end, |(at, _)| *at);
        self.delete(start, next);
        let sign = first.chars().next().unwrap_or('`');
        if lines.len() > 1
            && let Some((at, last)) = lines.last()
            && last.trim_start().starts_with(sign)
            && last.trim().chars().all(|c| c == sign)
        {
            let before = self.slice(next, *at);
            let kept = before.trim_end_matches(['\n', '\r']).len();
            self.delete(next + kept, end);
        }
    }

    fn table(&mut self, start: usize, end: usize) {
        let rows: Vec<Vec<String>> = self
            .lines(start, end)
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != 1)
            .map(|(_, (_, line))| cells(line))
            .collect();
        let Some((head, rows)) = rows.split_first() else { return };
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(head.len());
        let join = |row: &Vec<String>, by: &str| {
            row.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(by)
        };
        let lines: Vec<String> = if rows.is_empty() {
            alloc::vec![join(head, ", ")]
        } else if columns <= 2 {
            core::iter::once(head).chain(rows).map(|row| join(row, ": ")).collect()
        } else {
            rows.iter().map(|row| record(head, row)).collect()
        };
        let separator = if columns > 2 { "\n\n" } else { "\n" };
        self.replace(start, end, &lines.join(separator));
    }
}

fn record(head: &[String], row: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        lines.push(match head.get(index).filter(|head| index > 0 && !head.is_empty()) {
            Some(head) => alloc::format!("{head}: {cell}"),
            None => cell.clone(),
        });
    }
    lines.join("\n")
}

fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(|cell| cell.trim().to_string()).collect()
}

/// Returns `true` if the start of a line is the marker of an item.
fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '*', '+', '•'])
        || number.len() < line.len() && number.starts_with(['.', ')'])
}

/// Returns an address as recipients see it, or `None` if it means nothing to them.
fn shown_address(address: &str) -> Option<&str> {
    for scheme in ["mailto:", "tel:", "sms:"] {
        if let Some(rest) = strip(address, scheme) {
            return Some(rest.split('?').next().unwrap_or(rest)).filter(|rest| !rest.is_empty());
        }
    }
    let has_authority = address.split_once("://").is_some_and(|(name, rest)| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
            && !rest.is_empty()
    });
    (has_authority || strip(address, "www.").is_some()).then_some(address)
}

/// Returns `true` if a label says no more than the address.
fn is_same(label: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let mut text = text;
        for scheme in ["https://", "http://", "mailto:", "tel:", "sms:"] {
            if let Some(rest) = strip(text, scheme) {
                text = rest;
                break;
            }
        }
        let text = strip(text, "www.").unwrap_or(text);
        text.strip_suffix('/').unwrap_or(text).to_lowercase()
    };
    bare(label) == bare(address)
}

fn strip<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}
