//! Elements inside a text.

use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use sendcheck::fix::layout::{DEPTH_MAX, INDENTATION, bullet};
use sendcheck::text::markup::{Element, element};

use super::bytes::Bytes;
use crate::block::{Builder, finish_image};
use crate::cell::BOLD;
use crate::leaf::Leaf;
use crate::note_kind::NoteKind;

pub(crate) type Tag = StartTag<usize>;

/// Returns an attribute of a tag.
pub(crate) fn attribute(tag: &Tag, name: &[u8]) -> Option<String> {
    let value = tag.attributes.get(name)?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// Returns the first number of a list.
pub(crate) fn first_number(list: &Tag) -> i64 {
    attribute(list, b"start").and_then(|start| start.trim().parse().ok()).unwrap_or(1)
}

/// Inline HTML in Markdown.
#[derive(Debug, Default)]
pub(crate) struct Inline {
    /// The element whose content is dropped, and how often it is open.
    dropped: Option<(String, usize)>,
    open_links: usize,
    /// The open lists: the next number, or none for bullets.
    lists: Vec<Option<i64>>,
    /// How many of them have bullets: hostile HTML may open any number.
    bulleted: usize,
    /// Whether the text is a cell of a table, which has no room for lists.
    pub(crate) is_in_cell: bool,
}

impl Inline {
    /// Returns `true` inside an element whose content is not text.
    pub(crate) fn skips(&self) -> bool {
        self.dropped.is_some()
    }

    /// Reads one tag or comment.
    pub(crate) fn read(
        &mut self,
        html: &str,
        start: usize,
        leaf: &mut Leaf,
        builder: &mut Builder<'_>,
    ) {
        let source = start..start + html.len();
        let emitter = DefaultEmitter::<usize>::new_with_span();
        let tokens = Tokenizer::new_with_emitter(Bytes::new(html), emitter);
        for token in tokens.flatten() {
            match token {
                Token::StartTag(tag) => self.start(&tag, source.clone(), leaf, builder),
                Token::EndTag(tag) => {
                    self.end(&String::from_utf8_lossy(&tag.name), source.clone(), leaf, builder);
                }
                Token::Comment(_) | Token::Doctype(_) if !self.skips() => {
                    builder.note(NoteKind::HtmlDropped, source.clone());
                    leaf.push_drop();
                }
                _ => {}
            }
        }
    }

    fn start(
        &mut self,
        tag: &Tag,
        source: Range<usize>,
        leaf: &mut Leaf,
        builder: &mut Builder<'_>,
    ) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth += usize::from(*dropped == name && !tag.self_closing);
            return;
        }
        let (own_name, element) = element(&name);
        match element {
            Element::Dropped => {
                builder.note(NoteKind::HtmlDropped, source);
                leaf.push_drop();
                if !tag.self_closing {
                    self.dropped = Some((name.into_owned(), 1));
                }
            }
            Element::Empty | Element::Unknown => {
                builder.note(NoteKind::HtmlDropped, source);
                leaf.push_drop();
            }
            _ => {
                if element == Element::Rule {
                    builder.note(NoteKind::RuleDropped, source.clone());
                }
                self.push_breaks(breaks(element).0, element, source.start, leaf);
                match element {
                    Element::BulletedList => {
                        self.lists.push(None);
                        self.bulleted += 1;
                    }
                    Element::NumberedList => self.lists.push(Some(first_number(tag))),
                    Element::Item => self.push_marker(source.start, leaf, builder),
                    Element::Heading => leaf.open_style(own_name, BOLD, source.start),
                    _ => {
                        let open_links = &mut self.open_links;
                        start_inline((own_name, element), tag, source, leaf, builder, open_links);
                    }
                }
            }
        }
    }

    /// Adds line breaks: one around a list in another list, or in a cell.
    fn push_breaks(&self, count: usize, element: Element, source: usize, leaf: &mut Leaf) {
        let is_list = matches!(element, Element::BulletedList | Element::NumberedList);
        let is_nested = self.is_in_cell || !self.lists.is_empty();
        leaf.push_breaks(if is_list && is_nested { 1 } else { count }, source);
    }

    fn push_marker(&mut self, source: usize, leaf: &mut Leaf, builder: &Builder<'_>) {
        if self.is_in_cell {
            return;
        }
        let indentation = INDENTATION.repeat(self.lists.len().saturating_sub(1).min(DEPTH_MAX));
        let marker = match self.lists.last_mut() {
            Some(Some(next)) => {
                let number = *next;
                *next = next.saturating_add(1);
                format!("{number}. ")
            }
            _ => bullet(self.bulleted, builder.is_plain()).to_owned(),
        };
        leaf.push_indentation(&indentation, source);
        leaf.push_added(&marker, crate::cell::offset(source));
    }

    fn end(
        &mut self,
        name: &str,
        source: Range<usize>,
        leaf: &mut Leaf,
        builder: &mut Builder<'_>,
    ) {
        if let Some((dropped, depth)) = &mut self.dropped {
            *depth -= usize::from(dropped == name);
            if *depth == 0 {
                self.dropped = None;
            }
            return;
        }
        let (name, element) = element(name);
        if let Element::Empty | Element::Unknown = element {
            leaf.push_drop();
        }
        if let Element::BulletedList | Element::NumberedList = element {
            let closed = self.lists.pop();
            self.bulleted -= usize::from(closed == Some(None));
        }
        self.push_breaks(breaks(element).1, element, source.end, leaf);
        end_inline((name, element), source.end, leaf, builder, &mut self.open_links);
    }

    /// Ends what is open at the end of the block.
    pub(crate) fn finish(self, end: usize, leaf: &mut Leaf, builder: &mut Builder<'_>) {
        close_all(end, self.open_links, leaf, builder);
    }
}

