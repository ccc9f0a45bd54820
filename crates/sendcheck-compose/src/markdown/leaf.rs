//! The text of a block: opened, and finished.

use std::ops::Range;

use super::{OpenLeaf, Reader};
use crate::block::BlockKind;
use crate::leaf::Leaf;
use crate::note_kind::NoteKind;

impl Reader<'_, '_> {
    pub(super) fn begin_leaf(&mut self, kind: BlockKind, range: Range<usize>) {
        self.close_leaf();
        self.open = Some(OpenLeaf { kind, start: range.start, end: range.start });
        self.inline_end = range.start;
        self.inline_html.is_in_cell = self.table.is_some();
    }

    /// Opens the text of a tight item, if no block is open.
    pub(super) fn open_leaf(&mut self, start: usize) {
        if self.open.is_none() {
            self.begin_leaf(BlockKind::Paragraph, start..start);
        }
    }

    pub(super) fn touch(&mut self, range: Range<usize>) {
        self.inline_end = range.end;
        if let Some(open) = &mut self.open {
            open.end = open.end.max(range.end);
        }
    }

    pub(super) fn finish_leaf(&mut self, end: usize) -> Leaf {
        let next = Leaf::new(self.builder.spare_cells());
        let mut leaf = std::mem::replace(&mut self.leaf, next);
        let inline = std::mem::take(&mut self.inline_html);
        inline.finish(end, &mut leaf, self.builder);
        for _ in self.links.drain(..).filter(|is_autolink| !is_autolink) {
            leaf.close_link(end, &self.builder.content, &mut self.builder.notes);
        }
        leaf
    }

    pub(super) fn end_leaf(&mut self, range: Range<usize>) {
        let Some(open) = self.open.take() else { return };
        let leaf = self.finish_leaf(range.end);
        self.builder.leaf(leaf, open.kind, open.start..range.end.max(open.start));
    }

    /// Closes the text of a tight item.
    pub(super) fn close_leaf(&mut self) {
        if let Some(open) = &self.open {
            let range = open.start..open.end;
            self.end_leaf(range);
        }
    }

    pub(super) fn end_code(&mut self, range: Range<usize>) {
        self.is_code = false;
        self.builder.note(NoteKind::CodeAsText, range.clone());
        self.leaf.trim_code();
        self.leaf.is_code = true;
        self.end_leaf(range);
    }
}
