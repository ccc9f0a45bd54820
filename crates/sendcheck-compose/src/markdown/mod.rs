//! Markdown, read by `pulldown-cmark`.

mod inline;
mod leaf;
mod part;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use sendcheck::fix::Addresses;

use crate::block::{BlockKind, Builder, finish_image};
use crate::cell::{BOLD, ITALIC, STRIKETHROUGH};
use crate::html::Inline;
use crate::leaf::Leaf;
use crate::rich::{Rich, Typography};
use crate::table::Table;
pub(crate) use part::{Definitions, TopBlock, read_part, top_blocks};

fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
}

/// Renders Markdown.
///
/// ```
/// use sendcheck_compose::{Typography, markdown};
///
/// let rich = markdown::render("- **a**", Typography::Rich);
/// assert_eq!(rich.text, "• a");
/// assert_eq!((rich.decorations[0].start_utf16, rich.map[2]), (2, Some(4)));
/// ```
#[must_use]
pub fn render(source: &str, typography: Typography) -> Rich {
    crate::rich::render(source, typography, |builder| read(source, builder))
}

/// Returns Markdown with a line feed for each carriage return that is a line ending by itself: `pulldown-cmark` misreads
/// them after code fences. Offsets stay.
fn with_line_feeds(source: &str) -> Cow<'_, str> {
    if !source.contains('\r') {
        return source.into();
    }
    let mut rest = source.chars().peekable();
    let mut out = String::with_capacity(source.len());
    while let Some(c) = rest.next() {
        let is_lone = c == '\r' && rest.peek() != Some(&'\n');
        out.push(if is_lone { '\n' } else { c });
    }
    out.into()
}

/// Reads Markdown into a builder.
pub(crate) fn read(source: &str, builder: &mut Builder<'_>) {
    let source = with_line_feeds(source);
    let mut reader = Reader::new(builder);
    for (event, range) in Parser::new_ext(&source, extensions()).into_offset_iter() {
        reader.event(event, range);
    }
    reader.close_leaf();
}

struct Reader<'b, 'c> {
    builder: &'b mut Builder<'c>,
    leaf: Leaf,
    /// Where the current text block began; none between blocks.
    open: Option<OpenLeaf>,
    /// The end of the last inline event.
    inline_end: usize,
    images: Vec<Image>,
    /// The kinds of open links: those in `<>` are verbatim.
    links: Vec<bool>,
    /// For each open style, whether its signs are in an address, where they are text.
    are_in_address: Vec<bool>,
    /// The last word that had signs, and its addresses.
    word: (Range<usize>, Addresses),
    table: Option<Table>,
    is_code: bool,
    /// The HTML of an HTML block, with the offset in the source of each of its chunks.
    html: Option<(String, Vec<(usize, usize)>)>,
    inline_html: Inline,
}

struct OpenLeaf {
    kind: BlockKind,
    start: usize,
    end: usize,
}

struct Image {
    start: usize,
    destination: String,
    has_title: bool,
}

