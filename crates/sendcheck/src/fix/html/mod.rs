//! Fixes of HTML in text: one for all HTML of a string.
//!
//! The text becomes what `compose` makes of HTML, but its line breaks stay. `leaf` holds the text of a block, `table`
//! that of a table, and `blocks` writes them one below the other.

mod blocks;
mod entity;
mod leaf;
mod table;
mod tag;

use alloc::vec::Vec;

use super::chars::{self, Origin, edits, styles};
use super::text::StringEdit;
use crate::text::Utf16Cursor;
use crate::text::markup::{Construct, Element, HtmlKind};
use blocks::{Blocks, ContainerKind};
use entity::decode;
use leaf::{Kind, Leaf};
use table::Table;
use tag::Tag;

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
    dropped: Option<&'static str>,
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
        if let Some(name) = self.dropped {
            if Tag::read(source).is_some_and(|tag| tag.is_end && tag.name == name) {
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
        let Some(tag) = Tag::read(source) else { return };
        if tag.element == Element::Dropped {
            return;
        }
        let is_block = tag.element == Element::Block;
        let open = source.find('>').map_or(0, |at| at + 1);
        let close = source.rfind('<').unwrap_or(source.len());
        if is_block {
            self.block(&tag);
        }
        self.push_text(start + open, start + close.max(open));
        if is_block {
            self.block(&Tag { is_end: true, ..tag });
        }
    }

    fn tag(&mut self, source: &str, construct: &Construct<HtmlKind>) {
        let Some(tag) = Tag::read(source) else { return };
        match tag.element {
            Element::Style(_) if tag.is_end => self.leaf.close_style(tag.name),
            Element::Style(style) => self.leaf.open_style(tag.name, style),
            Element::Link if tag.is_end => self.leaf.close_link(),
            Element::Link => {
                if let Some(target) = tag.attribute("href") {
                    self.leaf.open_link(target);
                }
            }
            Element::Image => {
                self.is_safe = false;
                let attribute = |name| tag.attribute(name).unwrap_or_default();
                self.leaf.push_image(&attribute("alt"), &attribute("src"));
            }
            Element::Break => {
                let range = (construct.start_bytes, construct.end_bytes);
                let (start, end) = (self.cursor.utf16_at(range.0), self.cursor.utf16_at(range.1));
                self.leaf.push('\n', Origin::Reference(start, end));
            }
            Element::Dropped => {
                self.is_safe = false;
                if !tag.is_end && !source.ends_with("/>") {
                    self.dropped = Some(tag.name);
                }
            }
            Element::Empty => self.is_safe = false,
            Element::Code | Element::Text | Element::Unknown => {}
            Element::Rule
            | Element::Heading
            | Element::BulletedList
            | Element::NumberedList
            | Element::Item
            | Element::Quote
            | Element::Pre
            | Element::Table
            | Element::Row
            | Element::HeaderCell
            | Element::Cell
            | Element::Block => self.block(&tag),
        }
    }

    /// Begins or ends a block.
    fn block(&mut self, tag: &Tag<'_>) {
        if let Some(table) = &mut self.table {
            match tag.element {
                Element::Table if !tag.is_end => table.depth += 1,
                Element::Table if table.depth > 1 => table.depth -= 1,
                Element::Table => return self.write_table(),
                Element::Row | Element::Cell | Element::HeaderCell if table.depth == 1 => {
                    return self.part_of_table(tag);
                }
                _ => {}
            }
            if self.table.as_ref().is_some_and(|table| table.is_in_cell) {
                return self.leaf.push_added("\n");
            }
        }
        self.end_leaf();
        match tag.element {
            Element::Rule => self.blocks.rule(),
            Element::Heading if !tag.is_end => self.kind = Kind::Heading,
            Element::Pre if !tag.is_end => self.kind = Kind::Code,
            Element::BulletedList | Element::NumberedList if tag.is_end => {
                self.blocks.close(ContainerKind::Item);
                self.blocks.close(ContainerKind::List(None));
            }
            Element::BulletedList => self.blocks.open_list(None),
            Element::NumberedList => {
                let start = tag.attribute("start").and_then(|start| start.trim().parse().ok());
                self.blocks.open_list(Some(start.unwrap_or(1)));
            }
            Element::Item if tag.is_end => self.blocks.close(ContainerKind::Item),
            Element::Item => self.blocks.open_item(),
            Element::Quote if tag.is_end => self.blocks.close(ContainerKind::Quote),
            Element::Quote => self.blocks.open(ContainerKind::Quote),
            Element::Table if !tag.is_end => self.table = Some(Table::new()),
            _ => {}
        }
    }

    /// Begins or ends a row or a cell.
    fn part_of_table(&mut self, tag: &Tag<'_>) {
        self.end_cell();
        if let Some(table) = self.table.as_mut().filter(|_| !tag.is_end) {
            match tag.element {
                Element::Row => table.begin_row(),
                element => table.begin_cell(element == Element::HeaderCell),
            }
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
