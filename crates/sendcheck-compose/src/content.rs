//! From the input's content to the flow.

use crate::block::{Builder, Style, link_part};
use crate::cell::{cells_of, has_blank_line, is_blank};
use crate::flow::{Item, ItemKind, Text};
use crate::given_decoration::{decorate, decorations};
use crate::input::{Format, Input};
use crate::json::{self, Fields, Object};
use crate::note_kind::NoteKind;
use crate::notes::RawNote;
use crate::option_values::{LinkStyle, Split};
use crate::options::PlanOptions;

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
        let place = Some(input.place("attachments", pointer));
        let kind = ItemKind::media(json, true, place, &options.check);
        items.push(Item { kind, begins_message: false });
    }
    for (index, link) in input.links.iter().enumerate() {
        let url = json::string(link).unwrap_or_default();
        let place = Some(input.place("links", format!("/links/{index}")));
        let kind = ItemKind::Link { json: link_part(&url), place };
        items.push(Item { kind, begins_message: false });
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
