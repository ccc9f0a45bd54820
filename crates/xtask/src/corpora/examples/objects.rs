//! JSON objects that stand in a page: whole bodies, single parts, single effects.

use std::ops::Range;

use sendcheck::Operation;
use serde_json::{Value, json};

use super::{Example, Found, has_key};

/// What a body may hold at its root.
const BODY: &[&str] = &[
    "from",
    "to",
    "message",
    "continuation_message",
    "parts",
    "effect",
    "voice_memo_url",
    "attachment_id",
    "handle",
    "display_name",
    "group_chat_icon",
];

/// What only a response holds, at any depth.
const RESPONSE: &[&str] = &["id", "chat_id", "trace_id", "reactions", "success", "mime_type"];

/// Finds objects outside the places that are read otherwise.
pub(super) fn find(text: &str, elsewhere: &[Range<usize>], found: &mut Found) {
    let mut from = 0;
    while let Some(start) = text[from..].find('{').map(|at| from + at) {
        if let Some(range) = elsewhere.iter().find(|range| range.contains(&start)) {
            from = range.end;
            continue;
        }
        let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
        let Some(Ok(value)) = values.next() else {
            from = start + 1;
            continue;
        };
        let end = start + values.byte_offset();
        add(&value, &text[start..end], found);
        from = end;
    }
}

fn add(value: &Value, text: &str, found: &mut Found) {
    let Some(fields) = value.as_object().filter(|fields| !fields.is_empty()) else { return };
    if has_key(value, RESPONSE) {
        return found.leave_out("JSON of a response");
    }
    let kind = value["type"].as_str().unwrap_or_default();
    let (operation, json) = if fields.keys().all(|key| BODY.contains(&key.as_str())) {
        let Some(operation) = operation(value) else { return found.leave_out("other JSON") };
        (operation, text.to_owned())
    } else if matches!(kind, "text" | "media" | "link" | "imessage_app") {
        (Operation::Message, json!({"parts": [value]}).to_string())
    } else if matches!(kind, "screen" | "bubble") {
        let parts = json!([{"type": "text", "value": "Hello"}]);
        (Operation::Message, json!({"parts": parts, "effect": value}).to_string())
    } else {
        return found.leave_out("other JSON");
    };
    found.examples.push(Example { operation, json, chat_id: None, notation: "JSON" });
}

fn operation(body: &Value) -> Option<Operation> {
    let has = |key| body.get(key).is_some();
    Some(match () {
        () if has("from") && has("message") => Operation::ChatsCreate,
        () if has("to") && has("message") => Operation::MessagesCreate,
        () if has("message") => Operation::ChatsMessagesSend,
        () if has("parts") => Operation::Message,
        () if has("voice_memo_url") => Operation::ChatsSendVoicememo,
        () if has("handle") => Operation::ChatsParticipantsAdd,
        () if has("display_name") || has("group_chat_icon") => Operation::ChatsUpdate,
        () => return None,
    })
}
