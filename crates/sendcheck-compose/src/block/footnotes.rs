//! Footnotes at the end of a text.

use super::{Builder, Footnote};
use crate::cell::{Cell, is_blank};
use crate::flow::Text;

impl Builder<'_> {
    pub(super) fn write_footnotes(&mut self) {
        let numbers = std::mem::take(&mut self.footnote_numbers);
        let mut sorted: Vec<Option<Footnote>> = Vec::new();
        sorted.resize_with(numbers.len(), || None);
        for footnote in std::mem::take(&mut self.footnotes) {
            let slot = numbers.get(&footnote.label).and_then(|number| sorted.get_mut(number - 1));
            match slot {
                Some(slot @ None) => *slot = Some(footnote),
                _ => self.note("footnote-dropped", footnote.source),
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
