//! Parts of a message. A part's `type` may come last: what stands before it waits.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Decoder;
use super::object::{FieldAt, Key, OpenObject};
use super::schema::{self, Object};
use crate::json::{Kind, Peeked, Place};
use crate::list::push_thriftily;
use crate::model::{
    Card, Decoration, DecorationKind, Decorations, Field, Given, Media, MediaHost, Message, Part,
    PartKind, PartRef, Ranged, TextValue, Units, UrlRole,
};
use crate::rules::context::Found;
use crate::rules::{self, Rule};

const TYPES: &[&str] = &["text", "media", "link", "imessage_app"];
/// The types that only sources newer than ours know.
const NEWER_TYPES: &[&str] = &["app_clip"];
const STYLES: &[&str] = &["bold", "italic", "strikethrough", "underline"];
const ANIMATIONS: &[&str] =
    &["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];

/// What was read of a part, whatever it is.
#[derive(Default)]
struct Fields<'a> {
    text: Field<TextValue<'a>>,
    /// How many decorations the array holds; they are the decoder's.
    decorations: Field<usize>,
    media: Media,
    /// Apart, as it is large and rare.
    card: Option<Box<Card<'a>>>,
}

/// What a part of that `type` is; none where no source knows it.
pub(super) fn kind_of(name: &str) -> Option<PartKind> {
    match name {
        "text" => Some(PartKind::Text),
        "media" => Some(PartKind::Media),
        "link" => Some(PartKind::Link),
        "imessage_app" => Some(PartKind::Card),
        name => NEWER_TYPES.contains(&name).then_some(PartKind::Newer),
    }
}

impl PartKind {
    pub(super) fn schema(self) -> &'static Object {
        match self {
            Self::Text => &schema::text::OBJECT,
            Self::Media => &schema::media::OBJECT,
            Self::Link => &schema::link::OBJECT,
            Self::Card => &schema::card::OBJECT,
            Self::Newer | Self::Unknown => &schema::UNTYPED,
        }
    }
}

impl<'a> Decoder<'a, '_, '_> {
    pub(super) fn part(
        &mut self,
        message: &mut Message<'a>,
        index: usize,
        before: Option<PartKind>,
        value: Peeked,
        place: &Place<'_>,
    ) -> PartKind {
        if !self.is_object(value, place) {
            return PartKind::Unknown;
        }
        let mut fields = Fields::default();
        let mut kind = None;
        let mut object = self.enter(&schema::UNTYPED);
        let first_key = self.keys.len();
        let mut put_off = first_key;
        while let Some(field) = self.next_field(&mut object, place) {
            if field.index != schema::text::TYPE {
                self.part_field(kind, &mut fields, field, place);
            } else if kind.is_none() {
                let found = self.part_type(field, place);
                kind = Some(found);
                object.turn_into(found.schema());
                put_off = self.keys.len();
            } else {
                // A second `type`: this reading does not count.
                self.start_over(&mut object, &schema::UNTYPED);
                self.reader.skip();
            }
        }
        if object.schema.is_open {
            put_off = self.keys.len();
        }
        if put_off > first_key {
            let keys = self.keys.drain(first_key..put_off).collect();
            self.read_put_off(keys, kind, &mut object, &mut fields, place);
        }
        self.leave(&object, place, 0);
        let kind = kind.unwrap_or(PartKind::Unknown);
        rules::part(&Part { kind, before }, place, self.context);
        self.judge_part(kind, &fields, message, index, place);
        kind
    }

    fn part_type(&mut self, field: FieldAt, object: &Place<'_>) -> PartKind {
        let place = field.place(object);
        let Some(name) = self.string(field.value, &place).value() else {
            return PartKind::Unknown;
        };
        let kind = kind_of(name);
        if kind == Some(PartKind::Newer) {
            self.context.push(Found::new(Rule::UncheckedContent, &place).given(name));
        } else if kind.is_none() {
            self.context.push(Found::new(Rule::UnknownPartType, &place).given(name).one_of(TYPES));
        }
        kind.unwrap_or(PartKind::Unknown)
    }

    /// Goes back to the values that stood before `type`, or all of them where there is none.
    fn read_put_off(
        &mut self,
        keys: Vec<Key<'a>>,
        kind: Option<PartKind>,
        object: &mut OpenObject,
        fields: &mut Fields<'a>,
        place: &Place<'_>,
    ) {
        let end = self.reader.offset_bytes();
        for key in keys {
            self.reader.seek(key.offset_bytes);
            let value = self.reader.peek();
            if let Some(index) = object.schema.names.find(key.name) {
                if let Some(field) = self.meet(object, index, value, place) {
                    self.part_field(kind, fields, field, place);
                }
                continue;
            }
            self.keys.push(key);
            if !self.is_superseded(key.offset_bytes) {
                self.skip(&place.key(key.name, key.offset_bytes), value.kind);
            }
        }
        self.reader.seek(end);
    }

