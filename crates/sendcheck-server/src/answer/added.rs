//! Messages that are added to chats.

use serde_json::{Map, Value, json};

use super::{parts, text};
use crate::state::{Message, State};

/// Returns the service of a new chat: the preferred one of its first message.
pub(super) fn service(message: &Value) -> &str {
    text(message, "preferred_service").unwrap_or("iMessage")
}

/// Adds the message of a document to a chat. Returns it as sends do.
pub(super) fn add_message(state: &mut State, chat: u64, message: &Value) -> Value {
    let given = message["parts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let parts: Vec<Value> = given.iter().map(|part| parts::response(state, part)).collect();
    add_parts(state, chat, &parts, message)
}

/// Adds a message with these parts. The rest is that of `message`.
pub(super) fn add_parts(state: &mut State, chat: u64, parts: &[Value], message: &Value) -> Value {
    let (id, now) = (state.source.uuid(), state.source.now());
    let Some(known) = state.store.chat(chat) else { return Value::Null };
    let preferred = message["preferred_service"].clone();
    let service = preferred.as_str().unwrap_or(&known.service);
    let sent = json!({
        "id": id,
        "service": service,
        "preferred_service": preferred,
        "parts": parts,
        "created_at": now,
        "sent_at": null,
        "delivered_at": null,
        "delivery_status": "queued",
        "is_read": false,
        "effect": message["effect"],
        "from_handle": known.me(),
        "reply_to": message["reply_to"],
    });
    let listed = json!({
        "chat_id": known.id,
        "from": known.from(),
        "is_from_me": true,
        "is_delivered": false,
        "updated_at": now,
        "read_at": null,
    });
    let json = merged(&sent, &listed).to_string();
    state.store.change_chat(chat, |chat| chat.updated_at = now);
    state.store.add_message(Message { id, chat, json, edits: 0 });
    sent
}

/// Returns the fields of both objects.
fn merged(first: &Value, second: &Value) -> Value {
    let fields = [first, second].into_iter().filter_map(Value::as_object).flatten();
    fields.map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>().into()
}
