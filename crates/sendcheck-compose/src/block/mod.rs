//! Blocks, written one below the other into texts.

mod footnotes;
mod image;
mod lines;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::cell::{is_blank, text_of, trimmed};
use crate::flow::{Item, ItemKind, Slice, Text};
use crate::leaf::{Leaf, Line};
use crate::notes::{Place, RawNote};
pub(crate) use image::finish_image;
use sendcheck::Options;

/// Indentation and quote prefixes stop growing here.
const DEPTH_MAX: usize = 20;

/// How the content is written.
#[derive(Clone, Debug)]
pub(crate) struct Style {
    pub(crate) is_plain: bool,
    pub(crate) has_cards: bool,
    pub(crate) splits_blocks: bool,
    pub(crate) options: Options,
}

/// A container of blocks.
#[derive(Clone, Debug)]
struct Frame {
    id: usize,
    kind: FrameKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FrameKind {
    Quote,
    List { next: Option<u64>, delimiter: char },
    Item,
    Footnote,
}

/// A container that is visible in the prefix of lines. There are few, however deep the blocks are nested.
#[derive(Clone, Debug)]
struct Visible {
    id: usize,
    kind: VisibleKind,
    /// The marker, until it was written.
    marker: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VisibleKind {
    Quote,
    List,
    Item,
    /// An item too deep to be indented: only its marker is written.
    DeepItem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Paragraph,
    Heading,
    Code,
    Table,
}

/// The block that was written last.
#[derive(Debug)]
struct Last {
    visible: Vec<usize>,
    end: usize,
    kind: BlockKind,
    top: usize,
}

/// A footnote definition.
#[derive(Debug)]
pub(crate) struct Footnote {
    pub(crate) label: String,
    source: Range<usize>,
    text: Text,
}

/// Writes blocks.
#[derive(Debug)]
pub(crate) struct Builder<'c> {
    pub(crate) content: Cow<'c, str>,
    pub(crate) style: Style,
    pub(crate) notes: Vec<RawNote>,
    items: Vec<Item>,
    text: Text,
    begins_message: bool,
    /// Whether the text goes on where a released message ended, so that its indentation stays.
    is_continued: bool,
    frames: Vec<Frame>,
    visible: Vec<Visible>,
    quotes: usize,
    lists: usize,
    bulleted: usize,
    next_id: usize,
    /// The number of the current top-level block.
    top: usize,
    last: Option<Last>,
    has_rule: bool,
    /// Whether blocks come from HTML, where the source's blank lines mean nothing.
    pub(crate) is_html: bool,
    images: Vec<Item>,
    footnotes: Vec<Footnote>,
    /// The state that is set aside while a footnote is read.
    outer: Option<Box<Outer>>,
    footnote_numbers: HashMap<String, usize>,
}

#[derive(Debug)]
struct Outer {
    text: Text,
    last: Option<Last>,
    frames: Vec<Frame>,
    visible: Vec<Visible>,
    depths: (usize, usize, usize),
    label: String,
    source: Range<usize>,
}

impl<'c> Builder<'c> {
    pub(crate) fn new(content: impl Into<Cow<'c, str>>, style: Style) -> Self {
        Self {
            content: content.into(),
            style,
            notes: Vec::new(),
            items: Vec::new(),
            text: Text::default(),
            begins_message: false,
            is_continued: false,
            frames: Vec::new(),
            visible: Vec::new(),
            quotes: 0,
            lists: 0,
            bulleted: 0,
            next_id: 0,
            top: 0,
            last: None,
            has_rule: false,
            is_html: false,
            images: Vec::new(),
            footnotes: Vec::new(),
            outer: None,
            footnote_numbers: HashMap::new(),
        }
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.style.is_plain
    }

    /// Adds a note about a range of the source, without white space at its end.
    pub(crate) fn note(&mut self, name: &'static str, source: Range<usize>) {
        let end = self.trimmed_end(&source);
        self.notes.push(RawNote::at(name, source.start..end));
    }

    fn trimmed_end(&self, source: &Range<usize>) -> usize {
        let text = self.content.get(source.clone()).unwrap_or_default();
        source.start + text.trim_end().len()
    }

    fn push_frame(&mut self, kind: FrameKind) -> usize {
        let id = self.next_id;
        self.next_id += 1;
        if self.frames.is_empty() && self.outer.is_none() {
            self.top += 1;
        }
        self.frames.push(Frame { id, kind });
        id
    }

    fn pop_frame(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if self.visible.last().is_some_and(|visible| visible.id == frame.id) {
            self.visible.pop();
        }
        if self.frames.is_empty() && self.outer.is_none() {
            self.end_top();
        }
    }

    pub(crate) fn open_quote(&mut self) {
        let id = self.push_frame(FrameKind::Quote);
        self.quotes += 1;
        if self.quotes <= DEPTH_MAX {
            self.visible.push(Visible { id, kind: VisibleKind::Quote, marker: None });
        }
    }

    pub(crate) fn close_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
        self.pop_frame();
    }

