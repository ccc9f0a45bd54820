//! From blocks to the flow: texts, media and link parts.

use std::ops::Range;

use super::Builder;
use crate::cell::{ADDED, is_blank, text_of, trimmed};
use crate::flow::{Item, ItemKind, Slice, Text};
use crate::leaf::Line;
use crate::notes::Place;

/// How many characters before the rest of a text are kept, to know whether a sentence ends there.
const CONTEXT: usize = 64;

impl Builder<'_> {
    /// Returns the link part that a paragraph is, if it is one.
    pub(super) fn card(&self, line: &Line) -> Option<String> {
        let linked = match line.units.as_slice() {
            [] => 0..0,
            [unit] => unit.cells.clone(),
            _ => return None,
        };
        // Such as the number of a footnote, which would become a part of the URL.
        let mut cells = line.cells.iter().enumerate();
        if cells.any(|(at, cell)| cell.is(ADDED) && !linked.contains(&at)) {
            return None;
        }
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

    pub(super) fn push_card(&mut self, json: String, line: &Line) {
        self.flush();
        let kind = ItemKind::Link { json, place: line.source().map(Place::of_source) };
        self.items.push(Item { kind, begins_message: self.style.splits_blocks });
    }

    /// Adds an image to the media after the current top-level block.
    pub(crate) fn push_image(&mut self, url: &str, source: Range<usize>) {
        let json = format!(r#"{{"type":"media","url":{}}}"#, crate::json::quoted(url));
        let place = Some(Place::of_source(source));
        let kind = ItemKind::media(json, true, place, &self.style.options);
        self.images.push(Item { kind, begins_message: false });
    }

    pub(super) fn end_top(&mut self) {
        if !self.images.is_empty() {
            self.flush();
            self.items.append(&mut self.images);
        }
    }

    /// Ends the current text of the flow.
    pub(super) fn flush(&mut self) {
        self.has_rule = false;
        self.last = None;
        let text = std::mem::take(&mut self.text);
        let begins_message = std::mem::take(&mut self.begins_message);
        let is_continued = std::mem::take(&mut self.is_continued);
        let released = std::mem::take(&mut self.released);
        if let Some(slice) = trim_text(text, is_continued, released) {
            self.items.push(Item { kind: ItemKind::Text(slice), begins_message });
        }
    }

    /// Returns the flow so far, as if the content ended here.
    pub(crate) fn snapshot(&mut self) -> Vec<Item> {
        if !self.is_continued {
            let start = self.text.cells.iter().position(|cell| !cell.is_space()).unwrap_or(0);
            self.text.drop_front(start);
        }
        let mut items = self.items.clone();
        if let Some(slice) = trim_text(self.text.clone(), self.is_continued, self.released) {
            let kind = ItemKind::Text(slice);
            items.push(Item { kind, begins_message: self.begins_message });
        }
        items
    }

    /// Forgets the items of a snapshot before an index, and the cells of that item before another index.
    pub(crate) fn drop_front(&mut self, item: usize, cell: usize) {
        if let Some(Item { kind: ItemKind::Text(slice), .. }) = self.items.get_mut(item) {
            slice.cells.start = cell;
        } else if item == self.items.len() {
            self.released = cell.min(CONTEXT);
            self.text.drop_front(cell - self.released);
            self.is_continued |= cell > 0;
        }
        self.items.drain(..item.min(self.items.len()));
    }

    /// Forgets the whole flow.
    pub(crate) fn clear(&mut self) {
        self.items.clear();
        self.text = Text::default();
        self.is_continued = false;
        self.released = 0;
    }
}

/// Returns a link part, as JSON.
pub(crate) fn link_part(url: &str) -> String {
    format!(r#"{{"type":"link","value":{}}}"#, crate::json::quoted(url))
}

/// Removes white space at the ends of a text. Returns `None` if nothing visible is left.
fn trim_text(mut text: Text, keeps_start: bool, released: usize) -> Option<Slice> {
    if is_blank(text.cells.get(released..).unwrap_or_default()) {
        return None;
    }
    let kept = trimmed(&text.cells, released..text.cells.len());
    text.cells.truncate(kept.end);
    if !keeps_start {
        text.drop_front(kept.start);
    }
    let mut slice = Slice::whole(text);
    slice.cells.start = released;
    Some(slice)
}
