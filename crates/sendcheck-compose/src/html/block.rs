//! HTML as blocks.

use std::ops::Range;

use html5gum::{DefaultEmitter, Error, Token, Tokenizer};
use sendcheck::text::markup::{Element, element};

use super::bytes::Bytes;
use super::inline::{Tag, end_inline, start_inline};
use super::reader::Reader;
use super::source::Source;
use crate::block::Builder;
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

impl Reader<'_, '_, '_> {
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
