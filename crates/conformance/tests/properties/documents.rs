//! Documents assembled from pieces that are right.

use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::Operation;
use serde_json::{Value, json};

use crate::pieces::{WORDS, handle, message, phone, uuid};

/// A document, and what it is for.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) operation: Operation,
    pub(crate) json: Value,
}

fn of(
    operation: Operation,
    json: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<Document> {
    json.prop_map(move |json| Document { operation, json }).boxed()
}

fn present(fields: Vec<(&str, Option<Value>)>) -> Value {
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(fields.collect())
}

/// A valid document of any operation.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let to = || prop::collection::vec(handle(), 1..5);
    let continuation = prop::option::of((select(WORDS), prop::option::of("[a-z0-9-]{1,255}")));
    prop_oneof![
        4 => of(Operation::ChatsCreate, (phone(), to(), message(false))
            .prop_map(|(from, to, message)| json!({"from": from, "to": to, "message": message}))),
        4 => of(Operation::ChatsMessagesSend, message(true).prop_map(|message| json!({"message": message}))),
        4 => of(Operation::MessagesCreate, (to(), message(true), continuation).prop_map(
            |(to, message, continuation)| present(vec![
                ("to", Some(to.into())),
                ("message", Some(message)),
                ("continuation_message", continuation.map(|(text, key)| present(vec![
                    ("text", Some(text.into())),
                    ("idempotency_key", key.map(Value::from)),
                ]))),
            ]))),
        4 => of(Operation::Message, message(true)),
        1 => of(Operation::ChatsSendVoicememo, prop_oneof![
            uuid().prop_map(|id| json!({"attachment_id": id})),
            Just(json!({"voice_memo_url": "https://media.example.com/memo.m4a"})),
        ]),
        1 => of(Operation::ChatsUpdate, (select(WORDS), any::<bool>()).prop_map(|(name, icon)| present(vec![
            ("display_name", Some(name.into())),
            ("group_chat_icon", icon.then(|| "https://media.example.com/icon.png".into())),
        ]))),
        1 => of(Operation::ChatsParticipantsAdd, handle().prop_map(|handle| json!({"handle": handle}))),
        1 => of(Operation::ChatsParticipantsRemove, handle().prop_map(|handle| json!({"handle": handle}))),
        1 => of(Operation::ChatsListChats, (prop::option::of(phone()), prop::option::of(handle()), prop::option::of(1..=100))
            .prop_map(|(from, to, limit)| present(vec![
                ("from", from.map(Value::from)),
                ("to", to.map(Value::from)),
                ("limit", limit.map(Value::from)),
            ]))),
        1 => of(Operation::ChatsMessagesList, (prop::option::of("[a-z0-9]{1,20}"), prop::option::of(1..=100))
            .prop_map(|(cursor, limit)| present(vec![
                ("cursor", cursor.map(Value::from)),
                ("limit", limit.map(Value::from)),
            ]))),
        1 => select(&[
            Operation::ChatsRetrieve, Operation::ChatsMarkAsRead, Operation::ChatsLeaveChat,
            Operation::ChatsShareContactCard, Operation::ChatsTypingStart, Operation::ChatsTypingStop,
        ][..]).prop_map(|operation| Document { operation, json: json!({}) }),
    ]
}