/// Returns the number of line breaks before and after an element that is a block, inside a text.
const fn breaks(element: Element) -> (usize, usize) {
    match element {
        Element::Rule
        | Element::Block
        | Element::Quote
        | Element::Pre
        | Element::Table
        | Element::BulletedList
        | Element::NumberedList => (2, 2),
        Element::Heading => (2, 1),
        Element::Item | Element::Row | Element::HeaderCell | Element::Cell => (1, 1),
        Element::Style(_)
        | Element::Code
        | Element::Link
        | Element::Image
        | Element::Break
        | Element::Text
        | Element::Dropped
        | Element::Empty
        | Element::Unknown => (0, 0),
    }
}

/// Opens an element that is part of a text.
pub(crate) fn start_inline(
    (name, element): (&'static str, Element),
    tag: &Tag,
    source: Range<usize>,
    leaf: &mut Leaf,
    builder: &mut Builder<'_>,
    open_links: &mut usize,
) {
    match element {
        Element::Style(style) => leaf.open_style(name, style, source.start),
        Element::Code => leaf.open_style(name, 0, source.start),
        Element::Break => leaf.push_break(source.start),
        Element::Link => {
            if let Some(target) = attribute(tag, b"href") {
                if *open_links > 0 {
                    leaf.close_link(source.start, &builder.content, &mut builder.notes);
                    *open_links -= 1;
                }
                let has_title = attribute(tag, b"title").is_some_and(|title| !title.is_empty());
                leaf.open_link(target.trim(), has_title, source.start);
                *open_links += 1;
            }
        }
        Element::Image => {
            let start = leaf.cells.len();
            let description = attribute(tag, b"alt").unwrap_or_default();
            leaf.push_str(&description, source.start, false, crate::cell::LITERAL);
            let target = attribute(tag, b"src").unwrap_or_default();
            let has_title = attribute(tag, b"title").is_some_and(|title| !title.is_empty());
            finish_image(builder, leaf, target.trim(), has_title, start, source);
        }
        _ => {}
    }
}

/// Closes an element that is part of a text.
pub(crate) fn end_inline(
    (name, element): (&str, Element),
    end: usize,
    leaf: &mut Leaf,
    builder: &mut Builder<'_>,
    open_links: &mut usize,
) {
    match element {
        Element::Style(_) | Element::Code | Element::Heading => {
            if let Some((style, source)) = leaf.close_style(name, end) {
                note_closed(style, source, builder);
            }
        }
        Element::Link if *open_links > 0 => {
            leaf.close_link(end, &builder.content, &mut builder.notes);
            *open_links -= 1;
        }
        _ => {}
    }
}

/// Closes everything at the end of a block.
pub(crate) fn close_all(end: usize, open_links: usize, leaf: &mut Leaf, builder: &mut Builder<'_>) {
    for (style, source) in leaf.close_styles(end) {
        note_closed(style, source, builder);
    }
    for _ in 0..open_links {
        leaf.close_link(end, &builder.content, &mut builder.notes);
    }
}

fn note_closed(style: u8, source: Range<usize>, builder: &mut Builder<'_>) {
    match style {
        0 => builder.note(NoteKind::CodeAsText, source),
        _ if builder.is_plain() => builder.note(NoteKind::StyleLost, source),
        _ => {}
    }
}
