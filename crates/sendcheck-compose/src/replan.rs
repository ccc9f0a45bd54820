//! A message as a flow.

use sendcheck::PlannedAs;

use crate::cell::{Cell, cells_of};
use crate::content::blocks;
use crate::flow::{Attached, AttachedKind, Item, ItemKind, Text, TextSource};
use crate::given_decoration::{decorate, decorations, range};
use crate::json::{Fields, Object, offset_in};
use crate::note_kind::NoteKind;
use crate::notes::{Place, RawNote};
use crate::option_values::Split;
use crate::options::PlanOptions;

/// Reads the parts of a message that passed the check, or its experience.
pub(crate) fn read(
    message: &str,
    options: &PlanOptions,
    is_plain: bool,
    notes: &mut Vec<RawNote>,
) -> Vec<Item> {
    let fields = Fields::of(message);
    if let Some(json) = fields.given("experience") {
        let place = Place::Path {
            pointer: "/experience".into(),
            at: offset_in(message, json),
            range: None,
        };
        let kind = ItemKind::Experience { json: json.to_owned(), place: Some(place) };
        return vec![Item { kind, begins_message: false }];
    }
    let parts = fields.items("parts");
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
    for (index, json) in parts.into_iter().enumerate() {
        let part = Part { json, fields: Fields::of(json), index, at: offset_in(message, json) };
        let Some(kind) = part.fields.part_kind() else { continue };
        let kind = match kind.planned_as() {
            PlannedAs::Text => {
                let next = part.text(is_plain, notes);
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
            PlannedAs::Link => {
                let place = Some(part.place("/value"));
                ItemKind::Link { json: json.to_owned(), place }
            }
            PlannedAs::Media => {
                let json = part.media(is_plain, notes);
                let is_verbatim = json == part.json;
                ItemKind::media(json, is_verbatim, Some(part.place("")), &options.check)
            }
            PlannedAs::Alone => {
                ItemKind::Alone { json: json.to_owned(), place: Some(part.place("")) }
            }
        };
        flush(&mut text, &mut items, begins);
        begins = false;
        items.push(Item { kind, begins_message: false });
    }
    flush(&mut text, &mut items, begins);
    items
}

/// A part of the message.
struct Part<'m> {
    json: &'m str,
    fields: Fields<'m>,
    index: usize,
    /// Its offset in the message.
    at: usize,
}

impl Part<'_> {
    /// Returns the place of a value in the part. `rest` is its path there: a field, and perhaps an index.
    fn place(&self, rest: &str) -> Place {
        let mut segments = rest.split('/').skip(1);
        let field = segments.next().and_then(|field| self.fields.get(field));
        let index = segments.next().and_then(|index| index.parse::<usize>().ok());
        let at = field.map_or(0, |field| offset_in(self.json, field)) + index.unwrap_or(0);
        Place::Path {
            pointer: format!("/parts/{}{rest}", self.index),
            at: self.at + at,
            range: None,
        }
    }

    fn media(&self, is_plain: bool, notes: &mut Vec<RawNote>) -> String {
        if !is_plain || !self.fields.is_true("sticker") {
            return self.json.to_owned();
        }
        notes.push(RawNote::new(NoteKind::StickerLost, self.place("/sticker")));
        let mut out = Object::new();
        for (name, value) in self.fields.iter().filter(|(name, _)| *name != "sticker") {
            out.raw(name, value);
        }
        out.finish()
    }

    fn text(&self, is_plain: bool, notes: &mut Vec<RawNote>) -> Text {
        let value = self.fields.string("value").unwrap_or_default();
        let at = self.fields.get("value").map_or(0, |value| offset_in(self.json, value));
        let source = TextSource { first_cell: 0, part: self.index, at: self.at + at };
        let mut text = Text {
            cells: cells_of(&value, true),
            has_plain_blocks: true,
            parts: vec![source],
            ..Text::default()
        };
        if is_plain {
            self.note_lost(notes);
            let is_reduced = ["text_decorations", "mention", "mention_range", "inline_stickers"]
                .iter()
                .any(|name| self.fields.get(name).is_some());
            text.verbatim = (!is_reduced).then(|| self.json.to_owned());
            return text;
        }
        text.verbatim = Some(self.json.to_owned());
        self.attach(&mut text);
        text
    }

    /// Notes what a plain text cannot have.
    fn note_lost(&self, notes: &mut Vec<RawNote>) {
        let mut lost = |kind: NoteKind, rest: &str| {
            notes.push(RawNote::new(kind, self.place(rest)));
        };
        for at in 0..self.fields.items("text_decorations").len() {
            lost(NoteKind::StyleLost, &format!("/text_decorations/{at}"));
        }
        if self.fields.given("mention").is_some() {
            lost(NoteKind::MentionLost, "/mention");
        }
        for at in 0..self.fields.items("inline_stickers").len() {
            lost(NoteKind::StickerLost, &format!("/inline_stickers/{at}"));
        }
    }

    /// Adds the decorations, the mention and the stickers to the text.
    fn attach(&self, text: &mut Text) {
        let starts: Vec<usize> = text.cells.iter().map(|cell| cell.source as usize).collect();
        let cell_of = |offset: usize| starts.partition_point(|start| *start < offset);
        let decoration_list = self.fields.given("text_decorations").unwrap_or("[]");
        decorate(text, decorations(decoration_list), &cell_of);
        if let Some(mention) = self.fields.given("mention") {
            let own = self.fields.given("mention_range").and_then(range);
            let cells = own.map_or(0..starts.len(), |(start, end)| cell_of(start)..cell_of(end));
            let kind = AttachedKind::Mention { json: mention.to_owned(), has_range: own.is_some() };
            text.attached.push(Attached { cells, kind });
        }
        for sticker in self.fields.items("inline_stickers") {
            let sticker = Fields::of(sticker);
            let Some((start, end)) = sticker.get("range").and_then(range) else { continue };
            // Ids are compared without case, addresses as written.
            let id = || sticker.given("attachment_id").unwrap_or_default().to_lowercase();
            let image = sticker.given("url").map_or_else(id, str::to_owned);
            let own = sticker.iter().filter(|(name, _)| *name != "range");
            let own = own.map(|(name, json)| (name.to_owned(), json.to_owned())).collect();
            let kind = AttachedKind::Sticker { fields: own, image };
            text.attached.push(Attached { cells: cell_of(start)..cell_of(end), kind });
        }
    }
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
    let moved = |part: TextSource| TextSource { first_cell: part.first_cell + by, ..part };
    a.parts.extend(b.parts.into_iter().map(moved));
    a.cells.extend(b.cells);
    a.attached.extend(b.attached.into_iter().map(|attached| Attached {
        cells: attached.cells.start + by..attached.cells.end + by,
        kind: attached.kind,
    }));
    // A mention without a range covered its old text, which is now a part of another.
    for attached in &mut a.attached {
        if let AttachedKind::Mention { has_range, .. } = &mut attached.kind {
            *has_range = true;
        }
    }
    a.verbatim = None;
}
