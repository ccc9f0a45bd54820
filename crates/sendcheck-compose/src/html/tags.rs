//! Tags that begin and end blocks.

use std::ops::Range;

use sendcheck::text::markup::Element;

use super::inline::{Tag, first_number};
use super::reader::{Container, HtmlTable, Reader};
use crate::block::BlockKind;

impl Reader<'_, '_, '_> {
    pub(super) fn start_block(&mut self, element: Element, tag: &Tag, range: Range<usize>) {
        if let Some(table) = &mut self.table {
            match element {
                Element::Table => table.depth += 1,
                Element::Row if table.depth == 1 => {
                    self.end_cell(range.start);
                    self.push_row();
                    return;
                }
                Element::Cell | Element::HeaderCell if table.depth == 1 => {
                    self.end_cell(range.start);
                    self.begin_cell(element == Element::HeaderCell, range.end);
                    return;
                }
                _ => {}
            }
            if self.is_in_cell() {
                self.break_cell();
                return;
            }
        }
        self.end_leaf(range.start);
        match element {
            Element::Rule => self.builder.rule(range),
            Element::Heading => self.kind = BlockKind::Heading,
            Element::Pre => {
                self.kind = BlockKind::Code;
                self.pre = Some(range.start);
            }
            Element::BulletedList => self.open_list(None),
            Element::NumberedList => {
                self.open_list(Some(first_number(tag)));
            }
            Element::Item => {
                self.close_to(Container::Item);
                if self.containers.last() != Some(&Container::List) {
                    self.open_list(None);
                }
                self.builder.open_item(None);
                self.containers.push(Container::Item);
            }
            Element::Quote => {
                self.builder.open_quote();
                self.containers.push(Container::Quote);
            }
            Element::Table => {
                self.table = Some(HtmlTable {
                    start: range.start,
                    rows: Vec::new(),
                    is_in_cell: false,
                    is_header_cell: false,
                    depth: 1,
                });
            }
            _ => {}
        }
    }

    pub(super) fn end_block(&mut self, element: Element, range: Range<usize>) {
        if let Some(table) = &mut self.table {
            match element {
                Element::Table if table.depth > 1 => table.depth -= 1,
                Element::Table => {
                    self.end_cell(range.start);
                    self.end_leaf(range.start);
                    self.write_table(range.end);
                    return;
                }
                Element::Row | Element::Cell | Element::HeaderCell if table.depth == 1 => {
                    self.end_cell(range.start);
                    return;
                }
                _ => {}
            }
            if self.is_in_cell() {
                self.break_cell();
                return;
            }
        }
        match element {
            Element::Pre => {
                self.end_pre(range.clone());
                self.end_leaf(range.end);
            }
            _ => self.end_leaf(range.end),
        }
        match element {
            Element::BulletedList | Element::NumberedList => {
                self.close_to(Container::Item);
                self.close_to(Container::List);
            }
            Element::Item => self.close_to(Container::Item),
            Element::Quote => self.close_to(Container::Quote),
            _ => {}
        }
    }
}
