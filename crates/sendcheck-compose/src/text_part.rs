//! Texts as parts of messages.

use crate::cell::{Units, text_of};
use crate::decoration::{clipped, decorations};
use crate::flow::{AttachedKind, ItemKind, Slice};
use crate::json::{Object, array};

/// Returns a part, or an experience, as JSON.
pub(crate) fn part(kind: &ItemKind) -> String {
    match kind {
        ItemKind::Text(slice) => text_part(slice),
        ItemKind::Media { json, .. }
        | ItemKind::Link { json, .. }
        | ItemKind::Alone { json, .. }
        | ItemKind::Experience { json, .. } => json.clone(),
    }
}

/// Returns `true` if the part is as the message had it.
pub(crate) fn is_verbatim(kind: &ItemKind) -> bool {
    match kind {
        ItemKind::Text(slice) => {
            slice.text.verbatim.is_some() && slice.cells == (0..slice.text.cells.len())
        }
        ItemKind::Media { is_verbatim, .. } => *is_verbatim,
        ItemKind::Link { .. } | ItemKind::Alone { .. } | ItemKind::Experience { .. } => true,
    }
}

fn text_part(slice: &Slice) -> String {
    let text = &slice.text;
    let is_whole = slice.cells == (0..text.cells.len());
    if let Some(json) = text.verbatim.as_ref().filter(|_| is_whole) {
        return json.clone();
    }
    let cells = slice.cells();
    let mut part = Object::new();
    part.string("type", "text").string("value", &text_of(cells));
    // Texts of callers keep their ranges; styles of rendered texts begin and end with a character.
    let trims = !text.has_plain_blocks;
    let list = decorations(text, &slice.cells, trims);
    if !list.is_empty() {
        part.raw("text_decorations", &array(list));
    }
    if text.attached.is_empty() {
        return part.finish();
    }
    let units = Units::new(cells);
    let mut stickers = Vec::new();
    for attached in &text.attached {
        let Some((start, end)) = clipped(&attached.cells, &slice.cells, &units) else { continue };
        match &attached.kind {
            AttachedKind::Animation(_) => {}
            AttachedKind::Mention { json, has_range } => {
                part.raw("mention", json);
                if *has_range || end - start < units.at(cells.len()) {
                    part.raw("mention_range", &format!("[{start},{end}]"));
                }
            }
            AttachedKind::Sticker { fields, .. } => {
                let mut sticker = Object::new();
                sticker.raw("range", &format!("[{start},{end}]"));
                for (name, value) in fields {
                    sticker.raw(name, value);
                }
                stickers.push(sticker.finish());
            }
        }
    }
    if !stickers.is_empty() {
        part.raw("inline_stickers", &array(stickers));
    }
    part.finish()
}
