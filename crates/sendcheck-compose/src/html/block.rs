//! HTML as blocks.

use std::ops::Range;

use html5gum::{DefaultEmitter, Error, Token, Tokenizer};

use super::element::{Element, element};
use super::inline::{Tag, attribute, close_all, end_inline, start_inline};
use super::source::Source;
use crate::block::{BlockKind, Builder};
use crate::cell::{Cell, offset};
use crate::leaf::{Leaf, Line};
use crate::table::{Table, cell};

/// Reads a document of HTML.
pub(crate) fn read_document(html: &str, builder: &mut Builder<'_>) {
    builder.is_html = true;
    read(Source { html, chunks: &[(0, 0)] }, builder, None);
}

/// Reads an HTML block of Markdown.
pub(crate) fn read_block(
    html: &str,
    chunks: &[(usize, usize)],
    range: Range<usize>,
    builder: &mut Builder<'_>,
) {
    read(Source { html, chunks }, builder, Some(range));
    builder.is_html = false;
}

fn read(source: Source<'_>, builder: &mut Builder<'_>, range: Option<Range<usize>>) {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The text of `script`, `title` and the like is not markup.
    emitter.naively_switch_states(true);
    let mut reader = Reader::new(source, builder, range);
    for token in Tokenizer::new_with_emitter(source.html, emitter).flatten() {
        reader.token(token);
    }
    reader.finish();
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    List,
    Item,
    Quote,
}

struct Reader<'b, 'c, 'h> {
    source: Source<'h>,
    builder: &'b mut Builder<'c>,
    /// The whole HTML block of Markdown, for the blank lines around it.
    range: Option<Range<usize>>,
    leaf: Leaf,
    kind: BlockKind,
    start: Option<usize>,
    end: usize,
    open_links: usize,
    containers: Vec<Container>,
    dropped: Option<(String, usize)>,
    pre: Option<usize>,
    table: Option<HtmlTable>,
    /// Where the last token ended.
    token_end: usize,
    /// Whether the HTML ends inside a tag.
    has_open_tag: bool,
}

/// A table, while it is read.
struct HtmlTable {
    start: usize,
    rows: Vec<(Vec<Line>, bool)>,
    is_in_cell: bool,
    is_header_cell: bool,
    /// How often `table` is open: tables in cells are read as text.
    depth: usize,
}

/// The most containers that are searched for the one that an end tag closes.
const SEARCHED_CONTAINERS: usize = 32;

impl<'b, 'c, 'h> Reader<'b, 'c, 'h> {
    fn new(source: Source<'h>, builder: &'b mut Builder<'c>, range: Option<Range<usize>>) -> Self {
        Self {
            source,
            builder,
            range,
            leaf: Leaf::default(),
            kind: BlockKind::Paragraph,
            start: None,
            end: 0,
            open_links: 0,
            containers: Vec::new(),
            dropped: None,
            pre: None,
            table: None,
            token_end: 0,
            has_open_tag: false,
        }
    }