impl<'b, 'c> Reader<'b, 'c> {
    fn new(builder: &'b mut Builder<'c>) -> Self {
        Self {
            builder,
            leaf: Leaf::default(),
            open: None,
            inline_end: 0,
            images: Vec::new(),
            links: Vec::new(),
            are_in_address: Vec::new(),
            word: (0..0, Addresses::default()),
            table: None,
            is_code: false,
            html: None,
            inline_html: Inline::default(),
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code_span(&text, range),
            Event::InlineHtml(html) => {
                self.open_leaf(range.start);
                let Self { leaf, builder, inline_html, .. } = self;
                inline_html.read(&html, range.start, leaf, builder);
                self.touch(range);
            }
            Event::Html(html) => {
                if let Some((text, chunks)) = &mut self.html {
                    chunks.push((text.len(), range.start));
                    text.push_str(&html);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                self.open_leaf(range.start);
                self.leaf.push_break(range.start);
                self.touch(range);
            }
            Event::Rule => {
                self.close_leaf();
                self.builder.rule(range);
            }
            Event::FootnoteReference(label) => {
                self.open_leaf(range.start);
                let number = self.builder.footnote_number(&label);
                let source = crate::cell::offset(range.start);
                self.leaf.push_added(&format!("[{number}]"), source);
                self.touch(range);
            }
            Event::TaskListMarker(is_done) => self.builder.set_task(is_done),
            // Extensions that are not enabled.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, range),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.begin_leaf(BlockKind::Paragraph, range),
            Tag::Heading { .. } => self.begin_leaf(BlockKind::Heading, range),
            Tag::BlockQuote(_) => {
                self.close_leaf();
                self.builder.open_quote();
            }
            Tag::CodeBlock(_) => {
                self.close_leaf();
                self.is_code = true;
                self.begin_leaf(BlockKind::Code, range);
            }
            Tag::HtmlBlock => {
                self.close_leaf();
                self.html = Some((String::new(), Vec::new()));
            }
            Tag::List(start) => {
                self.close_leaf();
                // A number has at most nine digits.
                let start = start.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
                self.builder.open_list(start, '.');
            }
            Tag::Item => {
                self.close_leaf();
                let text = self.builder.content.get(range).unwrap_or_default().trim_start();
                let delimiter = text.chars().find(|c| !c.is_ascii_digit());
                self.builder.open_item(delimiter.filter(|c| matches!(c, '.' | ')')));
            }
            Tag::FootnoteDefinition(label) => {
                self.close_leaf();
                self.builder.open_footnote(&label, range);
            }
            Tag::Table(_) => {
                self.close_leaf();
                self.table = Some(Table::default());
            }
            Tag::TableHead => {
                if let Some(table) = &mut self.table {
                    table.is_in_head = true;
                }
            }
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.open_row();
                }
            }
            Tag::TableCell => self.begin_leaf(BlockKind::Table, range),
            Tag::Emphasis => self.open_style("*", ITALIC, &range),
            Tag::Strong => self.open_style("**", BOLD, &range),
            Tag::Strikethrough if self.is_double_tilde(&range) => {
                self.open_style("~~", STRIKETHROUGH, &range);
            }
            Tag::Strikethrough => self.text("~", range.start..range.start + 1),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_leaf(range.start);
                let is_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.links.push(is_autolink);
                if !is_autolink {
                    self.leaf.open_link(&dest_url, !title.is_empty(), range.start);
                }
                self.inline_end = range.start + 1;
            }
            Tag::Image { dest_url, title, .. } => {
                self.open_leaf(range.start);
                self.images.push(Image {
                    start: self.leaf.cells.len(),
                    destination: dest_url.into_string(),
                    has_title: !title.is_empty(),
                });
                self.inline_end = range.start + 2;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.end_leaf(range),
            TagEnd::CodeBlock => self.end_code(range),
            TagEnd::HtmlBlock => {
                if let Some((html, chunks)) = self.html.take() {
                    crate::html::read_block(&html, &chunks, range, self.builder);
                }
            }
            TagEnd::BlockQuote(_) => {
                self.close_leaf();
                self.builder.close_quote();
            }
            TagEnd::List(_) => {
                self.close_leaf();
                self.builder.close_list();
            }
            TagEnd::Item => {
                self.close_leaf();
                self.builder.close_item();
            }
            TagEnd::FootnoteDefinition => {
                self.close_leaf();
                self.builder.close_footnote();
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    table.write(range.clone(), range, self.builder);
                }
            }
            TagEnd::TableCell => {
                let leaf = self.finish_leaf(range.end);
                self.open = None;
                let is_plain = self.builder.is_plain();
                let line = leaf.finish(false, is_plain, &mut self.builder.notes);
                if let Some(table) = &mut self.table {
                    table.push_cell(line);
                }
            }
            TagEnd::Emphasis => self.close_style("*", range),
            TagEnd::Strong => self.close_style("**", range),
            TagEnd::Strikethrough if self.is_double_tilde(&range) => self.close_style("~~", range),
            TagEnd::Strikethrough => self.text("~", range.end - 1..range.end),
            TagEnd::Link => {
                if self.links.pop() == Some(false) {
                    self.leaf.close_link(range.end, &self.builder.content, &mut self.builder.notes);
                }
                self.touch(range);
            }
            TagEnd::Image => {
                if let Some(Image { start, destination, has_title }) = self.images.pop() {
                    let Self { builder, leaf, .. } = self;
                    finish_image(builder, leaf, &destination, has_title, start, range.clone());
                }
                self.touch(range);
            }
            _ => {}
        }
    }
}
