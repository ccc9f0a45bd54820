//! The state of reading HTML.

use std::ops::Range;

use super::inline::close_all;
use super::source::Source;
use crate::block::{BlockKind, Builder};
use crate::leaf::{Leaf, Line};
use crate::note_kind::NoteKind;

/// The elements that are open, and the block that is read.
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
    pub(super) fn new(
        source: Source<'h>,
        builder: &'b mut Builder<'c>,
        range: Option<Range<usize>>,
    ) -> Self {
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

    pub(super) fn note_dropped(&mut self, span: Range<usize>) {
        let range = self.source.range(span);
        self.builder.note(NoteKind::HtmlDropped, range);
        self.leaf.push_drop();
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
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    List,
    Item,
    Quote,
}

/// A table, while it is read.
pub(super) struct HtmlTable {
    pub(super) start: usize,
    pub(super) rows: Vec<(Vec<Line>, bool)>,
    pub(super) is_in_cell: bool,
    pub(super) is_header_cell: bool,
    /// How often `table` is open: tables in cells are read as text.
    pub(super) depth: usize,
}
