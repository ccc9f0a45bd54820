//! Parts of a message. A part's `type` may come last: what stands before it waits.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Decoder;
use super::object::{FieldAt, Key, OpenObject};
use super::schema::{self, Object};
use crate::json::{Kind, Path, Peeked};
use crate::list::push_bounded;
use crate::model::{
    Card, Decoration, DecorationKind, Decorations, FieldState, Located, Media, MediaHost, Message,
    Part, PartKind, PartRef, Ranged, TextValue, Units, UrlRole,
};
use crate::rules::context::DiagnosticBuilder;
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
    text: FieldState<TextValue<'a>>,
    /// How many decorations the array holds; they are the decoder's.
    decorations: FieldState<usize>,
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
        path: &Path<'_>,
    ) -> PartKind {
        if !self.is_object(value, path) {
            return PartKind::Unknown;
        }
        let mut fields = Fields::default();
        let mut kind = None;
        let mut object = self.enter(&schema::UNTYPED);
        let first_key = self.keys.len();
        let mut deferred = first_key;
        while let Some(field) = self.next_field(&mut object, path) {
            if field.index != schema::text::TYPE {
                self.part_field(kind, &mut fields, field, path);
            } else if kind.is_none() {
                let found = self.part_type(field, path);
                kind = Some(found);
                object.set_schema(found.schema());
                deferred = self.keys.len();
            } else {
                // A second `type`: this reading does not count.
                self.start_over(&mut object, &schema::UNTYPED);
                self.reader.skip();
            }
        }
        if object.schema.is_open {
            deferred = self.keys.len();
        }
        if deferred > first_key {
            let keys = self.keys.drain(first_key..deferred).collect();
            self.read_deferred(keys, kind, &mut object, &mut fields, path);
        }
        self.finish_object(&object, path, 0);
        let kind = kind.unwrap_or(PartKind::Unknown);
        rules::part(&Part { kind, before }, path, self.context);
        self.check_part(kind, &fields, message, index, path);
        kind
    }

    fn part_type(&mut self, field: FieldAt, object: &Path<'_>) -> PartKind {
        let path = field.path(object);
        let Some(name) = self.string(field.value, &path).value() else {
            return PartKind::Unknown;
        };
        let kind = kind_of(name);
        if kind == Some(PartKind::Newer) {
            self.context.push(DiagnosticBuilder::new(Rule::UncheckedContent, &path).given(name));
        } else if kind.is_none() {
            self.context.push(
                DiagnosticBuilder::new(Rule::UnknownPartType, &path).given(name).one_of(TYPES),
            );
        }
        kind.unwrap_or(PartKind::Unknown)
    }

    /// Goes back to the values that stood before `type`, or all of them where there is none.
    fn read_deferred(
        &mut self,
        keys: Vec<Key<'a>>,
        kind: Option<PartKind>,
        object: &mut OpenObject,
        fields: &mut Fields<'a>,
        path: &Path<'_>,
    ) {
        let end = self.reader.offset_bytes();
        for key in keys {
            self.reader.seek(key.offset_bytes);
            let value = self.reader.peek();
            if let Some(index) = object.schema.names.find(key.name) {
                if let Some(field) = self.record_field(object, index, value, path) {
                    self.part_field(kind, fields, field, path);
                }
                continue;
            }
            self.keys.push(key);
            if !self.is_superseded(key.offset_bytes) {
                self.skip(&path.key(key.name, key.offset_bytes), value.kind);
            }
        }
        self.reader.seek(end);
    }

    fn part_field(
        &mut self,
        kind: Option<PartKind>,
        fields: &mut Fields<'a>,
        field: FieldAt,
        object: &Path<'_>,
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
            _ => self.skip(&field.path(object), field.value.kind),
        }
    }

    /// Shows a part to the rules, and notes what those of the message will ask about it.
    fn check_part(
        &mut self,
        kind: PartKind,
        fields: &Fields<'a>,
        message: &mut Message<'a>,
        index: usize,
        path: &Path<'_>,
    ) {
        let part = PartRef {
            index,
            part_offset_bytes: path.offset_bytes,
            field_offset_bytes: path.offset_bytes,
        };
        match kind {
            PartKind::Text => {
                let Some(given) = fields.decorations.present() else { return };
                let decorations =
                    Decorations::new(fields.text.value(), given.value, &self.decorations);
                let decorations_path = path.field("text_decorations", given.offset_bytes);
                rules::decorations(&decorations, &decorations_path, self.context);
                if given.value > 0 {
                    let field_offset_bytes = given.offset_bytes;
                    message.decorated.push(PartRef { field_offset_bytes, ..part });
                }
            }
            PartKind::Media => {
                rules::media(&fields.media, path, self.context);
                if let Some(host) = fields.media.url.value() {
                    message.url_media.count(host, part);
                }
            }
            PartKind::Link => {
                rules::link(&(), path, self.context);
                message.links.push(part);
            }
            PartKind::Card => {
                let card = fields.card.as_deref().copied().unwrap_or_default();
                rules::card(&card, path, self.context);
                message.cards.push(part);
            }
            PartKind::Newer | PartKind::Unknown => {}
        }
    }

    fn decorations(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<usize> {
        let path = field.path(object);
        if !self.is_array(field.value, &path) {
            return FieldState::Invalid;
        }
        self.decorations.clear();
        let mut count = 0;
        self.reader.enter();
        while self.reader.item() {
            let item = self.reader.peek();
            let item_path = path.item(count, item.offset_bytes);
            if self.is_object(item, &item_path) {
                self.decoration(count, &item_path);
            }
            count += 1;
        }
        FieldState::Present(Located { value: count, offset_bytes: field.value.offset_bytes })
    }

    /// Shows a decoration to the rules, and keeps what those of all decorations will ask about it.
    fn decoration(&mut self, index: usize, path: &Path<'_>) {
        let mut range = FieldState::Missing;
        let mut style = FieldState::Missing;
        let mut object = self.enter(&schema::decoration::OBJECT);
        while let Some(field) = self.next_field(&mut object, path) {
            let field_path = field.path(path);
            match field.index {
                schema::decoration::RANGE => range = self.range(field.value, &field_path),
                schema::decoration::STYLE => {
                    const MESSAGE: &str = "`{given}` is no style that is documented";
                    style = self.name_of(field.value, &field_path, STYLES, MESSAGE);
                }
                _ => {
                    const MESSAGE: &str = "`{given}` is no animation that is documented";
                    self.name_of(field.value, &field_path, ANIMATIONS, MESSAGE);
                }
            }
        }
        self.finish_object(&object, path, 0);
        let has_animation = object.has(schema::decoration::ANIMATION);
        let kind = match (object.has(schema::decoration::STYLE), has_animation) {
            (false, false) => DecorationKind::None,
            (true, false) => DecorationKind::Style(style.value()),
            (false, true) => DecorationKind::Animation,
            (true, true) => DecorationKind::Both,
        };
        rules::decoration(&Decoration { range, kind }, path, self.context);
        let Some(&Located { value: Some(units), offset_bytes: range_offset_bytes }) =
            range.present()
        else {
            return;
        };
        let offset_bytes = path.offset_bytes;
        let ranged = Ranged { index, offset_bytes, units, range_offset_bytes, kind };
        push_bounded(&mut self.decorations, ranged);
    }

    /// Reads an array that should be `[start, end)`; any other array is given as no range.
    fn range(&mut self, value: Peeked, path: &Path<'_>) -> FieldState<Option<Units>> {
        if !self.is_array(value, path) {
            return FieldState::Invalid;
        }
        let offset_bytes = value.offset_bytes;
        if let Some([start, end]) = self.reader.pair() {
            let units = (start < end).then_some(Units { start, end });
            return FieldState::Present(Located { value: units, offset_bytes });
        }
        let mut bounds = [None; 2];
        let mut count = 0;
        self.reader.enter();
        while self.reader.item() {
            let Peeked { kind, offset_bytes } = self.reader.peek();
            if kind != Kind::Number {
                self.skip(&path.item(count, offset_bytes), kind);
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
        FieldState::Present(Located { value: units, offset_bytes })
    }
}
