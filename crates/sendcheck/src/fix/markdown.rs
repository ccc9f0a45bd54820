//! Fixes of Markdown in text.

use alloc::vec::Vec;

use super::address::{Target, is_label_of_address, link_target, signs_around_address};
use super::chars::{self, NewChar, Origin};
use super::layout::{quote_prefix, table_lines};
use super::text::StringEdit;
use crate::text::Utf16Cursor;
use crate::text::markup::{Construct, MarkdownKind};

/// Styled ranges of the old text, in UTF-16 code units.
type Styles = Vec<(usize, usize, &'static str)>;

/// A changed construct.
pub(super) struct Change {
    pub(super) title: &'static str,
    pub(super) edits: Vec<StringEdit>,
    pub(super) styles: Styles,
    pub(super) is_safe: bool,
}

/// Returns the change of a construct, if there is one.
pub(super) fn change(
    text: &str,
    construct: &Construct<MarkdownKind>,
    is_plain: bool,
) -> Option<Change> {
    let mut out = Writer { text, cursor: Utf16Cursor::new(text), edits: Vec::new() };
    let (start, end) = (construct.start_bytes, construct.end_bytes);
    let mut content = construct.content.clone();
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
            let text = out.slice(content.start, content.end);
            content.end = content.start + without_closing_signs(text).len();
            out.delete(content.end, end);
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
            let text = out.slice(content.start, content.end);
            // CommonMark removes one space at both ends.
            let is_padded = text.starts_with(' ')
                && text.ends_with(' ')
                && text.bytes().any(|byte| byte != b' ');
            let padding = usize::from(is_padded);
            content = content.start + padding..content.end - padding;
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
            out.quote(start, end, quote_prefix(is_plain));
            ("mark the quote with a line", &[], false)
        }
        MarkdownKind::Table => {
            let title = "write the table as lines";
            let (edits, styles) = out.table(start, end);
            return Some(Change { title, edits, styles, is_safe: false });
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
        let label = self.slice(label_start, label_end);
        let Target::Address { text: address, .. } = link_target(address) else {
            let is_between_spaces = self.slice(0, construct.start_bytes).ends_with(' ')
                && self.slice(construct.end_bytes, self.text.len()).starts_with(' ');
            let dropped = usize::from(label.is_empty() && is_between_spaces);
            self.delete(construct.start_bytes, label_start);
            self.delete(label_end, construct.end_bytes + dropped);
            return Some(());
        };
        if label.is_empty() || is_label_of_address(label, &address) {
            self.replace(construct.start_bytes, construct.end_bytes, &address);
            return Some(());
        }
        let rest = self.slice(construct.end_bytes, self.text.len());
        let line_end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, below) = rest.split_at_checked(line_end)?;
        let start = self.slice(0, construct.start_bytes).lines().next_back().unwrap_or_default();
        let is_one_line = is_item(start) || start.trim_start().starts_with('#');
        let is_last = line.trim().is_empty()
            && (is_one_line || below.lines().nth(1).is_none_or(begins_block));
        let (before, after) = signs_around_address(label, is_last);
        self.delete(construct.start_bytes, label_start);
        self.replace(label_end, construct.end_bytes, &alloc::format!("{before}{address}{after}"));
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

    fn quote(&mut self, start: usize, end: usize, sign: &str) {
        for (at, line) in self.lines(start, end) {
            let content = line.trim_start_matches(['>', ' ']);
            let depth = line.bytes().filter(|byte| *byte == b'>').count();
            let signs = line.len() - content.len();
            let depth = depth.min(self.slice(at, at + signs).matches('>').count());
            self.replace(at, at + signs, &sign.repeat(depth));
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

    /// Returns the edits that make lines of a table, and the styles of its headings.
    fn table(&mut self, start: usize, end: usize) -> (Vec<StringEdit>, Styles) {
        let lines = self.lines(start, end);
        let rows = lines.iter().enumerate().filter(|(index, _)| *index != 1);
        let mut rows: Vec<Vec<Vec<NewChar>>> =
            rows.map(|(_, (at, line))| self.cells(*at, line)).collect();
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let chars = table_lines(head, rows);
        let old = self.cursor.utf16_at(start)..self.cursor.utf16_at(end);
        (chars::edits(&chars, old), chars::styles(&chars))
    }

    /// Returns the cells of a row, which begins at an offset in bytes.
    fn cells(&mut self, start: usize, line: &str) -> Vec<Vec<NewChar>> {
        let row = line.trim();
        let mut at = start + line.len() - line.trim_start().len();
        let inside = row.strip_prefix('|').unwrap_or(row);
        at += row.len() - inside.len();
        let inside = inside.strip_suffix('|').unwrap_or(inside);
        let mut unit = self.cursor.utf16_at(at);
        let mut cells = alloc::vec![Vec::new()];
        for c in inside.chars() {
            let cell = cells.last_mut();
            match cell {
                // An escaped pipe is a character of the cell.
                Some(cell) if c == '|' && cell.last().is_some_and(|it: &NewChar| it.c == '\\') => {
                    cell.pop();
                    cell.push(NewChar { c, styles: 0, origin: Origin::Kept(unit) });
                }
                _ if c == '|' => cells.push(Vec::new()),
                Some(cell) => cell.push(NewChar { c, styles: 0, origin: Origin::Kept(unit) }),
                None => {}
            }
            unit += c.len_utf16();
        }
        cells.iter_mut().for_each(chars::trim);
        cells
    }
}

/// Returns the text of a heading without the `#` that close it.
fn without_closing_signs(heading: &str) -> &str {
    let space = [' ', '\t'];
    let Some(signs) = heading.trim_end_matches(space).strip_suffix('#') else { return heading };
    let text = signs.trim_end_matches('#');
    // They follow white space; else they belong to the text.
    if text.ends_with(space) { text.trim_end_matches(space) } else { heading }
}

/// Returns `true` if a line ends the paragraph before it.
fn begins_block(line: &str) -> bool {
    let line = line.trim_start();
    let heading = line.trim_start_matches('#');
    line.is_empty()
        || heading.len() < line.len() && heading.starts_with([' ', '\t'])
        || ["- ", "* ", "+ ", "1. ", "1) ", ">", "```", "~~~"].iter().any(|it| line.starts_with(it))
}

/// Returns `true` if the start of a line is the marker of an item.
fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['-', '*', '+', '•'])
        || number.len() < line.len() && number.starts_with(['.', ')'])
}
