//! A message as a flow.

use serde_json::Value;

use crate::cell::Cell;
use crate::content::{blocks, cells_of, decorate, decorations, fields, is_true, range};
use crate::flow::{Attached, AttachedKind, Item, ItemKind, Text};
use crate::notes::{Place, RawNote};
use crate::options::{PlanOptions, Split};

/// Reads the parts of a message that passed the check.
pub(crate) fn read(
    message: &str,
    options: &PlanOptions,
    is_plain: bool,
    notes: &mut Vec<RawNote>,
) -> Vec<Item> {
    let message = fields(message);
    let parts: Vec<&serde_json::value::RawValue> =
        message.get("parts").and_then(|parts| serde_json::from_str(parts).ok()).unwrap_or_default();
    let splits_blocks = options.split == Split::Blocks;
    let mut items: Vec<Item> = Vec::new();
    let mut text: Option<Text> = None;
    let flush = |text: &mut Option<Text>, items: &mut Vec<Item>, begins: bool| {
        if let Some(text) = text.take() {
            if splits_blocks {
                items.extend(blocks(&text));
            } else {
                let mut item = Item::text(text);
                item.begins_message = begins;
                items.push(item);
            }
        }
    };
    let mut begins = false;
    for (index, part) in parts.iter().enumerate() {
        let json = part.get();
        let own = fields(json);
        let kind: String =
            own.get("type").and_then(|kind| serde_json::from_str(kind).ok()).unwrap_or_default();
        let place = Place::Path { part: index, rest: String::new(), range: None };
        if kind == "text" {
            let next = read_text(json, index, is_plain, notes);
            match &mut text {
                Some(before) if !splits_blocks && can_join(before, &next) => join(before, next),
                Some(_) => {
                    flush(&mut text, &mut items, begins);
                    begins = true;
                    text = Some(next);
                }
                None => text = Some(next),
            }
            continue;
        }
        flush(&mut text, &mut items, begins);
        begins = false;
        let kind = match kind.as_str() {
            "link" => ItemKind::Link { json: json.to_owned(), place: Some(with_value(place)) },
            "media" => {
                let json = media(json, index, is_plain, notes);
                let is_public_url = crate::pack::is_public_url(&json, &options.check);
                ItemKind::Media { json, is_public_url, place: Some(place) }
            }
            _ => ItemKind::Alone { json: json.to_owned(), place: Some(place) },
        };
        items.push(Item { kind, begins_message: false });
    }
    flush(&mut text, &mut items, begins);
    items
}

fn with_value(place: Place) -> Place {
    match place {
        Place::Path { part, .. } => Place::Path { part, rest: "/value".into(), range: None },
        other => other,
    }
}

fn media(json: &str, index: usize, is_plain: bool, notes: &mut Vec<RawNote>) -> String {
    let mut own = fields(json);
    if !is_plain || !is_true(own.get("sticker")) {
        return json.to_owned();
    }
    own.remove("sticker");
    notes.push(RawNote::new("sticker-lost", path(index, "/sticker")));
    let mut out = crate::json::Object::new();
    for (name, value) in own {
        out.raw(&name, &value);
    }
    out.finish()
}

fn path(part: usize, rest: &str) -> Place {
    Place::Path { part, rest: rest.to_owned(), range: None }
}

fn read_text(json: &str, index: usize, is_plain: bool, notes: &mut Vec<RawNote>) -> Text {
    let part: Value = serde_json::from_str(json).unwrap_or_default();
    let value = part.get("value").and_then(Value::as_str).unwrap_or_default();
    let mut text = Text {
        cells: cells_of(value, true),
        has_plain_blocks: true,
        parts: vec![(0, index)],
        ..Text::default()
    };
    let given = |name: &str| part.get(name).filter(|value| !value.is_null());
    let decoration_list = given("text_decorations").map(Value::to_string);
    let decoration_list = decoration_list.map_or(Vec::new(), |json| decorations(&json));
    let stickers = given("inline_stickers").and_then(Value::as_array);
    if is_plain {
        let mut lost = |name: &'static str, rest: String| {
            notes.push(RawNote::new(name, path(index, &rest)));
        };
        for at in 0..decoration_list.len() {
            lost("style-lost", format!("/text_decorations/{at}"));
        }
        if given("mention").is_some() {
            lost("mention-lost", "/mention".into());
        }
        for at in 0..stickers.map_or(0, Vec::len) {
            lost("sticker-lost", format!("/inline_stickers/{at}"));
        }
        let is_reduced = ["text_decorations", "mention", "mention_range", "inline_stickers"]
            .iter()
            .any(|name| part.get(name).is_some());
        text.verbatim = (!is_reduced).then(|| json.to_owned());
        return text;
    }
    text.verbatim = Some(json.to_owned());
    let starts: Vec<usize> = text.cells.iter().map(|cell| cell.source as usize).collect();
    let cell_of = |offset: usize| starts.partition_point(|start| *start < offset);
    decorate(&mut text, decoration_list, &cell_of);
    if let Some(mention) = given("mention") {
        let own = given("mention_range").and_then(range);
        let cells = own.map_or(0..starts.len(), |(start, end)| cell_of(start)..cell_of(end));
        let kind = AttachedKind::Mention { json: mention.to_string(), has_range: own.is_some() };
        text.attached.push(Attached { cells, kind });
    }
    for sticker in stickers.into_iter().flatten() {
        let Some((start, end)) = sticker.get("range").and_then(range) else { continue };
        let own = fields(&sticker.to_string());
        let image = own.get("url").or(own.get("attachment_id")).cloned().unwrap_or_default();
        let own = own.into_iter().filter(|(name, _)| name != "range").collect();
        let kind = AttachedKind::Sticker { fields: own, image: image.to_lowercase() };
        text.attached.push(Attached { cells: cell_of(start)..cell_of(end), kind });
    }
    text
}

/// Returns `false` if the text would have two mentions, or a mention and stickers.
fn can_join(a: &Text, b: &Text) -> bool {
    let count = |text: &Text| {
        let mut counts = (0, 0);
        for attached in &text.attached {
            counts.0 += usize::from(matches!(attached.kind, AttachedKind::Mention { .. }));
            counts.1 += usize::from(matches!(attached.kind, AttachedKind::Sticker { .. }));
        }
        counts
    };
    let (a, b) = (count(a), count(b));
    a.0 + b.0 < 2 && !(a.0 + b.0 > 0 && a.1 + b.1 > 0)
}

fn join(a: &mut Text, b: Text) {
    let has_space =
        a.cells.last().is_some_and(Cell::is_space) || b.cells.first().is_some_and(Cell::is_space);
    if !has_space {
        a.cells.push(Cell::added('\n'));
    }
    let by = a.cells.len();
    a.parts.extend(b.parts.into_iter().map(|(start, part)| (start + by, part)));
    a.cells.extend(b.cells);
    a.attached.extend(b.attached.into_iter().map(|attached| Attached {
        cells: attached.cells.start + by..attached.cells.end + by,
        kind: attached.kind,
    }));
    a.verbatim = None;
}