    fn part_field(
        &mut self,
        kind: Option<PartKind>,
        fields: &mut Fields<'a>,
        field: FieldAt,
        object: &Place<'_>,
    ) {
        match (kind, field.index) {
            (Some(PartKind::Text), schema::text::VALUE) => {
                fields.text = self.text(field, object);
            }
            (Some(PartKind::Text), _) => fields.decorations = self.decorations(field, object),
            (Some(PartKind::Media), schema::media::URL) => {
                let options = self.context.options;
                let url = self.url(field, object, UrlRole::Media);
                fields.media.url = url.map(|url| MediaHost::of(&url, options));
            }
            (Some(PartKind::Media), _) => {
                fields.media.attachment_id = self.id(field, object).map(drop);
            }
            (Some(PartKind::Link), _) => drop(self.url(field, object, UrlRole::Link)),
            (Some(PartKind::Card), _) => {
                self.card_field(fields.card.get_or_insert_default(), field, object);
            }
            _ => self.skip(&field.place(object), field.value.kind),
        }
    }

    /// Shows a part to the rules, and notes what those of the message will ask about it.
    fn judge_part(
        &mut self,
        kind: PartKind,
        fields: &Fields<'a>,
        message: &mut Message<'a>,
        index: usize,
        place: &Place<'_>,
    ) {
        let part = PartRef {
            index,
            part_offset_bytes: place.offset_bytes,
            field_offset_bytes: place.offset_bytes,
        };
        match kind {
            PartKind::Text => {
                let Some(given) = fields.decorations.given() else { return };
                let decorations =
                    Decorations::new(fields.text.value(), given.value, &self.decorations);
                let decorations_place = place.field("text_decorations", given.offset_bytes);
                rules::decorations(&decorations, &decorations_place, self.context);
                if given.value > 0 {
                    let field_offset_bytes = given.offset_bytes;
                    message.decorated.push(PartRef { field_offset_bytes, ..part });
                }
            }
            PartKind::Media => {
                rules::media(&fields.media, place, self.context);
                if let Some(host) = fields.media.url.value() {
                    message.url_media.count(host, part);
                }
            }
            PartKind::Link => {
                rules::link(&(), place, self.context);
                message.links.push(part);
            }
            PartKind::Card => {
                let card = fields.card.as_deref().copied().unwrap_or_default();
                rules::card(&card, place, self.context);
                message.cards.push(part);
            }
            PartKind::Newer | PartKind::Unknown => {}
        }
    }

    fn decorations(&mut self, field: FieldAt, object: &Place<'_>) -> Field<usize> {
        let place = field.place(object);
        if !self.is_array(field.value, &place) {
            return Field::Unusable;
        }
        self.decorations.clear();
        let mut count = 0;
        self.reader.enter();
        while self.reader.item() {
            let item = self.reader.peek();
            let item_place = place.item(count, item.offset_bytes);
            if self.is_object(item, &item_place) {
                self.decoration(count, &item_place);
            }
            count += 1;
        }
        Field::Given(Given { value: count, offset_bytes: field.value.offset_bytes })
    }

    /// Shows a decoration to the rules, and keeps what those of all decorations will ask about it.
    fn decoration(&mut self, index: usize, place: &Place<'_>) {
        let mut range = Field::Absent;
        let mut style = Field::Absent;
        let mut object = self.enter(&schema::decoration::OBJECT);
        while let Some(field) = self.next_field(&mut object, place) {
            let field_place = field.place(place);
            match field.index {
                schema::decoration::RANGE => range = self.range(field.value, &field_place),
                schema::decoration::STYLE => {
                    const MESSAGE: &str = "`{given}` is no style that is documented";
                    style = self.name_of(field.value, &field_place, STYLES, MESSAGE);
                }
                _ => {
                    const MESSAGE: &str = "`{given}` is no animation that is documented";
                    self.name_of(field.value, &field_place, ANIMATIONS, MESSAGE);
                }
            }
        }
        self.leave(&object, place, 0);
        let has_animation = object.has(schema::decoration::ANIMATION);
        let kind = match (object.has(schema::decoration::STYLE), has_animation) {
            (false, false) => DecorationKind::None,
            (true, false) => DecorationKind::Style(style.value()),
            (false, true) => DecorationKind::Animation,
            (true, true) => DecorationKind::Both,
        };
        rules::decoration(&Decoration { range, kind }, place, self.context);
        let Some(&Given { value: Some(units), offset_bytes: range_offset_bytes }) = range.given()
        else {
            return;
        };
        let offset_bytes = place.offset_bytes;
        let ranged = Ranged { index, offset_bytes, units, range_offset_bytes, kind };
        push_thriftily(&mut self.decorations, ranged);
    }

    /// Reads an array that should be `[start, end)`; any other array is given as no range.
    fn range(&mut self, value: Peeked, place: &Place<'_>) -> Field<Option<Units>> {
        if !self.is_array(value, place) {
            return Field::Unusable;
        }
        let offset_bytes = value.offset_bytes;
        if let Some([start, end]) = self.reader.pair() {
            let units = (start < end).then_some(Units { start, end });
            return Field::Given(Given { value: units, offset_bytes });
        }
        let mut bounds = [None; 2];
        let mut count = 0;
        self.reader.enter();
        while self.reader.item() {
            let Peeked { kind, offset_bytes } = self.reader.peek();
            if kind != Kind::Number {
                self.skip(&place.item(count, offset_bytes), kind);
            } else if let Some(bound) = bounds.get_mut(count) {
                *bound = self.reader.number().and_then(|bound| u64::try_from(bound).ok());
            } else {
                self.reader.number();
            }
            count += 1;
        }
        let units = match bounds {
            [Some(start), Some(end)] if count == 2 && start < end => Some(Units { start, end }),
            _ => None,
        };
        Field::Given(Given { value: units, offset_bytes })
    }
}
