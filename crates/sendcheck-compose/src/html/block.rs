//! HTML as blocks.

use std::ops::Range;

use html5gum::{DefaultEmitter, Error, Token, Tokenizer};
use sendcheck::text::markup::{Element, element};

use super::bytes::Bytes;
use super::container::Container;
use super::inline::{Tag, close_all, end_inline, start_inline};
use super::source::Source;
use super::table::HtmlTable;
use crate::block::{BlockKind, Builder};
use crate::leaf::Leaf;
use crate::note_kind::NoteKind;

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
    for token in Tokenizer::new_with_emitter(Bytes::new(source.html), emitter).flatten() {
        reader.token(token);
    }
    reader.finish();
}

pub(super) struct Reader<'b, 'c, 'h> {
    pub(super) source: Source<'h>,
    pub(super) builder: &'b mut Builder<'c>,
    /// The whole HTML block of Markdown, for the blank lines around it.
    pub(super) range: Option<Range<usize>>,
    pub(super) leaf: Leaf,
    pub(super) kind: BlockKind,
    pub(super) start: Option<usize>,
    pub(super) end: usize,
    pub(super) open_links: usize,
    pub(super) containers: Vec<Container>,
    pub(super) dropped: Option<(String, usize)>,
    pub(super) pre: Option<usize>,
    pub(super) table: Option<HtmlTable>,
    /// Where the last token ended.
    pub(super) token_end: usize,
    /// Whether the HTML ends inside a tag.
    pub(super) has_open_tag: bool,
}

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
        self.builder.note(NoteKind::HtmlDropped, range);
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
        let (own_name, element) = element(&name);
        match element {
            Element::Dropped => {
                self.builder.note(NoteKind::HtmlDropped, range);
                self.leaf.push_drop();
                if !tag.self_closing {
                    self.dropped = Some((name, 1));
                }
            }
            Element::Empty | Element::Unknown => {
                self.builder.note(NoteKind::HtmlDropped, range);
                self.leaf.push_drop();
            }
            Element::Code if self.pre.is_some() => {}
            Element::Style(_) | Element::Code | Element::Break | Element::Link | Element::Image => {
                self.open(range.start);
                let Self { leaf, builder, open_links, .. } = self;
                start_inline((own_name, element), tag, range.clone(), leaf, builder, open_links);
                self.end = range.end;
            }
            Element::Text => {}
            _ => self.start_block(element, tag, range),
        }
    }

    fn end(&mut self, name: &str, range: Range<usize>) {
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth -= usize::from(dropped == name);
            if *depth == 0 {
                self.dropped = None;
            }
            return;
        }
        let (name, element) = element(name);
        match element {
            Element::Style(_) | Element::Code | Element::Link => {
                let Self { leaf, builder, open_links, .. } = self;
                end_inline((name, element), range.end, leaf, builder, open_links);
                self.end = range.end;
            }
            Element::Empty | Element::Unknown => self.leaf.push_drop(),
            Element::Text | Element::Dropped => {}
            _ => self.end_block(element, range),
        }
    }

    pub(super) fn open(&mut self, start: usize) {
        if self.start.is_none() {
            self.start = Some(start);
            self.leaf.is_html = true;
        }
    }

    pub(super) fn take_leaf(&mut self, end: usize) -> Leaf {
        let mut leaf = std::mem::take(&mut self.leaf);
        let open_links = std::mem::take(&mut self.open_links);
        close_all(end, open_links, &mut leaf, self.builder);
        leaf
    }

    pub(super) fn end_leaf(&mut self, end: usize) {
        let leaf = self.take_leaf(end);
        let kind = std::mem::replace(&mut self.kind, BlockKind::Paragraph);
        self.pre = None;
        let Some(start) = self.start.take() else { return };
        let range = self.gap_range(start..self.end.max(start));
        self.builder.leaf(leaf, kind, range);
        self.builder.is_html = true;
    }

    /// The first block of an HTML block is as far from the block before it as in the source.
    pub(super) fn gap_range(&mut self, range: Range<usize>) -> Range<usize> {
        match self.range.take() {
            Some(whole) => {
                self.builder.is_html = false;
                whole.start..whole.end.max(range.end)
            }
            None => range,
        }
    }

    pub(super) fn end_pre(&mut self, range: Range<usize>) {
        let Some(start) = self.pre else { return };
        self.builder.note(NoteKind::CodeAsText, start..range.end);
        self.leaf.trim_code();
        self.leaf.is_code = true;
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
