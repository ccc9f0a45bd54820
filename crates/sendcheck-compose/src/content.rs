//! From the input's content to the flow.

use crate::block::{Builder, Style, link_part};
use crate::cell::{Cell, STYLES, is_blank, offset};
use crate::flow::{Attached, AttachedKind, Item, ItemKind, Text};
use crate::input::{Format, Input};
use crate::json::{self, Fields, Object};
use crate::note_kind::NoteKind;
use crate::notes::RawNote;
use crate::options::{LinkStyle, PlanOptions, Split};

pub(crate) fn style(options: &PlanOptions, is_plain: bool) -> Style {
    Style {
        is_plain,
        has_cards: options.link_style == LinkStyle::Cards,
        splits_blocks: options.split == Split::Blocks,
        options: options.check.clone(),
    }
}

/// Reads the content of an input.
pub(crate) fn read(
    input: &Input,
    options: &PlanOptions,
    is_plain: bool,
    notes: &mut Vec<RawNote>,
) -> Vec<Item> {
    let Some(content) = &input.content else { return Vec::new() };
    if input.format == Format::Text {
        return read_text(input, content, options, is_plain, notes);
    }
    let mut builder = Builder::new(content, style(options, is_plain));
    match input.format {
        Format::Html => crate::html::read_document(content, &mut builder),
        _ => crate::markdown::read(content, &mut builder),
    }
    let (items, mut own) = builder.finish();
    notes.append(&mut own);
    items
}

/// Adds the attachments and links of an input to the flow.
pub(crate) fn push_extras(
    input: &Input,
    options: &PlanOptions,
    is_plain: bool,
    items: &mut Vec<Item>,
    notes: &mut Vec<RawNote>,
) {
    for (index, attachment) in input.attachments.iter().enumerate() {
        let pointer = format!("/attachments/{index}");
        let fields = Fields::of(attachment);
        let loses_sticker = is_plain && fields.is_true("sticker");
        if loses_sticker {
            let place = input.place("attachments", format!("{pointer}/sticker"));
            notes.push(RawNote::new(NoteKind::StickerLost, place));
        }
        let mut json = Object::new();
        json.string("type", "media");
        for (name, value) in
            fields.iter().filter(|(name, _)| !(loses_sticker && *name == "sticker"))
        {
            if value != "null" {
                json.raw(name, value);
            }
        }
        let json = json.finish();
        let is_public_url = crate::pack::is_public_url(&json, &options.check);
        let place = Some(input.place("attachments", pointer));
        items.push(Item {
            kind: ItemKind::Media { json, is_verbatim: true, is_public_url, place },
            begins_message: false,
        });
    }
    for (index, link) in input.links.iter().enumerate() {
        let url = json::string(link).unwrap_or_default();
        let place = Some(input.place("links", format!("/links/{index}")));
        let kind = ItemKind::Link { json: link_part(&url), place };
        items.push(Item { kind, begins_message: false });
    }
}

/// Returns the cells of a plain text, with `\n` for every line ending. `source` gives the offset of each character.
pub(crate) fn cells_of(text: &str, is_utf16: bool) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(text.len());
    let (mut at, mut is_after_return) = (0, false);
    for c in text.chars() {
        if c == '\n' && is_after_return {
            at += 1;
            is_after_return = false;
            continue;
        }
        is_after_return = c == '\r' && !is_utf16;
        let own = if is_after_return { '\n' } else { c };
        cells.push(Cell::new(own, offset(at), crate::cell::LITERAL));
        at += if is_utf16 { c.len_utf16() } else { c.len_utf8() };
    }
    cells
}

/// A decoration of a text, with its range in UTF-16 code units.
pub(crate) struct Decoration {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) style: Option<String>,
    pub(crate) animation: Option<String>,
}

/// Reads decorations that passed the check.
pub(crate) fn decorations(json: &str) -> Vec<Decoration> {
    let list = json::items(json).unwrap_or_default().into_iter().map(Fields::of);
    list.filter_map(|decoration| {
        let (start, end) = range(decoration.get("range")?)?;
        let text = |name: &str| decoration.string(name);
        Some(Decoration { start, end, style: text("style"), animation: text("animation") })
    })
    .collect()
}

/// Reads a range that passed the check.
pub(crate) fn range(json: &str) -> Option<(usize, usize)> {
    let bounds: Option<Vec<usize>> = json::items(json)?.into_iter().map(json::unsigned).collect();
    match bounds?.as_slice() {
        [start, end] => Some((*start, *end)),
        _ => None,
    }
}

