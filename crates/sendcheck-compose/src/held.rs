//! Holds links and media back from the first message of a new chat.

use sendcheck::text::Utf16Range;
use sendcheck::{Diagnostic, Operation, Params, Report, Rule};

use crate::flow::{Item, ItemKind, Slice};
use crate::json::Fields;
use crate::note_kind::SplitCause;
use crate::notes::{Place, Utf16Offsets};
use crate::pack::{Message, pack, pack_from};
use crate::places::{Places, has_own_text};

/// The content that is held back from the first message.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    /// Whether a check reports links in texts of this operation.
    pub(crate) has_text_links: bool,
    pub(crate) has_media: bool,
    pub(crate) is_strict: bool,
    pub(crate) has_opener: bool,
}

/// The messages of a flow.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) messages: Vec<Message>,
    /// Whether the opener is sent before them.
    pub(crate) needs_opener: bool,
}

/// A link at the start of a first message.
#[derive(Debug)]
pub(crate) struct HeldError {
    /// The link, as text.
    link: String,
    place: Option<Place>,
}

impl HeldError {
    /// Returns the report about the link.
    pub(crate) fn report(&self, operation: Operation, content: &str) -> Report {
        let (path, range) = match self.place.clone() {
            Some(Place::Source(start, end)) => {
                let offsets = Utf16Offsets::new(content);
                ("/content".into(), Some((offsets.at(start), offsets.at(end))))
            }
            Some(Place::Path { pointer, range, .. }) => (format!("/message{pointer}"), range),
            Some(Place::Input(_, pointer)) => (pointer, None),
            None => (String::new(), None),
        };
        let range = range.and_then(|(start, end)| Utf16Range::new(start, end).ok());
        let mut params = Params::default();
        params.given = Some(sendcheck::quoted(&self.link));
        let diagnostic = Diagnostic::of(Rule::FirstMessageLink, path, range, params);
        Report::of(Some(operation), vec![diagnostic])
    }
}

/// Packs items into messages; with `held`, for a new chat.
pub(crate) fn pack_first(
    items: &[Item],
    limit: usize,
    held: Option<&Held>,
) -> Result<Packed, HeldError> {
    let messages = pack(items, limit);
    let Some((held, first)) = held.zip(messages.first()) else {
        return Ok(Packed { messages, needs_opener: false });
    };
    let mut found = find_held(first, items, limit, held)?;
    if let Found::AtStart = found {
        return Ok(Packed { messages, needs_opener: true });
    }
    let mut cut = None;
    // A cut may make the end of a word a link.
    while let Found::Cut { before, after, index, cause } = found {
        let first = pack(&before, limit);
        found = match first.first() {
            Some(message) => find_held(message, items, limit, held)?,
            None => Found::Nothing,
        };
        cut = Some((first, pack_from(&after, index, limit), cause));
    }
    let Some((mut messages, mut rest, cause)) = cut.filter(|_| !matches!(found, Found::AtStart))
    else {
        return Ok(Packed { messages, needs_opener: matches!(found, Found::AtStart) });
    };
    if let Some(first) = rest.first_mut() {
        first.cause = Some(cause);
    }
    messages.append(&mut rest);
    Ok(Packed { messages, needs_opener: false })
}

enum Found {
    Nothing,
    /// Something held back begins the message, and there is an opener.
    AtStart,
    Cut {
        before: Vec<Item>,
        after: Vec<Item>,
        index: usize,
        cause: SplitCause,
    },
}

