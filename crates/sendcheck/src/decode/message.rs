//! Message content.

use super::Decoder;
use super::object::FieldAt;
use super::schema;
use crate::json::Place;
use crate::model::{Effect, EffectType, Field, Given, Message, PartKind, Reply, Service};
use crate::rules;

const SERVICES: &[&str] = &["iMessage", "SMS", "RCS"];
const EFFECT_TYPES: &[&str] = &["screen", "bubble"];

impl<'a> Decoder<'a, '_, '_> {
    pub(super) fn message_content(&mut self, place: &Place<'_>) {
        let mut message = Message::default();
        let mut object = self.enter(&schema::message::OBJECT);
        while let Some(field) = self.next_field(&mut object, place) {
            match field.index {
                schema::message::PARTS => message.parts = self.parts(&mut message, field, place),
                schema::message::EFFECT => message.effect = self.effect(field, place),
                schema::message::REPLY_TO => message.reply_to = self.reply(field, place),
                schema::message::IDEMPOTENCY_KEY => self.idempotency_key(field, place),
                _ => message.preferred_service = self.service(field, place),
            }
        }
        // With an experience, there are no parts.
        let excused = u16::from(object.has(schema::message::EXPERIENCE)) << schema::message::PARTS;
        self.leave(&object, place, excused);
        rules::message(&message, place, self.context);
    }

    fn parts(
        &mut self,
        message: &mut Message<'a>,
        field: FieldAt,
        object: &Place<'_>,
    ) -> Field<usize> {
        let place = field.place(object);
        if !self.is_array(field.value, &place) {
            return Field::Unusable;
        }
        let mut count = 0;
        let mut before: Option<PartKind> = None;
        self.reader.enter();
        while self.reader.item() {
            let item = self.reader.peek();
            let item_place = place.item(count, item.offset_bytes);
            before = Some(self.part(message, count, before, item, &item_place));
            count += 1;
        }
        Field::Given(Given { value: count, offset_bytes: field.value.offset_bytes })
    }

    fn effect(&mut self, field: FieldAt, object: &Place<'_>) -> Field<Effect<'a>> {
        let place = field.place(object);
        if !self.is_object(field.value, &place) {
            return Field::Unusable;
        }
        let mut effect = Effect::default();
        let mut object = self.enter(&schema::effect::OBJECT);
        while let Some(field) = self.next_field(&mut object, &place) {
            let field_place = field.place(&place);
            if field.index == schema::effect::NAME {
                effect.name = self.string(field.value, &field_place);
            } else {
                const MESSAGE: &str =
                    "`{given}` is no type of effect; there are `screen` and `bubble`";
                effect.kind =
                    self.one_of(field.value, &field_place, EFFECT_TYPES, MESSAGE).map(|index| {
                        if index == 0 { EffectType::Screen } else { EffectType::Bubble }
                    });
            }
        }
        self.leave(&object, &place, 0);
        rules::effect(&effect, &place, self.context);
        Field::Given(Given { value: effect, offset_bytes: field.value.offset_bytes })
    }

    fn reply(&mut self, field: FieldAt, object: &Place<'_>) -> Field<Reply> {
        let place = field.place(object);
        if !self.is_object(field.value, &place) {
            return Field::Unusable;
        }
        let mut reply = Reply::default();
        let mut object = self.enter(&schema::reply::OBJECT);
        while let Some(field) = self.next_field(&mut object, &place) {
            if field.index == schema::reply::MESSAGE_ID {
                self.id(field, &place);
            } else {
                reply.part_index = self.integer(field.value, &field.place(&place));
            }
        }
        self.leave(&object, &place, 0);
        Field::Given(Given { value: reply, offset_bytes: field.value.offset_bytes })
    }

    fn service(&mut self, field: FieldAt, object: &Place<'_>) -> Field<Service> {
        const MESSAGE: &str = "`{given}` is no service; there are `iMessage`, `SMS` and `RCS`";
        let service = self.one_of(field.value, &field.place(object), SERVICES, MESSAGE);
        service.map(|index| match index {
            0 => Service::IMessage,
            1 => Service::Sms,
            _ => Service::Rcs,
        })
    }
}
