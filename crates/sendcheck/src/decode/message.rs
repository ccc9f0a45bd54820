//! Message content.

use super::Decoder;
use super::object::FieldAt;
use super::schema;
use crate::json::Path;
use crate::model::{Effect, EffectType, FieldState, Located, Message, PartKind, Reply, Service};
use crate::rules;

const SERVICES: &[&str] = &["iMessage", "SMS", "RCS"];
const EFFECT_TYPES: &[&str] = &["screen", "bubble"];

impl<'a> Decoder<'a, '_, '_> {
    pub(super) fn message_content(&mut self, path: &Path<'_>) {
        let mut message = Message::default();
        let mut object = self.enter(&schema::message::OBJECT);
        while let Some(field) = self.next_field(&mut object, path) {
            match field.index {
                schema::message::PARTS => message.parts = self.parts(&mut message, field, path),
                schema::message::EFFECT => message.effect = self.effect(field, path),
                schema::message::REPLY_TO => message.reply_to = self.reply(field, path),
                schema::message::IDEMPOTENCY_KEY => self.idempotency_key(field, path),
                _ => message.preferred_service = self.service(field, path),
            }
        }
        // With an experience, there are no parts.
        let excused = u16::from(object.has(schema::message::EXPERIENCE)) << schema::message::PARTS;
        self.finish_object(&object, path, excused);
        rules::message(&message, path, self.context);
    }

    fn parts(
        &mut self,
        message: &mut Message<'a>,
        field: FieldAt,
        object: &Path<'_>,
    ) -> FieldState<usize> {
        let path = field.path(object);
        if !self.is_array(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut count = 0;
        let mut before: Option<PartKind> = None;
        self.reader.enter();
        while self.reader.item() {
            let item = self.reader.peek();
            let item_path = path.item(count, item.offset_bytes);
            before = Some(self.part(message, count, before, item, &item_path));
            count += 1;
        }
        FieldState::Present(Located { value: count, offset_bytes: field.value.offset_bytes })
    }

    fn effect(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<Effect<'a>> {
        let path = field.path(object);
        if !self.is_object(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut effect = Effect::default();
        let mut object = self.enter(&schema::effect::OBJECT);
        while let Some(field) = self.next_field(&mut object, &path) {
            let field_path = field.path(&path);
            if field.index == schema::effect::NAME {
                effect.name = self.string(field.value, &field_path);
            } else {
                const MESSAGE: &str =
                    "`{given}` is no type of effect; there are `screen` and `bubble`";
                effect.kind =
                    self.one_of(field.value, &field_path, EFFECT_TYPES, MESSAGE).map(|index| {
                        if index == 0 { EffectType::Screen } else { EffectType::Bubble }
                    });
            }
        }
        self.finish_object(&object, &path, 0);
        rules::effect(&effect, &path, self.context);
        FieldState::Present(Located { value: effect, offset_bytes: field.value.offset_bytes })
    }

    fn reply(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<Reply> {
        let path = field.path(object);
        if !self.is_object(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut reply = Reply::default();
        let mut object = self.enter(&schema::reply::OBJECT);
        while let Some(field) = self.next_field(&mut object, &path) {
            if field.index == schema::reply::MESSAGE_ID {
                self.id(field, &path);
            } else {
                reply.part_index = self.integer(field.value, &field.path(&path));
            }
        }
        self.finish_object(&object, &path, 0);
        FieldState::Present(Located { value: reply, offset_bytes: field.value.offset_bytes })
    }

    fn service(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<Service> {
        const MESSAGE: &str = "`{given}` is no service; there are `iMessage`, `SMS` and `RCS`";
        let service = self.one_of(field.value, &field.path(object), SERVICES, MESSAGE);
        service.map(|index| match index {
            0 => Service::IMessage,
            1 => Service::Sms,
            _ => Service::Rcs,
        })
    }
}
