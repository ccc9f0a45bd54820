//! Fixes of HTML in text: one for all HTML of a string.
//!
//! The text becomes what `compose` makes of HTML, but its line breaks stay. `leaf` holds the text of a block, `table`
//! that of a table, and `blocks` writes them one below the other.

mod blocks;
mod elements;
mod entity;
mod leaf;
mod table;

use alloc::string::String;
use alloc::vec::Vec;

use super::chars::{self, Origin, edits, style_of, styles};
use super::text::StringEdit;
use crate::text::Utf16Cursor;
use crate::text::markup::{Construct, HtmlKind};
use blocks::{Blocks, ContainerKind};
use elements::{BLOCKS, DROPPED, TEXT, UNKNOWN};
use entity::decode;
use leaf::{Kind, Leaf};
use table::Table;

/// The text without HTML.
pub(super) struct Change {
    pub(super) edits: Vec<StringEdit>,
    pub(super) styles: Vec<(usize, usize, &'static str)>,
    /// Whether only known elements with text, comments and references were there.
    pub(super) is_safe: bool,
}

/// Returns the change of a text with these constructs.
pub(super) fn change(text: &str, constructs: &[Construct<HtmlKind>], is_plain: bool) -> Change {
    let mut reader = Reader {
        text,
        cursor: Utf16Cursor::new(text),
        blocks: Blocks::new(is_plain),
        leaf: Leaf::default(),
        kind: Kind::Text,
        table: None,
        dropped: None,
        is_safe: true,
    };
    let mut at = 0;
    for construct in constructs {
        reader.push_text(at, construct.start_bytes);
        reader.construct(construct);
        at = construct.end_bytes;
    }
    reader.push_text(at, text.len());
    reader.finish()
}

struct Reader<'t> {
    text: &'t str,
    cursor: Utf16Cursor<'t>,
    blocks: Blocks,
    leaf: Leaf,
    kind: Kind,
    table: Option<Table>,
    /// The element whose content is dropped.
    dropped: Option<String>,
    is_safe: bool,
}

impl<'t> Reader<'t> {
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn push_text(&mut self, start: usize, end: usize) {
        if self.dropped.is_some() {
            return;
        }
        let mut unit = self.cursor.utf16_at(start);
        for c in self.slice(start, end).chars() {
            self.leaf.push(c, Origin::Kept(unit));
            unit += c.len_utf16();
        }
    }

    fn construct(&mut self, construct: &Construct<HtmlKind>) {
        let (start, end) = (construct.start_bytes, construct.end_bytes);
        let source = self.slice(start, end);
        if let Some(name) = &self.dropped {
            if tag_name(source).is_some_and(|(own, is_end)| is_end && own == *name) {
                self.dropped = None;
            }
            return;
        }
        match construct.kind {
            HtmlKind::Tag => self.tag(source, construct),
            HtmlKind::Comment => {}
            HtmlKind::Entity => match decode(source) {
                Some(c) => {
                    let range = (self.cursor.utf16_at(start), self.cursor.utf16_at(end));
                    self.leaf.push(c, Origin::Reference(range.0, range.1));
                }
                None => {
                    self.is_safe = false;
                    self.push_text(start, end);
                }
            },
            HtmlKind::Pair => self.pair(source, start),
        }
    }

    /// Reads an element that is not known as HTML: its tags go, its content stays unless `compose` drops it.
    fn pair(&mut self, source: &str, start: usize) {
        self.is_safe = false;
        let Some((name, _)) = tag_name(source) else { return };
        let name = name.as_str();
        if DROPPED.contains(&name) {
            return;
        }
        let open = source.find('>').map_or(0, |at| at + 1);
        let close = source.rfind('<').unwrap_or(source.len());
        let is_block = BLOCKS.contains(&name);
        if is_block {
            self.block(name, false, source);
        }
        self.push_text(start + open, start + close.max(open));
        if is_block {
            self.block(name, true, source);
        }
    }

