//! Valid documents.

use sendcheck::Operation;
use serde_json::{Map, Value, json};

use super::pieces::{
    add_extras, card, experience, handle, handles, key, link_part, mention_part, mixture, phone,
    reaction, sticker_part, uuid,
};
use super::{Source, text};

/// The operations with a document, messages more often, because they contain most.
const DRAWN: [Operation; 21] = [
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
    Operation::MessagesUpdate,
    Operation::MessagesAddReaction,
    Operation::MessagesUpdateAppCard,
    Operation::AttachmentsCreate,
    Operation::ChatsPollsCreate,
];

/// Returns a valid document, and its operation.
pub fn document(source: &mut Source<'_>) -> (Operation, Value) {
    let operation = source.pick(&DRAWN);
    (operation, document_for(operation, source))
}

/// Returns a valid document of an operation.
pub fn document_for(operation: Operation, source: &mut Source<'_>) -> Value {
    match operation {
        Operation::ChatsCreate => json!({
            "from": phone(source), "to": handles(source), "message": message(source, false),
        }),
        Operation::ChatsMessagesSend => {
            let mut document = json!({"message": content(source)});
            if source.percent(20) {
                document["override_optout"] = source.percent(50).into();
            }
            document
        }
        Operation::MessagesCreate => {
            let mut document = json!({"to": handles(source), "message": message(source, true)});
            if source.percent(50) {
                document["continuation_message"] =
                    json!({"text": text::chat(source), "idempotency_key": key(source)});
            }
            if source.percent(20) {
                document["exclude_from"] = json!([phone(source)]);
            }
            document
        }
        Operation::Message => content(source),
        Operation::MessagesUpdate => {
            let mut document = json!({"text": text::chat(source)});
            if source.percent(50) {
                document["part_index"] = source.below(5).into();
            }
            document
        }
        Operation::MessagesAddReaction => reaction(source),
        Operation::MessagesUpdateAppCard => {
            let Value::Object(mut all) = card(source) else { return Value::Null };
            all.remove("type");
            let mut document = json!({"layout": all.remove("layout")});
            for (name, value) in all {
                if source.percent(50) {
                    document[name] = value;
                }
            }
            document
        }
        Operation::AttachmentsCreate => json!({
            "filename": source.pick(&["photo.jpg", "menu.pdf", "clip.mp4"]),
            "content_type": source.pick(&["image/jpeg", "application/pdf", "video/mp4"]),
            "size_bytes": source.between(1, sendcheck::limits::FILE_BYTES as usize),
        }),
        Operation::ChatsPollsCreate => {
            let options: Vec<Value> =
                (0..source.between(2, 5)).map(|n| json!({"text": format!("Choice {n}")})).collect();
            json!({"poll": {"options": options}})
        }
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

/// Returns the object with some of its fields, at least the first.
fn some_of(source: &mut Source<'_>, all: Value) -> Value {
    let Value::Object(all) = all else { return all };
    let kept = all.into_iter().enumerate().filter(|(index, _)| *index == 0 || source.percent(50));
    Value::Object(kept.map(|(_, field)| field).collect::<Map<_, _>>())
}

/// Returns a valid message of an existing chat, which may have any part.
fn content(source: &mut Source<'_>) -> Value {
    match source.below(12) {
        0 => json!({"experience": experience(source)}),
        1 => json!({"parts": [mention_part(source)]}),
        2 => json!({"parts": [sticker_part(source)]}),
        3 => json!({"parts": [
            {"type": "app_clip", "value": "https://example.com/clip", "caption": "Pay"}
        ]}),
        _ => message(source, true),
    }
}

/// Returns a valid message. Only where a link part may be, it is sometimes one.
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
