//! The flow: texts and media in order, before they are split into messages.

use std::ops::Range;
use std::sync::Arc;

use sendcheck::Options;

use crate::cell::{Cell, NO_SOURCE};
use crate::json::Fields;
use crate::note_kind::SplitCause;
use crate::notes::Place;

/// A label with its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) cells: Range<usize>,
    pub(crate) address: Range<usize>,
    /// The construct in the source, in bytes.
    pub(crate) source: Range<usize>,
}

impl Unit {
    pub(crate) fn moved_by(self, by: usize) -> Self {
        Self {
            cells: self.cells.start + by..self.cells.end + by,
            address: self.address.start + by..self.address.end + by,
            source: self.source,
        }
    }

    /// Moves it to the new index of each old cell, and of the end.
    pub(crate) fn moved_to(self, moved: &[usize]) -> Self {
        let last = moved.last().copied().unwrap_or_default();
        let new = |old: usize| moved.get(old).copied().unwrap_or(last);
        Self {
            cells: new(self.cells.start)..new(self.cells.end),
            address: new(self.address.start)..new(self.address.end),
            source: self.source,
        }
    }
}

/// A range of a text that is not split: an animation, a mention or a sticker.
#[derive(Clone, Debug)]
pub(crate) struct Attached {
    pub(crate) cells: Range<usize>,
    pub(crate) kind: AttachedKind,
}

#[derive(Clone, Debug)]
pub(crate) enum AttachedKind {
    /// An animation.
    Animation(String),
    /// A mention, as JSON, and whether it was given with a range.
    Mention { json: String, has_range: bool },
    /// An inline sticker: the fields other than its range, as JSON, and its image.
    Sticker { fields: Vec<(String, String)>, image: String },
}

/// Where the text of a part begins in a joined text, and where its value is in the message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextSource {
    pub(crate) first_cell: usize,
    pub(crate) part: usize,
    pub(crate) at: usize,
}

/// A text of the flow.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) cells: Vec<Cell>,
    /// Where a top-level block begins after a blank line.
    pub(crate) block_starts: Vec<usize>,
    /// Where a top-level block ends before another one.
    pub(crate) block_ends: Vec<usize>,
    /// The line breaks after headings.
    pub(crate) heading_breaks: Vec<usize>,
    /// The white space after the markers of items.
    pub(crate) marker_spaces: Vec<usize>,
    pub(crate) units: Vec<Unit>,
    pub(crate) attached: Vec<Attached>,
    /// Whether any blank line ends a block.
    pub(crate) has_plain_blocks: bool,
    /// In a message: the parts that the text is from.
    pub(crate) parts: Vec<TextSource>,
    /// In a message: the JSON of the part, if the text is all of it.
    pub(crate) verbatim: Option<String>,
}

impl Text {
    /// Removes cells at the start.
    pub(crate) fn drop_front(&mut self, count: usize) {
        if count == 0 {
            return;
        }
        self.cells.drain(..count.min(self.cells.len()));
        let moved = |at: usize| at.saturating_sub(count);
        let Self { block_starts, block_ends, heading_breaks, marker_spaces, .. } = self;
        for list in [block_starts, block_ends, heading_breaks, marker_spaces] {
            list.retain(|at| *at >= count);
            for at in list.iter_mut() {
                *at = moved(*at);
            }
        }
        self.units.retain(|unit| unit.cells.end > count);
        for unit in &mut self.units {
            unit.cells = moved(unit.cells.start)..moved(unit.cells.end);
            unit.address = moved(unit.address.start)..moved(unit.address.end);
        }
    }

    /// Returns the place of the first cell from an index that comes from the source.
    pub(crate) fn place_from(&self, range: Range<usize>) -> Option<Place> {
        let cells = self.cells.get(range.clone())?;
        let index = cells.iter().position(|cell| cell.source != NO_SOURCE)? + range.start;
        Some(self.place_at(index, index))
    }

    /// Returns the place of the characters from one cell to the end of another, or an empty place.
    pub(crate) fn place_at(&self, start: usize, end: usize) -> Place {
        let source = |index: usize| self.cells.get(index).map_or(0, |cell| cell.source as usize);
        let start_source = source(start);
        let end_source = if end > start {
            let last = self.cells.get(end - 1);
            let is_utf16 = !self.parts.is_empty();
            let len = last.map_or(
                0,
                |cell| {
                    if is_utf16 { cell.c.len_utf16() } else { cell.c.len_utf8() }
                },
            );
            source(end - 1) + len
        } else {
            start_source
        };
        match self.parts.iter().rev().find(|part| part.first_cell <= start) {
            Some(TextSource { part, at, .. }) => Place::Path {
                pointer: format!("/parts/{part}/value"),
                at: *at,
                range: Some((start_source, end_source)),
            },
            None => Place::Source(start_source, end_source),
        }
    }
}

/// An item of the flow.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) kind: ItemKind,
    /// Whether a new message begins here, as the caller asked for.
    pub(crate) begins_message: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum ItemKind {
    Text(Slice),
    Media {
        /// The part, as JSON.
        json: String,
        /// Whether it is as the message had it.
        is_verbatim: bool,
        /// Whether it has a URL on a host that is not exempt.
        is_public_url: bool,
        place: Option<Place>,
    },
    /// A link part.
    Link {
        json: String,
        place: Option<Place>,
    },
    /// An app card or app clip.
    Alone {
        json: String,
        place: Option<Place>,
    },
    /// A message that is an experience instead of parts.
    Experience {
        json: String,
        place: Option<Place>,
    },
}

impl ItemKind {
    /// Creates a media part.
    pub(crate) fn media(
        json: String,
        is_verbatim: bool,
        place: Option<Place>,
        options: &Options,
    ) -> Self {
        let url = Fields::of(&json).string("url");
        let is_public_url = url.is_some_and(|url| !sendcheck::fix::is_exempt_url(&url, options));
        Self::Media { json, is_verbatim, is_public_url, place }
    }
}

/// A part of a text.
#[derive(Clone, Debug)]
pub(crate) struct Slice {
    pub(crate) text: Arc<Text>,
    pub(crate) cells: Range<usize>,
    /// Why the slice does not begin where the text does.
    pub(crate) cause: Option<SplitCause>,
}

impl Slice {
    pub(crate) fn whole(text: Text) -> Self {
        let cells = 0..text.cells.len();
        Self { text: Arc::new(text), cells, cause: None }
    }

    pub(crate) fn cells(&self) -> &[Cell] {
        self.text.cells.get(self.cells.clone()).unwrap_or_default()
    }
}

impl Item {
    pub(crate) fn text(text: Text) -> Self {
        Self { kind: ItemKind::Text(Slice::whole(text)), begins_message: false }
    }
}

impl ItemKind {
    /// Returns the place of its first character or value that comes from the input.
    pub(crate) fn place(&self) -> Option<Place> {
        match self {
            ItemKind::Text(slice) => slice.text.place_from(slice.cells.clone()),
            ItemKind::Media { place, .. }
            | ItemKind::Link { place, .. }
            | ItemKind::Alone { place, .. }
            | ItemKind::Experience { place, .. } => place.clone(),
        }
    }
}