    fn tag(&mut self, source: &str, construct: &Construct<HtmlKind>) {
        let Some((name, is_end)) = tag_name(source) else { return };
        let name = name.as_str();
        if UNKNOWN.contains(&name) || DROPPED.contains(&name) || name == "img" {
            self.is_safe = false;
        }
        if DROPPED.contains(&name) {
            if !is_end && !source.ends_with("/>") {
                self.dropped = Some(name.into());
            }
        } else if style_of(name).is_some() {
            if is_end { self.leaf.close_style(name) } else { self.leaf.open_style(name) }
        } else if name == "a" {
            match attribute(source, "href") {
                Some(target) if !is_end => self.leaf.open_link(target),
                _ if is_end => self.leaf.close_link(),
                _ => {}
            }
        } else if name == "img" {
            let attribute = |name| attribute(source, name).unwrap_or_default();
            self.leaf.push_image(&attribute("alt"), &attribute("src"));
        } else if name == "br" {
            let range = (construct.start_bytes, construct.end_bytes);
            let (start, end) = (self.cursor.utf16_at(range.0), self.cursor.utf16_at(range.1));
            self.leaf.push('\n', Origin::Reference(start, end));
        } else if !TEXT.contains(&name) && !UNKNOWN.contains(&name) {
            self.block(name, is_end, source);
        }
    }

    /// Begins or ends a block.
    fn block(&mut self, name: &str, is_end: bool, source: &str) {
        if let Some(table) = &mut self.table {
            match (name, is_end) {
                ("table", false) => table.depth += 1,
                ("table", true) if table.depth > 1 => table.depth -= 1,
                ("table", true) => return self.write_table(),
                ("tr" | "td" | "th", _) if table.depth == 1 => {
                    self.end_cell();
                    if let Some(table) = self.table.as_mut().filter(|_| !is_end) {
                        match name {
                            "tr" => table.begin_row(),
                            _ => table.begin_cell(name == "th"),
                        }
                    }
                    return;
                }
                _ => {}
            }
            if self.table.as_ref().is_some_and(|table| table.is_in_cell) {
                return self.leaf.push_added("\n");
            }
        }
        self.end_leaf();
        match (name, is_end) {
            ("hr", _) => self.blocks.rule(),
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => self.kind = Kind::Heading,
            ("pre", false) => self.kind = Kind::Code,
            ("ul", false) => self.blocks.open(ContainerKind::List(None)),
            ("ol", false) => {
                let start = attribute(source, "start").and_then(|start| start.trim().parse().ok());
                self.blocks.open(ContainerKind::List(Some(start.unwrap_or(1))));
            }
            ("ul" | "ol", true) => {
                self.blocks.close(ContainerKind::Item);
                self.blocks.close(ContainerKind::List(None));
            }
            ("li", false) => self.blocks.open_item(),
            ("li", true) => self.blocks.close(ContainerKind::Item),
            ("blockquote", false) => self.blocks.open(ContainerKind::Quote),
            ("blockquote", true) => self.blocks.close(ContainerKind::Quote),
            ("table", false) => self.table = Some(Table::new()),
            _ => {}
        }
    }

    fn end_leaf(&mut self) {
        let kind = core::mem::take(&mut self.kind);
        let chars = self.leaf.finish(kind);
        self.blocks.write(&chars, kind);
    }

    fn end_cell(&mut self) {
        if self.table.as_ref().is_some_and(|table| table.is_in_cell) {
            let chars = self.leaf.finish(Kind::Text);
            if let Some(table) = &mut self.table {
                table.end_cell(&chars);
            }
        } else {
            self.end_leaf();
        }
    }

    fn write_table(&mut self) {
        self.end_cell();
        if let Some(table) = self.table.take() {
            self.blocks.write(&table.finish(), Kind::Text);
        }
    }

    fn finish(mut self) -> Change {
        if self.table.is_some() {
            self.write_table();
        }
        self.end_leaf();
        let len = self.cursor.utf16_at(self.text.len());
        let mut out = core::mem::take(&mut self.blocks.out);
        chars::trim(&mut out);
        Change { edits: edits(&out, 0..len), styles: styles(&out), is_safe: self.is_safe }
    }
}

/// Returns the name of a tag in lower case, and whether it is an end tag.
fn tag_name(source: &str) -> Option<(String, bool)> {
    let rest = source.strip_prefix('<')?;
    let (rest, is_end) = rest.strip_prefix('/').map_or((rest, false), |rest| (rest, true));
    let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    Some((rest.get(..len)?.to_ascii_lowercase(), is_end))
}

/// Decodes the references of a text.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, tail)) = rest.split_once('&') {
        out.push_str(plain);
        let reference = rest.get(plain.len()..).unwrap_or_default();
        let end = reference.find(';').map_or(reference.len(), |at| at + 1);
        let read = reference.get(..end).and_then(decode);
        out.push(read.unwrap_or('&'));
        rest = if read.is_some() { reference.get(end..).unwrap_or_default() } else { tail };
    }
    out.push_str(rest);
    out
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
        return Some(decoded(value).trim().into());
    }
    None
}
