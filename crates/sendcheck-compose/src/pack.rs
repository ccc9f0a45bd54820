//! Packs the flow into messages.

use sendcheck::limits;

use crate::flow::{Item, ItemKind};
use crate::note_kind::SplitCause;
use crate::notes::Place;
use crate::split::slices;

/// A message of the plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Message {
    pub(crate) parts: Vec<Part>,
    /// Why it begins where the one before it ended; none if the caller asked for it.
    pub(crate) cause: Option<SplitCause>,
}

/// A part, and the item of the flow that it is from.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) kind: ItemKind,
    pub(crate) item: usize,
}

impl Message {
    /// Returns the item of the flow that it begins with, and its first cell in a text.
    pub(crate) fn start(&self) -> (usize, usize) {
        self.parts.first().map_or((0, 0), |part| {
            let cell = match &part.kind {
                ItemKind::Text(slice) => slice.cells.start,
                _ => 0,
            };
            (part.item, cell)
        })
    }

    /// Returns the place of its first character or value from the input.
    pub(crate) fn place(&self) -> Option<Place> {
        self.parts.iter().find_map(|part| part.kind.place())
    }
}

/// Packs items into messages.
pub(crate) fn pack(items: &[Item], limit: usize) -> Vec<Message> {
    pack_from(items, 0, limit)
}

/// Packs items, the first of which has this index in the flow.
pub(crate) fn pack_from(items: &[Item], first: usize, limit: usize) -> Vec<Message> {
    let mut packer = Packer::default();
    for (index, item) in items.iter().enumerate().map(|(index, item)| (index + first, item)) {
        let is_forced = item.begins_message;
        match &item.kind {
            ItemKind::Link { .. } | ItemKind::Alone { .. } | ItemKind::Experience { .. } => {
                packer.begin(None);
                packer.push(index, item.kind.clone());
                packer.is_closed = true;
            }
            ItemKind::Media { is_public_url, .. } => {
                let is_full = *is_public_url && packer.url_media == limits::URL_MEDIA;
                if is_forced {
                    packer.begin(None);
                } else if is_full && !packer.has_all_parts() {
                    packer.begin(Some(SplitCause::Media));
                }
                packer.push(index, item.kind.clone());
                packer.url_media += usize::from(*is_public_url);
            }
            ItemKind::Text(slice) => {
                for (number, piece) in slices(slice, limit).into_iter().enumerate() {
                    let cause = piece.cause.filter(|_| number > 0);
                    if is_forced || number > 0 || packer.ends_with_text() {
                        packer.begin(cause);
                    }
                    packer.push(index, ItemKind::Text(piece));
                }
            }
        }
    }
    packer.begin(None);
    packer.messages
}

#[derive(Default)]
struct Packer {
    messages: Vec<Message>,
    current: Message,
    url_media: usize,
    /// Whether nothing more goes into the message.
    is_closed: bool,
}

impl Packer {
    fn begin(&mut self, cause: Option<SplitCause>) {
        let message = std::mem::take(&mut self.current);
        if !message.parts.is_empty() {
            self.messages.push(message);
            self.current.cause = cause;
        }
        self.url_media = 0;
        self.is_closed = false;
    }

    fn has_all_parts(&self) -> bool {
        self.current.parts.len() == limits::PARTS
    }

    fn ends_with_text(&self) -> bool {
        self.current.parts.last().is_some_and(|part| matches!(part.kind, ItemKind::Text(_)))
    }

    fn push(&mut self, item: usize, kind: ItemKind) {
        if self.is_closed {
            self.begin(None);
        } else if self.has_all_parts() {
            self.begin(Some(SplitCause::Parts));
        }
        self.current.parts.push(Part { kind, item });
    }
}
