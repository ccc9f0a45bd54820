//! Footnotes at the end of a text.

use std::ops::Range;

use super::{Builder, Footnote, FrameKind, Outer, Visible, VisibleKind};
use crate::cell::{Cell, is_blank};
use crate::flow::Text;
use crate::note_kind::NoteKind;

impl Builder<'_> {
    /// Returns the number of a footnote, by first reference.
    pub(crate) fn footnote_number(&mut self, label: &str) -> usize {
        let next = self.footnote_numbers.len() + 1;
        *self.footnote_numbers.entry(folded(label)).or_insert(next)
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
            label: folded(label),
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

    pub(super) fn write_footnotes(&mut self) {
        let numbers = std::mem::take(&mut self.footnote_numbers);
        let mut sorted: Vec<Option<Footnote>> = Vec::new();
        sorted.resize_with(numbers.len(), || None);
        for footnote in std::mem::take(&mut self.footnotes) {
            let slot = numbers.get(&footnote.label).and_then(|number| sorted.get_mut(number - 1));
            match slot {
                Some(slot @ None) => *slot = Some(footnote),
                _ => self.note(NoteKind::FootnoteDropped, footnote.source),
            }
        }
        let mut is_first = true;
        for (index, footnote) in sorted.into_iter().enumerate() {
            let Some(footnote) = footnote.filter(|it| !is_blank(&it.text.cells)) else { continue };
            if self.style.splits_blocks && is_first {
                self.flush();
                self.begins_message = true;
            }
            self.write_footnote(index + 1, footnote.text, is_first);
            is_first = false;
        }
    }

    fn write_footnote(&mut self, number: usize, text: Text, is_first: bool) {
        let own = &mut self.text;
        if !own.cells.is_empty() {
            own.block_ends.push(own.cells.len());
            own.cells.push(Cell::added('\n'));
            if is_first {
                own.cells.push(Cell::added('\n'));
                own.block_starts.push(own.cells.len());
            }
        }
        own.cells.extend(format!("[{number}] ").chars().map(Cell::added));
        own.marker_spaces.push(own.cells.len() - 1);
        let by = own.cells.len();
        own.cells.extend(text.cells);
        own.heading_breaks.extend(text.heading_breaks.iter().map(|at| at + by));
        own.marker_spaces.extend(text.marker_spaces.iter().map(|at| at + by));
        own.units.extend(text.units.into_iter().map(|unit| unit.moved_by(by)));
    }
}

/// Returns a label in lower case, with one space for all white space in a row: labels are compared so.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
