//! Blocks, written one below the other into texts.

mod containers;
mod flow;
mod footnotes;
mod image;
mod lines;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::cell::{Cell, is_blank};
use crate::flow::{Item, Text};
use crate::leaf::{Leaf, Line};
use crate::note_kind::NoteKind;
use crate::notes::RawNote;
pub(crate) use flow::link_part;
pub(crate) use image::finish_image;
use sendcheck::Options;

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
    List { next: Option<i64>, delimiter: char },
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
    /// Whether it is a heading at the top level, which counts as one with the block after it.
    joins_next: bool,
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
    /// How many cells of the text were released: they say what the text after them begins with.
    released: usize,
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
    /// The buffer of the last block, for the next one.
    spare: Vec<Cell>,
    footnotes: Vec<Footnote>,
    /// The state that is set aside while a footnote is read.
    outer: Option<Box<Outer>>,
    footnote_numbers: BTreeMap<String, usize>,
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
        let content = content.into();
        // Most characters of the source become one of the text.
        let cells = Vec::with_capacity(content.len());
        Self {
            content,
            style,
            notes: Vec::new(),
            items: Vec::new(),
            text: Text { cells, ..Text::default() },
            begins_message: false,
            is_continued: false,
            released: 0,
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
            spare: Vec::new(),
            footnotes: Vec::new(),
            outer: None,
            footnote_numbers: BTreeMap::new(),
        }
    }

    /// Returns an empty buffer.
    pub(crate) fn spare_cells(&mut self) -> Vec<Cell> {
        std::mem::take(&mut self.spare)
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.style.is_plain
    }

    /// Adds a note about a range of the source, without white space at its end.
    pub(crate) fn note(&mut self, kind: NoteKind, source: Range<usize>) {
        let end = self.trimmed_end(&source);
        self.notes.push(RawNote::at(kind, source.start..end));
    }

    fn trimmed_end(&self, source: &Range<usize>) -> usize {
        let text = self.content.get(source.clone()).unwrap_or_default();
        source.start + text.trim_end().len()
    }

    pub(crate) fn rule(&mut self, source: Range<usize>) {
        self.note(NoteKind::RuleDropped, source);
        self.has_rule = true;
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

    /// Returns `true` if the last block that was written is a heading at the top level.
    pub(crate) fn ends_with_heading(&self) -> bool {
        self.last.as_ref().is_some_and(|last| last.joins_next)
    }

    fn write(&mut self, line: Line, kind: BlockKind, source: Range<usize>) {
        if is_blank(&line.cells) {
            return;
        }
        let is_new_top = self.last.as_ref().is_some_and(|last| last.top != self.top);
        let is_joined = self.ends_with_heading();
        if self.style.splits_blocks && self.outer.is_none() {
            if is_new_top && !is_joined {
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
        let mut visible = self.last.take().map_or_else(Vec::new, |last| last.visible);
        visible.clear();
        visible.extend(self.visible.iter().map(|visible| visible.id));
        let joins_next = kind == BlockKind::Heading && self.frames.is_empty();
        self.last = Some(Last { visible, end, kind, top: self.top, joins_next });
    }

    /// Writes the footnotes, ends the last text, and returns the flow.
    pub(crate) fn finish(mut self) -> (Vec<Item>, Vec<RawNote>) {
        self.write_footnotes();
        self.end_top();
        self.flush();
        (self.items, self.notes)
    }
}
