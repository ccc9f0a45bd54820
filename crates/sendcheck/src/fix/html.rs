//! Fixes of HTML in text: one for all HTML of a string.

mod collapse;
mod entity;

use alloc::string::String;
use alloc::vec::Vec;

use super::text::StringEdit;
use crate::text::Utf16Cursor;
use crate::text::markup::{Construct, HtmlKind};
use collapse::collapse;
use entity::decode;

/// The text without HTML.
pub(super) struct Change {
    pub(super) edits: Vec<StringEdit>,
    pub(super) styles: Vec<(usize, usize, &'static str)>,
    /// Whether only known elements with text, comments and references were there.
    pub(super) is_safe: bool,
}

const STYLES: &[(&str, &str)] = &[
    ("b", "bold"),
    ("strong", "bold"),
    ("h1", "bold"),
    ("h2", "bold"),
    ("h3", "bold"),
    ("h4", "bold"),
    ("h5", "bold"),
    ("h6", "bold"),
    ("i", "italic"),
    ("em", "italic"),
    ("u", "underline"),
    ("ins", "underline"),
    ("s", "strikethrough"),
    ("del", "strikethrough"),
    ("strike", "strikethrough"),
];

/// Elements whose content is not text.
const DROPPED: &[&str] = &[
    "script", "style", "template", "head", "title", "noscript", "iframe", "object", "svg", "math",
    "select", "textarea",
];

const INLINE: &[&str] = &[
    "b", "strong", "i", "em", "u", "ins", "s", "del", "strike", "a", "abbr", "big", "code", "font",
    "kbd", "label", "mark", "q", "samp", "small", "span", "sub", "sup", "tt", "var",
];

/// Unknown or without text.
const UNSAFE: &[&str] = &["img", "input", "button", "link", "meta", "option", "video", "var"];

/// Returns the change of a text with these constructs.
pub(super) fn change(text: &str, constructs: &[Construct<HtmlKind>]) -> Change {
    let mut reader = Reader {
        text,
        cursor: Utf16Cursor::new(text),
        edits: Vec::new(),
        are_breaks: Vec::new(),
        styles: Vec::new(),
        open: Vec::new(),
        links: Vec::new(),
        numbers: Vec::new(),
        dropped: None,
        is_safe: true,
        has_text: false,
        at: 0,
    };
    for construct in constructs {
        reader.construct(construct);
    }
    reader.finish()
}

struct Reader<'t> {
    text: &'t str,
    cursor: Utf16Cursor<'t>,
    edits: Vec<StringEdit>,
    /// Whether each edit is a break between blocks.
    are_breaks: Vec<bool>,
    styles: Vec<(usize, usize, &'static str)>,
    /// Open styles: element, style, and start in UTF-16 code units.
    open: Vec<(String, &'static str, usize)>,
    /// The targets of open links, and where their labels begin, in bytes.
    links: Vec<(Option<String>, usize)>,
    /// The next number of open lists; none for bullets.
    numbers: Vec<Option<u64>>,
    /// The element whose content is dropped, and where it begins.
    dropped: Option<(String, usize)>,
    is_safe: bool,
    /// Whether there is text before, so that blocks are apart from it.
    has_text: bool,
    at: usize,
}

impl<'t> Reader<'t> {
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn replace(&mut self, start: usize, end: usize, new: &str) {
        let start = self.cursor.utf16_at(start);
        let end = self.cursor.utf16_at(end);
        self.edits.push(StringEdit::new(start, end, new));
        self.are_breaks.push(false);
    }

    fn replace_break(&mut self, start: usize, end: usize, new: &str) {
        self.replace(start, end, new);
        if let Some(last) = self.are_breaks.last_mut() {
            *last = true;
        }
    }

    fn construct(&mut self, construct: &Construct<HtmlKind>) {
        let (start, end) = (construct.start_bytes, construct.end_bytes);
        let source = self.slice(start, end);
        if let Some((name, from)) = &self.dropped {
            let (name, from) = (name.clone(), *from);
            if tag_name(source).is_some_and(|(own, is_end)| is_end && own == name) {
                self.replace(from, end, "");
                self.dropped = None;
                self.at = end;
            }
            return;
        }
        self.has_text |= !self.slice(self.at, start).trim().is_empty();
        self.at = end;
        match construct.kind {
            HtmlKind::Tag => self.tag(source, start, end),
            HtmlKind::Comment => self.replace(start, end, ""),
            HtmlKind::Entity => {
                self.has_text = true;
                match decode(source) {
                    Some(c) => self.replace(start, end, c.encode_utf8(&mut [0; 4])),
                    None => self.is_safe = false,
                }
            }
            HtmlKind::Pair => self.pair(source, start, end),
        }
    }

    /// An unknown element: its tags go, its content stays.
    fn pair(&mut self, source: &str, start: usize, end: usize) {
        self.is_safe = false;
        let open = source.find('>').map_or(0, |at| at + 1);
        let close = source.rfind('<').unwrap_or(source.len());
        self.replace(start, start + open, "");
        self.replace(start + close.max(open), end, "");
        self.has_text = true;
    }

    fn tag(&mut self, source: &str, start: usize, end: usize) {
        let Some((name, is_end)) = tag_name(source) else { return };
        let is_empty = source.ends_with("/>");
        if UNSAFE.contains(&name.as_str()) || DROPPED.contains(&name.as_str()) {
            self.is_safe = false;
        }
        if DROPPED.contains(&name.as_str()) {
            if !is_end && !is_empty {
                self.dropped = Some((name, start));
            } else {
                self.replace(start, end, "");
            }
            return;
        }
        if let Some((_, style)) = STYLES.iter().find(|(own, _)| *own == name) {
            self.style(&name, style, is_end, start, end);
        }
        match name.as_str() {
            "br" => self.replace(start, end, "\n"),
            "a" => self.link(source, is_end, start, end),
            "img" => self.image(source, start, end),
            "li" | "ul" | "ol" => self.list(&name, source, is_end, start, end),
            name if INLINE.contains(&name) || UNSAFE.contains(&name) => {
                self.replace(start, end, "");
            }
            "td" | "th" => {
                let new = if is_end || self.ends_with_break(start) { "" } else { ": " };
                self.replace(start, end, new);
            }
            _ => self.block(&name, is_end, start, end),
        }
    }

    fn style(&mut self, name: &str, style: &'static str, is_end: bool, start: usize, end: usize) {
        if !is_end {
            let at = self.cursor.utf16_at(end);
            self.open.push((name.into(), style, at));
        } else if let Some(index) = self.open.iter().rposition(|(own, ..)| own == name) {
            let (_, style, from) = self.open.remove(index);
            let to = self.cursor.utf16_at(start);
            self.push_style(from, to, style);
        }
    }

    /// Adds a style, without white space at its ends.
    fn push_style(&mut self, from: usize, to: usize, style: &'static str) {
        let start = self.cursor.byte_at(from);
        let end = self.cursor.byte_at(to);
        let styled = self.slice(start, end);
        let kept = styled.trim_start();
        let start = end - kept.len();
        let (from, to) =
            (self.cursor.utf16_at(start), self.cursor.utf16_at(start + kept.trim_end().len()));
        if from < to {
            self.styles.push((from, to, style));
        }
    }

    fn link(&mut self, source: &str, is_end: bool, start: usize, end: usize) {
        if !is_end {
            self.links.push((attribute(source, "href"), end));
            return self.replace(start, end, "");
        }
        let target = self.links.pop();
        let after = target.and_then(|(target, from)| {
            let target = target.filter(|it| it.contains("://") || it.starts_with("www."))?;
            let label = self.slice(from, start).trim();
            let bare = |text: &str| {
                let text = text.trim_start_matches("https://").trim_start_matches("http://");
                let text = text.trim_start_matches("www.");
                text.strip_suffix('/').unwrap_or(text).to_lowercase()
            };
            if bare(label) == bare(&target) {
                return None;
            }
            let is_last = self.slice(end, self.text.len()).trim().is_empty();
            Some(match (label.is_empty(), is_last) {
                (true, _) => target,
                (false, true) => alloc::format!(": {target}"),
                (false, false) => alloc::format!(" ({target})"),
            })
        });
        self.replace(start, end, after.as_deref().unwrap_or_default());
    }

    fn image(&mut self, source: &str, start: usize, end: usize) {
        let description = attribute(source, "alt").unwrap_or_default();
        let target = attribute(source, "src").filter(|it| it.contains("://"));
        let text = match (description.is_empty(), target) {
            (true, target) => target.unwrap_or_default(),
            (false, Some(target)) => alloc::format!("{description} ({target})"),
            (false, None) => description,
        };
        self.replace(start, end, &text);
    }

    fn list(&mut self, name: &str, source: &str, is_end: bool, start: usize, end: usize) {
        let new = match (name, is_end) {
            ("li", true) => String::new(),
            ("li", false) => {
                let depth = self.numbers.len().saturating_sub(1);
                let marker = match self.numbers.last_mut() {
                    Some(Some(number)) => {
                        let own = *number;
                        *number += 1;
                        alloc::format!("{own}. ")
                    }
                    _ => String::from("• "),
                };
                let line = if self.has_text && !self.ends_with_break(start) { "\n" } else { "" };
                alloc::format!("{line}{}{marker}", "  ".repeat(depth.min(20)))
            }
            (_, true) => {
                self.numbers.pop();
                String::new()
            }
            ("ol", false) => {
                let first = attribute(source, "start").and_then(|start| start.parse().ok());
                self.numbers.push(Some(first.unwrap_or(1)));
                String::new()
            }
            _ => {
                self.numbers.push(None);
                String::new()
            }
        };
        self.replace_break(start, end, &new);
    }

    /// Begins or ends a block: a blank line to what is around it.
    fn block(&mut self, name: &str, is_end: bool, start: usize, end: usize) {
        let has_more = self.slice(end, self.text.len()).chars().any(|c| !c.is_whitespace());
        let is_row = matches!(name, "tr" | "table" | "tbody" | "thead" | "tfoot");
        let is_heading = name.len() == 2 && name.starts_with('h') && name != "hr";
        let new = match (is_end, self.has_text && has_more && !self.ends_with_break(start)) {
            (_, false) => "",
            (true, true) if is_row || is_heading => "\n",
            (false, true) if is_row => "\n",
            _ => "\n\n",
        };
        self.replace_break(start, end, new);
    }

    /// Returns `true` if a line break comes before an offset, after the edits so far.
    fn ends_with_break(&mut self, at: usize) -> bool {
        let Some(last) = self.edits.last() else { return false };
        let at = self.cursor.utf16_at(at);
        last.end_utf16 == at
            && (last.text.ends_with('\n')
                || last.text.is_empty() && {
                    let edits =
                        self.edits.iter().rev().take_while(|edit| edit.text.is_empty()).count();
                    let index = self.edits.len() - edits;
                    index.checked_sub(1).and_then(|index| self.edits.get(index)).is_some_and(
                        |edit| {
                            edit.text.ends_with('\n')
                                && self
                                    .edits
                                    .get(index)
                                    .is_some_and(|next| next.start_utf16 == edit.end_utf16)
                        },
                    )
                })
    }

    fn finish(mut self) -> Change {
        let end = self.cursor.utf16_at(self.text.len());
        if let Some((_, from)) = self.dropped.take() {
            self.replace(from, self.text.len(), "");
        }
        for (_, style, from) in core::mem::take(&mut self.open) {
            self.push_style(from, end, style);
        }
        self.styles.sort_by_key(|(start, end, _)| (*start, *end));
        let edits = collapse(self.text, self.edits, &self.are_breaks);
        Change { edits, styles: self.styles, is_safe: self.is_safe }
    }
}

/// Returns the name of a tag in lower case, and whether it is an end tag.
fn tag_name(source: &str) -> Option<(String, bool)> {
    let rest = source.strip_prefix('<')?;
    let (rest, is_end) = rest.strip_prefix('/').map_or((rest, false), |rest| (rest, true));
    let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    Some((rest.get(..len)?.to_ascii_lowercase(), is_end))
}

/// Returns an attribute of a tag.
fn attribute(source: &str, name: &str) -> Option<String> {
    let lower = source.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower.get(from..)?.find(name).map(|at| at + from) {
        from = at + name.len();
        let is_start = lower.get(..at)?.ends_with(char::is_whitespace);
        let rest = source.get(from..)?.trim_start();
        let Some(value) = rest.strip_prefix('=').filter(|_| is_start) else { continue };
        let value = value.trim_start();
        let quote = value.chars().next()?;
        let value = if matches!(quote, '"' | '\'') {
            value.get(1..)?.split(quote).next()?
        } else {
            value.split(|c: char| c.is_whitespace() || c == '>').next()?
        };
        return Some(value.replace("&amp;", "&"));
    }
    None
}