/// Gives the cells of a text their decorations. `cell_of` is the index of the cell at a UTF-16 offset.
pub(crate) fn decorate(
    text: &mut Text,
    decorations: Vec<Decoration>,
    cell_of: &dyn Fn(usize) -> usize,
) {
    for decoration in decorations {
        let cells = cell_of(decoration.start)..cell_of(decoration.end);
        if let Some(name) = decoration.animation {
            text.attached.push(Attached { cells, kind: AttachedKind::Animation(name) });
        } else if let Some(name) = decoration.style {
            let style = STYLES.iter().find(|(_, own)| *own == name).map_or(0, |(style, _)| *style);
            for cell in text.cells.get_mut(cells).unwrap_or_default() {
                cell.styles |= style;
            }
        }
    }
}

fn read_text(
    input: &Input,
    content: &str,
    options: &PlanOptions,
    is_plain: bool,
    notes: &mut Vec<RawNote>,
) -> Vec<Item> {
    let mut text =
        Text { cells: cells_of(content, false), has_plain_blocks: true, ..Text::default() };
    if let Some(json) = &input.text_decorations {
        let decorations = decorations(json);
        if is_plain {
            for index in 0..decorations.len() {
                let pointer = format!("/text_decorations/{index}");
                let place = input.place("text_decorations", pointer);
                notes.push(RawNote::new(NoteKind::StyleLost, place));
            }
        } else {
            let mut units = vec![0];
            let mut unit = 0;
            // Both characters of CRLF are in the one cell.
            let mut sources = text.cells.iter().map(|cell| cell.source as usize).skip(1);
            let mut next = sources.next().unwrap_or(content.len());
            for (byte, c) in content.char_indices() {
                if byte == next && byte > 0 {
                    units.push(unit);
                    next = sources.next().unwrap_or(content.len());
                }
                unit += c.len_utf16();
            }
            units.push(unit);
            let cell_of = |offset: usize| units.partition_point(|unit| *unit < offset);
            decorate(&mut text, decorations, &cell_of);
        }
    }
    let trimmed = crate::cell::trimmed(&text.cells, 0..text.cells.len());
    if is_blank(&text.cells) {
        return Vec::new();
    }
    cut_text(&mut text, trimmed.end, trimmed.start);
    if options.split == Split::Blocks {
        return blocks(&text);
    }
    vec![Item::text(text)]
}

/// Removes the cells from an end on and before a start.
fn cut_text(text: &mut Text, end: usize, start: usize) {
    text.cells.truncate(end);
    text.cells.drain(..start);
    for attached in &mut text.attached {
        let moved = |at: usize| at.saturating_sub(start).min(end - start);
        attached.cells = moved(attached.cells.start)..moved(attached.cells.end);
    }
    text.attached.retain(|attached| !attached.cells.is_empty());
}

/// Returns `true` if white space holds a whole line of nothing but spaces and tabs.
pub(crate) fn has_blank_line(run: &[Cell]) -> bool {
    let is_blank = |line: &[Cell]| line.iter().all(|cell| matches!(cell.c, ' ' | '\t' | '\r'));
    let mut lines = run.split(|cell| cell.c == '\n');
    // The first is the end of a line of text, the last the start of one.
    lines.next();
    lines.next_back();
    lines.any(is_blank)
}

/// Splits a plain text at its blank lines.
pub(crate) fn blocks(text: &Text) -> Vec<Item> {
    let text = std::sync::Arc::new(text.clone());
    let mut items = Vec::new();
    let mut push = |cells: std::ops::Range<usize>| {
        let slice = crate::flow::Slice { text: text.clone(), cells, cause: None };
        let mut item = Item { kind: ItemKind::Text(slice), begins_message: true };
        if let ItemKind::Text(slice) = &mut item.kind
            && !is_blank(slice.cells())
        {
            items.push(item);
            return true;
        }
        false
    };
    let (mut start, mut at) = (0, 0);
    while let Some(cell) = text.cells.get(at) {
        if !cell.is_space() {
            at += 1;
            continue;
        }
        let run = text.cells.get(at..).unwrap_or_default();
        let len = run.iter().take_while(|cell| cell.is_space()).count();
        let run = run.get(..len).unwrap_or_default();
        let is_inside =
            text.attached.iter().any(|it| it.cells.start < at && at + len < it.cells.end);
        if has_blank_line(run) && !is_inside {
            let last = run.iter().rposition(|cell| cell.c == '\n').unwrap_or(0);
            // A block that shows nothing stays with the next one.
            if push(start..at) {
                start = at + last + 1;
            }
        }
        at += len;
    }
    push(start..text.cells.len());
    items
}