    fn token(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => {
                self.token_end = tag.span.end;
                self.start(&tag);
            }
            Token::EndTag(tag) => {
                self.token_end = tag.span.end;
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let range = self.source.range(tag.span.start..tag.span.end);
                self.end(&name, range);
            }
            Token::String(text) => {
                let span = text.span.start..text.span.end;
                self.token_end = span.end;
                let text = String::from_utf8_lossy(&text.value).into_owned();
                self.text(&text, span);
            }
            Token::Comment(comment) if self.dropped.is_none() => {
                let span = comment.span.start..comment.span.end;
                self.note_dropped(self.whole_comment(span));
            }
            Token::Doctype(doctype) if self.dropped.is_none() => {
                let span = doctype.span.start..doctype.span.end;
                self.note_dropped(self.whole_comment(span));
            }
            Token::Error(error) => self.has_open_tag |= *error == Error::EofInTag,
            _ => {}
        }
    }

    /// Widens the span of a comment or declaration to its `<` and `>`.
    fn whole_comment(&self, span: Range<usize>) -> Range<usize> {
        let html = self.source.html;
        let before = html.get(..span.start + 1).unwrap_or_default();
        let start = before.rfind('<').unwrap_or(span.start);
        let rest = html.get(span.end.saturating_sub(1)..).unwrap_or_default();
        let end = rest.find('>').map_or(html.len(), |at| span.end.saturating_sub(1) + at + 1);
        start..end
    }

    fn note_dropped(&mut self, span: Range<usize>) {
        let range = self.source.range(span);
        self.builder.note("html-dropped", range);
        self.leaf.push_drop();
    }

    fn start(&mut self, tag: &Tag) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let range = self.source.range(tag.span.start..tag.span.end);
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth += usize::from(*dropped == name && !tag.self_closing);
            if !(dropped == "head" && name == "body") {
                return;
            }
            self.dropped = None;
        }
        match element(&name) {
            Element::Dropped => {
                self.builder.note("html-dropped", range);
                self.leaf.push_drop();
                if !tag.self_closing {
                    self.dropped = Some((name, 1));
                }
            }
            Element::Unknown => {
                self.builder.note("html-dropped", range);
                self.leaf.push_drop();
            }
            Element::Code(_) if self.pre.is_some() => {}
            element @ (Element::Style(..)
            | Element::Code(_)
            | Element::Break
            | Element::Link
            | Element::Image) => {
                self.open(range.start);
                let Self { leaf, builder, open_links, .. } = self;
                start_inline(element, tag, range.clone(), leaf, builder, open_links);
                self.end = range.end;
            }
            Element::Text => {}
            element => self.start_block(element, tag, range),
        }
    }

    fn start_block(&mut self, element: Element, tag: &Tag, range: Range<usize>) {
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
                let start = attribute(tag, b"start").and_then(|start| start.trim().parse().ok());
                self.open_list(Some(start.unwrap_or(1)));
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

    fn open_list(&mut self, start: Option<u64>) {
        self.builder.open_list(start, '.');
        self.containers.push(Container::List);
    }

    fn end(&mut self, name: &str, range: Range<usize>) {
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth -= usize::from(dropped == name);
            if *depth == 0 {
                self.dropped = None;
            }
            return;
        }
        match element(name) {
            Element::Style(..) | Element::Code(_) | Element::Link => {
                let Self { leaf, builder, open_links, .. } = self;
                end_inline(name, range.end, leaf, builder, open_links);
                self.end = range.end;
            }
            Element::Unknown => self.leaf.push_drop(),
            Element::Text | Element::Dropped => {}
            element => self.end_block(element, range),
        }
    }

    fn end_block(&mut self, element: Element, range: Range<usize>) {
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

    /// Closes the nearest container of a kind, and what is open in it. An item is only sought in its list.
    fn close_to(&mut self, kind: Container) {
        let near = self.containers.iter().rev().take(SEARCHED_CONTAINERS);
        let stops =
            |container: &&Container| kind == Container::Item && **container == Container::List;
        let Some(index) = near.take_while(|it| !stops(it)).position(|it| *it == kind) else {
            return;
        };
        for _ in 0..=index {
            self.close_container();
        }
    }

    fn close_container(&mut self) {
        match self.containers.pop() {
            Some(Container::List) => self.builder.close_list(),
            Some(Container::Item) => self.builder.close_item(),
            Some(Container::Quote) => self.builder.close_quote(),
            None => {}
        }
    }

    fn open(&mut self, start: usize) {
        if self.start.is_none() {
            self.start = Some(start);
            self.leaf.is_html = true;
        }
    }

    fn text(&mut self, text: &str, span: Range<usize>) {
        if self.dropped.is_some() {
            return;
        }
        let start = self.source.at(span.start);
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if self.start.is_none() && self.pre.is_none() && text.chars().all(is_space) {
            return;
        }
        self.open(start);
        let end = self.source.range(span.clone()).end;
        for (c, source) in self.source.align(text, span) {
            if self.pre.is_none() && is_space(c) {
                let is_after_space = self.leaf.cells.last().is_none_or(is_collapsible);
                if !is_after_space {
                    self.leaf.cells.push(Cell::new(' ', offset(source), 0));
                }
                continue;
            }
            self.leaf.cells.push(Cell::new(c, offset(source), 0));
        }
        self.end = end;
    }

    fn is_in_cell(&self) -> bool {
        self.table.as_ref().is_some_and(|table| table.is_in_cell)
    }

    /// A block in a cell: a line break.
    fn break_cell(&mut self) {
        if !self.leaf.is_empty() {
            self.leaf.push_break(self.end);
        }
    }

    fn take_leaf(&mut self, end: usize) -> Leaf {
        let mut leaf = std::mem::take(&mut self.leaf);
        let open_links = std::mem::take(&mut self.open_links);
        close_all(end, open_links, &mut leaf, self.builder);
        leaf
    }

    fn end_leaf(&mut self, end: usize) {
        let leaf = self.take_leaf(end);
        let kind = std::mem::replace(&mut self.kind, BlockKind::Paragraph);
        self.pre = None;
        let Some(start) = self.start.take() else { return };
        let range = self.gap_range(start..self.end.max(start));
        self.builder.leaf(leaf, kind, range);
        self.builder.is_html = true;
    }

    /// The first block of an HTML block is as far from the block before it as in the source.
    fn gap_range(&mut self, range: Range<usize>) -> Range<usize> {
        match self.range.take() {
            Some(whole) => {
                self.builder.is_html = false;
                whole.start..whole.end.max(range.end)
            }
            None => range,
        }
    }

    fn end_pre(&mut self, range: Range<usize>) {
        let Some(start) = self.pre else { return };
        self.builder.note("code-as-text", start..range.end);
        crate::markdown::trim_code(&mut self.leaf.cells);
        self.leaf.is_code = true;
    }

    fn push_row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push((Vec::new(), true));
        }
    }

    fn begin_cell(&mut self, is_header: bool, start: usize) {
        self.end_leaf(start);
        let Some(table) = &mut self.table else { return };
        if table.rows.is_empty() {
            table.rows.push((Vec::new(), true));
        }
        table.is_in_cell = true;
        table.is_header_cell = is_header;
        self.open(start);
    }

    fn end_cell(&mut self, end: usize) {
        if !self.is_in_cell() {
            return;
        }
        let leaf = self.take_leaf(end);
        self.start = None;
        let is_plain = self.builder.is_plain();
        let line = leaf.finish(false, is_plain, &mut self.builder.notes);
        let Some(table) = &mut self.table else { return };
        table.is_in_cell = false;
        let is_header = table.is_header_cell;
        if let Some((cells, are_headers)) = table.rows.last_mut() {
            cells.push(cell(line));
            *are_headers &= is_header;
        }
    }

    fn write_table(&mut self, end: usize) {
        let Some(html) = self.table.take() else { return };
        let mut table = Table::default();
        let mut rows = html.rows.into_iter().filter(|(cells, _)| !cells.is_empty()).peekable();
        if let Some((head, _)) = rows.next_if(|(_, are_headers)| *are_headers) {
            table.head = head;
        }
        table.rows = rows.map(|(cells, _)| cells).collect();
        let source = html.start..end;
        // The note is about the table itself, wherever the HTML block begins.
        let range = self.gap_range(source.clone());
        table.write(source, range, self.builder);
        self.builder.is_html = true;
    }

    fn finish(mut self) {
        let end = self.source.at(self.source.html.len());
        if self.table.is_some() {
            self.end_cell(end);
            self.end_leaf(end);
            self.write_table(end);
        }
        if let Some(start) = self.pre {
            self.end_pre(start..end);
        }
        self.end_leaf(end);
        while !self.containers.is_empty() {
            self.close_container();
        }
        if self.has_open_tag && self.dropped.is_none() {
            self.note_dropped(self.token_end..self.source.html.len());
        }
    }
}

fn is_collapsible(cell: &Cell) -> bool {
    matches!(cell.c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}