fn find_held(
    message: &Message,
    items: &[Item],
    limit: usize,
    held: &Held,
) -> Result<Found, HeldError> {
    // Whether only media that stay come before.
    let mut has_only_media = true;
    for (number, part) in message.parts.iter().enumerate() {
        let is_first = number == 0;
        match &part.kind {
            ItemKind::Media { .. } if held.has_media => {
                if !has_only_media {
                    return Ok(cut_before(items, part.item, SplitCause::FirstMessageMedia));
                }
                if is_first && held.has_opener {
                    return Ok(Found::AtStart);
                }
            }
            ItemKind::Link { json, place } => {
                if !is_first {
                    return Ok(cut_before(items, part.item, SplitCause::FirstMessageLink));
                }
                let link = Fields::of(json).string("value").unwrap_or_default();
                return at_start(held, link, place.clone());
            }
            ItemKind::Text(slice) => {
                has_only_media = false;
                let link = held.has_text_links.then(|| first_link(slice, held.is_strict)).flatten();
                if let Some(link) = link {
                    if let Some((end, start)) = cut_in(slice, link.cell, limit) {
                        return Ok(cut_inside(items, part.item, slice, end, start));
                    }
                    if !is_first {
                        return Ok(cut_before(items, part.item, SplitCause::FirstMessageLink));
                    }
                    return at_start(held, link.text, Some(link.place));
                }
            }
            _ => has_only_media = false,
        }
    }
    Ok(Found::Nothing)
}

fn at_start(held: &Held, link: String, place: Option<Place>) -> Result<Found, HeldError> {
    if held.has_opener { Ok(Found::AtStart) } else { Err(HeldError { link, place }) }
}

struct FirstLink {
    /// The first cell of the link, or of its label.
    cell: usize,
    text: String,
    place: Place,
}

/// Finds the first link of a text that check would report.
fn first_link(slice: &Slice, is_strict: bool) -> Option<FirstLink> {
    let string = crate::cell::text_of(slice.cells());
    let link = sendcheck::links::find_links(&string).strict(is_strict).next()?;
    let range = link.range();
    let chars = |text: Option<&str>| text.map_or(0, |text| text.chars().count());
    let start = slice.cells.start + chars(string.get(..range.start));
    let end = start + chars(string.get(range));
    let text = &slice.text;
    let unit = text.units.iter().find(|unit| unit.cells.start <= start && start < unit.cells.end);
    Some(match unit {
        Some(unit) => FirstLink {
            cell: unit.cells.start.max(slice.cells.start),
            text: link.text().to_owned(),
            place: Place::Source(unit.source.start, unit.source.end),
        },
        None => FirstLink {
            cell: start,
            text: link.text().to_owned(),
            place: text.place_at(start, end),
        },
    })
}

/// Returns where a text is cut before a link: where its first part ends, and where the rest begins.
fn cut_in(slice: &Slice, link: usize, limit: usize) -> Option<(usize, usize)> {
    let cells = &slice.text.cells;
    let before = cells.get(slice.cells.start..link).unwrap_or_default();
    if !has_own_text(before) {
        return None;
    }
    let places = Places::new(&slice.text, limit);
    let place = places.before(&slice.cells, link).map(|place| (place.end, place.start));
    let has_text =
        |end: &usize| has_own_text(cells.get(slice.cells.start..*end).unwrap_or_default());
    place.filter(|(end, _)| has_text(end)).or_else(|| {
        let kept = before.iter().rposition(|cell| !cell.is_space()).map_or(0, |last| last + 1);
        Some((slice.cells.start + kept, link))
    })
}

fn cut_inside(items: &[Item], index: usize, slice: &Slice, end: usize, start: usize) -> Found {
    let item_of = |cells| Item {
        kind: ItemKind::Text(Slice { cells, ..slice.clone() }),
        begins_message: false,
    };
    // The whole text of the item: the message may hold only its first piece.
    let whole = match items.get(index).map(|item| &item.kind) {
        Some(ItemKind::Text(whole)) => whole.cells.clone(),
        _ => slice.cells.clone(),
    };
    let mut before = items.get(..index).unwrap_or_default().to_vec();
    before.push(item_of(whole.start..end));
    let mut after = vec![item_of(start..whole.end)];
    after.extend_from_slice(items.get(index + 1..).unwrap_or_default());
    Found::Cut { before, after, index, cause: SplitCause::FirstMessageLink }
}

fn cut_before(items: &[Item], index: usize, cause: SplitCause) -> Found {
    let before = items.get(..index).unwrap_or_default().to_vec();
    let after = items.get(index..).unwrap_or_default().to_vec();
    Found::Cut { before, after, index, cause }
}
