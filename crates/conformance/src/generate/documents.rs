//! Valid documents.

use sendcheck::Operation;
use serde_json::{Map, Value, json};

use super::pieces::{add_extras, card, handle, handles, key, link_part, mixture, phone, uuid};
use super::{Source, text};

/// The operations with a document, messages more often, because they contain most.
const DRAWN: [Operation; 16] = [
    Operation::ChatsCreate,
    Operation::ChatsCreate,
    Operation::ChatsCreate,
    Operation::ChatsMessagesSend,
    Operation::ChatsMessagesSend,
    Operation::MessagesCreate,
    Operation::MessagesCreate,
    Operation::Message,
    Operation::Message,
    Operation::ChatsSendVoicememo,
    Operation::ChatsUpdate,
    Operation::ChatsParticipantsAdd,
    Operation::ChatsParticipantsRemove,
    Operation::ChatsListChats,
    Operation::ChatsMessagesList,
    Operation::ChatsRetrieve,
];

/// A valid document, and its operation.
pub fn document(source: &mut Source<'_>) -> (Operation, Value) {
    let operation = source.pick(&DRAWN);
    (operation, document_for(operation, source))
}

/// A valid document of an operation.
pub fn document_for(operation: Operation, source: &mut Source<'_>) -> Value {
    match operation {
        Operation::ChatsCreate => json!({
            "from": phone(source), "to": handles(source), "message": message(source, false),
        }),
        Operation::ChatsMessagesSend => json!({"message": message(source, true)}),
        Operation::MessagesCreate => {
            let mut document = json!({"to": handles(source), "message": message(source, true)});
            if source.percent(50) {
                document["continuation_message"] =
                    json!({"text": text::chat(source), "idempotency_key": key(source)});
            }
            document
        }
        Operation::Message => message(source, true),
        Operation::ChatsSendVoicememo if source.percent(50) => {
            json!({"attachment_id": uuid(source)})
        }
        Operation::ChatsSendVoicememo => {
            json!({"voice_memo_url": "https://media.example.com/memo.m4a"})
        }
        Operation::ChatsUpdate => some_of(
            source,
            json!({
                "display_name": "Morning run",
                "group_chat_icon": "https://media.example.com/icon.png",
            }),
        ),
        Operation::ChatsParticipantsAdd | Operation::ChatsParticipantsRemove => {
            json!({"handle": handle(source)})
        }
        Operation::ChatsListChats => {
            let all = json!({
                "from": phone(source), "to": handle(source), "limit": source.between(1, 100),
                "cursor": key(source),
            });
            some_of(source, all)
        }
        Operation::ChatsMessagesList => {
            let all = json!({"cursor": key(source), "limit": source.between(1, 100)});
            some_of(source, all)
        }
        _ => json!({}),
    }
}

/// Each field or not, at least the first.
fn some_of(source: &mut Source<'_>, all: Value) -> Value {
    let Value::Object(all) = all else { return all };
    let kept = all.into_iter().enumerate().filter(|(index, _)| *index == 0 || source.percent(50));
    Value::Object(kept.map(|(_, field)| field).collect::<Map<_, _>>())
}

/// A valid message. Only where a link part may be, it is sometimes one.
pub fn message(source: &mut Source<'_>, may_link: bool) -> Value {
    let kind = source.below(9);
    let parts = match kind {
        0 if may_link => vec![link_part()],
        1 | 2 => vec![card(source)],
        _ => mixture(source),
    };
    let mut message = json!({"parts": parts});
    add_extras(source, &mut message, matches!(kind, 1 | 2));
    message
}
