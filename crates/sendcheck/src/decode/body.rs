//! The root of a document, by operation.

use alloc::vec::Vec;

use super::Decoder;
use super::object::FieldAt;
use super::schema::{self, Object};
use crate::Operation;
use crate::json::{Kind, Origin, Path, Reader, Source, SyntaxError, value_end};
use crate::model::{Body, FieldState, Located, Phone, Recipient, Recipients, UrlRole};
use crate::operation::PayloadLocation;
use crate::rules;

impl<'a> Decoder<'a, '_, '_> {
    /// Reads the document to its end.
    ///
    /// # Errors
    ///
    /// Its first fault, where it is not JSON.
    pub(super) fn root(&mut self) -> Result<(), SyntaxError> {
        let operation = self.context.operation;
        let mut body = Body::default();
        let mut path = Path::root(0);
        if operation.payload_location() != PayloadLocation::None || !self.reader.is_blank() {
            let root = self.reader.peek();
            path = Path::root(root.offset_bytes);
            body.is_object = self.is_object(root, &path);
            match operation {
                _ if !body.is_object => {}
                Operation::Message => self.message_content(&path),
                _ => self.body(schema_of(operation), &mut body, &path),
            }
            self.reader.finish()?;
        }
        rules::body(&body, &path, self.context);
        Ok(())
    }

    fn body(&mut self, schema: &'static Object, body: &mut Body<'a>, path: &Path<'_>) {
        let mut object = self.enter(schema);
        while let Some(field) = self.next_field(&mut object, path) {
            self.body_field(body, field, path);
        }
        self.finish_object(&object, path, 0);
    }

    fn body_field(&mut self, body: &mut Body<'a>, field: FieldAt, body_path: &Path<'_>) {
        let path = field.path(body_path);
        let value = field.value;
        match field.name {
            "from" => {
                body.from = self.string(value, &path);
                if let Some(number) = body.from.value() {
                    let is_plus_optional =
                        self.context.operation.payload_location() == PayloadLocation::Query;
                    let phone = Phone { value: number, is_plus_optional };
                    rules::phone(&phone, &path, self.context);
                }
            }
            "to" if self.context.operation.payload_location() == PayloadLocation::Query => {
                self.handle(field, body_path);
            }
            "to" => body.to = self.recipients(field, body_path),
            "handle" => self.handle(field, body_path),
            "message" => {
                if self.is_object(value, &path) {
                    self.message_content(&path);
                }
            }
            "continuation_message" => {
                if self.is_object(value, &path) {
                    self.continuation(&path);
                }
            }
            "voice_memo_url" => {
                body.voice_memo_url = self.url(field, body_path, UrlRole::VoiceMemo).map(drop);
            }
            "attachment_id" => body.attachment_id = self.id(field, body_path).map(drop),
            "display_name" => body.display_name = self.string(value, &path).map(drop),
            "group_chat_icon" => {
                body.group_chat_icon = self.url(field, body_path, UrlRole::GroupIcon).map(drop);
            }
            "limit" => body.limit = self.integer(value, &path),
            // `cursor`: any string will do.
            _ => drop(self.string(value, &path)),
        }
    }

    fn handle(&mut self, field: FieldAt, object: &Path<'_>) {
        let path = field.path(object);
        if let Some(handle) = self.string(field.value, &path).value() {
            rules::handle(handle, &path, self.context);
        }
    }

    fn recipients(&mut self, field: FieldAt, object: &Path<'_>) -> FieldState<Recipients<'a>> {
        let path = field.path(object);
        if !self.is_array(field.value, &path) {
            return FieldState::Invalid;
        }
        let mut to = Recipients::default();
        self.reader.enter();
        while self.reader.item() {
            let item = self.reader.peek();
            let item_path = path.item(to.count, item.offset_bytes);
            if let Some(handle) = self.string(item, &item_path).value() {
                rules::handle(handle, &item_path, self.context);
                let (index, offset_bytes) = (to.count, item.offset_bytes);
                to.push(Recipient { handle, index, offset_bytes });
            }
            to.count += 1;
        }
        FieldState::Present(Located { value: to, offset_bytes: field.value.offset_bytes })
    }

    fn continuation(&mut self, path: &Path<'_>) {
        let mut object = self.enter(&schema::continuation::OBJECT);
        while let Some(field) = self.next_field(&mut object, path) {
            if field.index == schema::continuation::TEXT {
                self.text(field, path);
            } else {
                self.idempotency_key(field, path);
            }
        }
        self.finish_object(&object, path, 0);
    }
}

pub(super) fn schema_of(operation: Operation) -> &'static Object {
    match operation {
        Operation::ChatsCreate => &schema::chats_create::OBJECT,
        Operation::MessagesCreate => &schema::messages_create::OBJECT,
        Operation::ChatsMessagesSend => &schema::messages_send::OBJECT,
        Operation::ChatsSendVoicememo => &schema::voicememo::OBJECT,
        Operation::ChatsUpdate => &schema::update::OBJECT,
        Operation::ChatsParticipantsAdd | Operation::ChatsParticipantsRemove => {
            &schema::participant::OBJECT
        }
        Operation::ChatsListChats => &schema::list_chats::OBJECT,
        Operation::ChatsMessagesList => &schema::list_messages::OBJECT,
        _ => &schema::EMPTY,
    }
}

/// The operation that a document is most likely meant for, by the fields at its root. What it holds below them is
/// not looked at, so a document with an operation need not be JSON.
///
/// # Errors
///
/// The first fault of a document that has none, where it is not JSON.
pub(crate) fn infer(
    json: Source<'_>,
    scratch: &mut Vec<u8>,
) -> Result<Option<Operation>, SyntaxError> {
    let operation = operation_of(root_fields(json, scratch));
    if operation.is_none() {
        let mut reader = Reader::new(json, Origin::Document, scratch);
        reader.peek();
        reader.skip();
        reader.finish()?;
    }
    Ok(operation)
}

/// Which of [`SIGNS`] the document has.
fn root_fields(json: Source<'_>, scratch: &mut Vec<u8>) -> [bool; SIGNS.len()] {
    let mut seen = [false; SIGNS.len()];
    let mut reader = Reader::new(json, Origin::Document, scratch);
    if reader.peek().kind != Kind::Object {
        return seen;
    }
    reader.enter();
    while let Some(key) = reader.key() {
        for (seen, sign) in seen.iter_mut().zip(SIGNS) {
            *seen |= key.value == sign;
        }
        if operation_of(seen) == Some(Operation::ChatsCreate) {
            // Whatever follows, it is the first that fits.
            break;
        }
        let value = reader.peek();
        reader.seek(value_end(json.bytes, value.offset_bytes));
    }
    seen
}

fn operation_of(seen: [bool; SIGNS.len()]) -> Option<Operation> {
    let [from, to, message, continuation, parts, voice_memo, handle, name, icon] = seen;
    if from && message {
        Some(Operation::ChatsCreate)
    } else if to && message || continuation {
        Some(Operation::MessagesCreate)
    } else if message {
        Some(Operation::ChatsMessagesSend)
    } else if parts {
        Some(Operation::Message)
    } else if voice_memo {
        Some(Operation::ChatsSendVoicememo)
    } else if handle {
        Some(Operation::ChatsParticipantsAdd)
    } else if name || icon {
        Some(Operation::ChatsUpdate)
    } else {
        None
    }
}

/// The fields that tell operations apart.
const SIGNS: [&str; 9] = [
    "from",
    "to",
    "message",
    "continuation_message",
    "parts",
    "voice_memo_url",
    "handle",
    "display_name",
    "group_chat_icon",
];
