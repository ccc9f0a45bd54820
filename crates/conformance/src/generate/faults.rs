//! Requests to `chats.create`, each broken in one way.

use serde_json::{Value, json};

use super::pieces::{attachment_part, decorated_part, link_part, media_part, text_part, uuid};
use super::{Source, text};

pub(super) const URLS: [&str; 5] = [
    "https://example.com/menu?table=4",
    "http://example.org",
    "www.example.com",
    "https://shop.example.co.uk/a#b",
    "ftp://example.net/list.txt",
];

type Fault = fn(&mut Value, &mut Source<'_>);

/// Breaks a request in one of many ways.
pub(super) fn add(request: &mut Value, source: &mut Source<'_>) {
    source.pick(&FAULTS)(request, source);
}

const FAULTS: [Fault; 33] = [
    |it, source| set_parts(it, vec![plain(source), link_part()]),
    |it, _| set_parts(it, vec![link_part()]),
    |it, source| {
        let (words, url) = (text::words(source, 80), source.pick(&URLS));
        set_parts(it, vec![text_part(&text::put(source, url, &words))]);
    },
    |it, source| set_parts(it, vec![plain(source), plain(source), media_part(source)]),
    |it, source| set_parts(it, (0..101).map(|_| attachment_part(source)).collect()),
    |it, _| {
        let url = |n| format!("https://files.example.com/{n}.jpg");
        set_parts(it, (0..41).map(|n| json!({"type": "media", "url": url(n)})).collect());
    },
    |it, _| set_parts(it, Vec::new()),
    |it, _| remove(&mut it["message"], "parts"),
    |it, _| set_parts(it, vec![json!({"type": "sticker", "value": "x"})]),
    |it, _| set_parts(it, vec![text_part("")]),
    |it, source| set_parts(it, vec![text_part(&text::words(source, 10_001))]),
    |it, _| set_parts(it, vec![json!({"type": "text", "value": 12})]),
    |it, source| {
        decorate(it, source, json!([{"range": [0, 5], "style": "bold", "animation": "big"}]));
    },
    |it, source| decorate(it, source, json!([{"range": [0, 5]}])),
    |it, source| decorate(it, source, json!([{"range": [5, 5], "style": "bold"}])),
    |it, source| decorate(it, source, json!([{"range": [5, 81], "style": "bold"}])),
    |it, source| decorate(it, source, json!([{"range": [-1, 4], "style": "bold"}])),
    |it, source| decorate(it, source, json!([{"range": [0, 5], "style": "blink"}])),
    |it, source| decorate(it, source, json!([{"range": [0, 5], "animation": "wiggle"}])),
    |it, source| {
        let bold = json!({"range": [0, 5], "style": "bold"});
        decorate(it, source, json!([bold, {"range": [4, 9], "animation": "big"}]));
    },
    |it, source| {
        let nod = json!({"range": [10, 40], "animation": "nod"});
        decorate(it, source, json!([nod, {"range": [20, 30], "animation": "big"}]));
    },
    |it, source| {
        let url = "https://files.example.com/a.jpg";
        set_parts(it, vec![json!({"type": "media", "url": url, "attachment_id": uuid(source)})]);
    },
    |it, _| set_parts(it, vec![json!({"type": "media"})]),
    |it, _| set_parts(it, vec![json!({"type": "media", "url": "http://files.example.com/a.jpg"})]),
    |it, _| set_parts(it, vec![json!({"type": "media", "attachment_id": "abc-123"})]),
    |it, _| it["message"]["effect"] = json!({"name": "slam", "type": "screen"}),
    |it, _| it["from"] = "2052535597".into(),
    |it, _| remove(it, "from"),
    |it, _| it["to"] = json!(["not an address"]),
    |it, _| it["to"] = json!([]),
    |it, _| it["message"]["idempotency_key"] = "k".repeat(256).into(),
    |it, _| it["message"]["preferred_service"] = "WhatsApp".into(),
    |it, _| it["message"]["reply_to"] = json!({"message_id": "x", "part_index": 0}),
];

fn set_parts(request: &mut Value, parts: Vec<Value>) {
    request["message"]["parts"] = parts.into();
}

fn remove(object: &mut Value, field: &str) {
    if let Value::Object(fields) = object {
        fields.remove(field);
    }
}

fn plain(source: &mut Source<'_>) -> Value {
    text_part(&text::words(source, 60))
}

fn decorate(request: &mut Value, source: &mut Source<'_>, decorations: Value) {
    let Value::Array(decorations) = decorations else { return };
    set_parts(request, vec![decorated_part(&text::words(source, 80), &decorations)]);
}