    pub(crate) fn open_list(&mut self, start: Option<u64>, delimiter: char) {
        let id = self.push_frame(FrameKind::List { next: start, delimiter });
        self.lists += 1;
        self.bulleted += usize::from(start.is_none());
        if self.lists <= DEPTH_MAX {
            self.visible.push(Visible { id, kind: VisibleKind::List, marker: None });
        }
    }

    pub(crate) fn close_list(&mut self) {
        self.lists = self.lists.saturating_sub(1);
        if let Some(Frame { kind: FrameKind::List { next: None, .. }, .. }) = self.frames.last() {
            self.bulleted = self.bulleted.saturating_sub(1);
        }
        self.pop_frame();
    }

    /// Opens an item. `delimiter` is what follows its number in the source.
    pub(crate) fn open_item(&mut self, delimiter: Option<char>) {
        let is_plain = self.is_plain();
        let bullet = match self.bulleted {
            _ if is_plain => "- ",
            0 | 1 => "• ",
            2 => "◦ ",
            _ => "▪ ",
        };
        let marker = match self.frames.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::List { next: Some(next), delimiter: own }) => {
                let number = *next;
                *next = next.saturating_add(1);
                format!("{number}{} ", delimiter.unwrap_or(*own))
            }
            _ => bullet.to_owned(),
        };
        let id = self.push_frame(FrameKind::Item);
        let kind = if self.lists <= DEPTH_MAX { VisibleKind::Item } else { VisibleKind::DeepItem };
        self.visible.push(Visible { id, kind, marker: Some(marker) });
    }

    /// Makes the current item a task.
    pub(crate) fn set_task(&mut self, is_done: bool) {
        let marker = match (self.is_plain(), is_done) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) => "☑ ",
            (false, false) => "☐ ",
        };
        if let Some(item) = self.visible.last_mut().filter(|it| it.marker.is_some()) {
            item.marker = Some(marker.to_owned());
        }
    }

    pub(crate) fn close_item(&mut self) {
        self.pop_frame();
    }

    pub(crate) fn rule(&mut self, source: Range<usize>) {
        self.note("rule-dropped", source);
        self.has_rule = true;
    }

    /// Returns the number of a footnote, by first reference.
    pub(crate) fn footnote_number(&mut self, label: &str) -> usize {
        let next = self.footnote_numbers.len() + 1;
        *self.footnote_numbers.entry(label.to_owned()).or_insert(next)
    }

    pub(crate) fn open_footnote(&mut self, label: &str, source: Range<usize>) {
        let depths = (self.quotes, self.lists, self.bulleted);
        (self.quotes, self.lists, self.bulleted) = (0, 0, 0);
        let outer = Outer {
            text: std::mem::take(&mut self.text),
            last: self.last.take(),
            frames: std::mem::take(&mut self.frames),
            visible: std::mem::take(&mut self.visible),
            depths,
            label: label.to_owned(),
            source,
        };
        self.outer = Some(Box::new(outer));
        let id = self.push_frame(FrameKind::Footnote);
        // The marker is written when the number is known.
        let marker = Some(String::new());
        self.visible.push(Visible { id, kind: VisibleKind::Item, marker });
    }

    pub(crate) fn close_footnote(&mut self) {
        let Some(outer) = self.outer.take() else { return };
        let text = std::mem::replace(&mut self.text, outer.text);
        (self.frames, self.visible, self.last) = (outer.frames, outer.visible, outer.last);
        (self.quotes, self.lists, self.bulleted) = outer.depths;
        if let Some(last) = &mut self.last {
            last.end = last.end.max(outer.source.start);
        }
        self.footnotes.push(Footnote { label: outer.label, source: outer.source, text });
    }

    /// Finishes a text and writes it as a block.
    pub(crate) fn leaf(&mut self, leaf: Leaf, kind: BlockKind, source: Range<usize>) {
        let is_top = self.begin_leaf();
        let is_heading = kind == BlockKind::Heading;
        let is_plain = self.is_plain();
        let line = leaf.finish(is_heading, is_plain, &mut self.notes);
        let is_card = self.style.has_cards && is_top && kind == BlockKind::Paragraph;
        match is_card.then(|| self.card(&line)).flatten() {
            Some(json) => self.push_card(json, &line),
            None => self.write(line, kind, source),
        }
        self.end_leaf(is_top);
    }

    /// Writes lines that are finished as a block.
    pub(crate) fn lines(&mut self, line: Line, kind: BlockKind, source: Range<usize>) {
        let is_top = self.begin_leaf();
        self.write(line, kind, source);
        self.end_leaf(is_top);
    }

    fn begin_leaf(&mut self) -> bool {
        let is_top = self.frames.is_empty() && self.outer.is_none();
        self.top += usize::from(is_top);
        is_top
    }

    fn end_leaf(&mut self, is_top: bool) {
        if is_top {
            self.end_top();
        }
    }

    /// Returns the link part that a paragraph is, if it is one.
    fn card(&self, line: &Line) -> Option<String> {
        let text = text_of(&line.cells);
        let mut links = sendcheck::links::find_links(&text).strict(false);
        let link = links.next()?;
        let is_https = link.scheme().is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"));
        if link.range() != (0..text.len()) || !is_https {
            return None;
        }
        let json = link_part(&text);
        let document = format!(r#"{{"parts":[{json}]}}"#);
        let options = self.style.options.to_default();
        let report = sendcheck::check_str(sendcheck::Operation::Message, &document, &options);
        report.diagnostics().is_empty().then_some(json)
    }

    fn push_card(&mut self, json: String, line: &Line) {
        self.flush();
        let kind = ItemKind::Link { json, place: line.source().map(Place::of_source) };
        self.items.push(Item { kind, begins_message: self.style.splits_blocks });
    }

    /// Adds an image to the media after the current top-level block.
    pub(crate) fn push_image(&mut self, url: &str, source: Range<usize>) {
        let json = format!(r#"{{"type":"media","url":{}}}"#, crate::json::quoted(url));
        let place = Some(Place::of_source(source));
        let is_public_url = crate::pack::is_public_url(&json, &self.style.options);
        let kind = ItemKind::Media { json, is_public_url, place };
        self.images.push(Item { kind, begins_message: false });
    }

    fn end_top(&mut self) {
        if !self.images.is_empty() {
            self.flush();
            self.items.append(&mut self.images);
        }
    }

    /// Ends the current text of the flow.
    fn flush(&mut self) {
        self.has_rule = false;
        self.last = None;
        let text = std::mem::take(&mut self.text);
        let begins_message = std::mem::take(&mut self.begins_message);
        let is_continued = std::mem::take(&mut self.is_continued);
        if let Some(text) = trim_text(text, is_continued) {
            let kind = ItemKind::Text(Slice::whole(text));
            self.items.push(Item { kind, begins_message });
        }
    }

    /// Returns the flow so far, as if the content ended here.
    pub(crate) fn snapshot(&mut self) -> Vec<Item> {
        if !self.is_continued {
            let start = self.text.cells.iter().position(|cell| !cell.is_space()).unwrap_or(0);
            self.text.drop_front(start);
        }
        let mut items = self.items.clone();
        if let Some(text) = trim_text(self.text.clone(), self.is_continued) {
            let kind = ItemKind::Text(Slice::whole(text));
            items.push(Item { kind, begins_message: self.begins_message });
        }
        items
    }

    /// Forgets the items of a snapshot before an index, and the cells of that item before another index.
    pub(crate) fn drop_front(&mut self, item: usize, cell: usize) {
        if let Some(Item { kind: ItemKind::Text(slice), .. }) = self.items.get_mut(item) {
            slice.cells.start = cell;
        } else if item == self.items.len() {
            self.text.drop_front(cell);
            self.is_continued |= cell > 0;
        }
        self.items.drain(..item.min(self.items.len()));
    }

    /// Forgets the whole flow.
    pub(crate) fn clear(&mut self) {
        self.items.clear();
        self.text = Text::default();
        self.is_continued = false;
    }

    /// Returns `true` if the last block that was written is a heading.
    pub(crate) fn ends_with_heading(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.kind == BlockKind::Heading)
    }

    fn write(&mut self, line: Line, kind: BlockKind, source: Range<usize>) {
        if is_blank(&line.cells) {
            return;
        }
        let is_new_top = self.last.as_ref().is_some_and(|last| last.top != self.top);
        let is_after_heading =
            self.last.as_ref().is_some_and(|last| last.kind == BlockKind::Heading);
        if self.style.splits_blocks && self.outer.is_none() {
            if is_new_top && !is_after_heading {
                self.flush();
            }
            if self.text.cells.is_empty() {
                self.begins_message = true;
            }
        }
        self.write_separator(kind, source.start);
        self.write_lines(line);
        let end = self.trimmed_end(&source);
        // Ids of containers around the block, for the next one.
        let visible = self.visible.iter().map(|visible| visible.id).collect();
        self.last = Some(Last { visible, end, kind, top: self.top });
    }

    /// Writes the footnotes, ends the last text, and returns the flow.
    pub(crate) fn finish(mut self) -> (Vec<Item>, Vec<RawNote>) {
        self.write_footnotes();
        self.end_top();
        self.flush();
        (self.items, self.notes)
    }
}

/// Returns a link part, as JSON.
pub(crate) fn link_part(url: &str) -> String {
    format!(r#"{{"type":"link","value":{}}}"#, crate::json::quoted(url))
}

/// Removes white space at the ends of a text. Returns `None` if nothing visible is left.
fn trim_text(mut text: Text, keeps_start: bool) -> Option<Text> {
    if is_blank(&text.cells) {
        return None;
    }
    let kept = trimmed(&text.cells, 0..text.cells.len());
    text.cells.truncate(kept.end);
    if !keeps_start {
        text.drop_front(kept.start);
    }
    Some(text)
}
