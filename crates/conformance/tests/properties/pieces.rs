//! The pieces of a valid document.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

pub(crate) const WORDS: &[&str] = &[
    "hello",
    "morning",
    "table",
    "two",
    "naïve",
    "你好",
    "ありがとう",
    "😀",
    "👨\u{200d}👩\u{200d}👧",
    "🇨🇭",
    "e\u{301}",
    "спасибо",
    "שלום",
    "cake",
];
const STYLES: &[&str] = &["bold", "italic", "strikethrough", "underline"];
const ANIMATIONS: &[&str] =
    &["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];
const EFFECTS: &[(&str, &str)] = &[
    ("screen", "confetti"),
    ("screen", "fireworks"),
    ("screen", "happy_birthday"),
    ("screen", "spotlight"),
    ("bubble", "slam"),
    ("bubble", "invisible"),
];
const URLS: &[&str] = &[
    "https://media.example.com/photos/garden.jpg",
    "https://cdn.linqapp.com/attachments/7/garden.png",
    "https://bucket.example.net/a.mp4?X-Amz-Expires=60&X-Amz-Signature=9f",
    "https://media.example.com:8443/größe/plan.pdf?page=2#top",
    "https://[2606:4700:4700::1111]/a",
];

pub(crate) fn phone() -> impl Strategy<Value = String> {
    "\\+[1-9][0-9]{1,14}"
}

fn email() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9+_]{0,8}(\\.[a-z]{1,4})?@[a-z][a-z0-9]{0,8}\\.(com|org|example)"
}

pub(crate) fn handle() -> impl Strategy<Value = String> {
    prop_oneof![phone(), email()]
}

pub(crate) fn uuid() -> impl Strategy<Value = String> {
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-fA-F]{12}"
}

/// What one word of a text is decorated with.
fn ornament() -> impl Strategy<Value = Option<(&'static str, &'static str)>> {
    prop_oneof![
        4 => Just(None),
        2 => select(STYLES).prop_map(|style| Some(("style", style))),
        1 => select(ANIMATIONS).prop_map(|animation| Some(("animation", animation))),
    ]
}

/// Words, some of them decorated: never across one another, always whole.
fn text() -> impl Strategy<Value = Value> {
    (prop::collection::vec((select(WORDS), ornament()), 1..8), any::<bool>()).prop_map(
        |(words, even_empty)| {
            let mut value = String::new();
            let mut decorations = Vec::new();
            for (word, ornament) in words {
                if !value.is_empty() {
                    value.push(' ');
                }
                let start = value.encode_utf16().count();
                value.push_str(word);
                if let Some((kind, name)) = ornament {
                    let end = value.encode_utf16().count();
                    decorations.push(json!({"range": [start, end], kind: name}));
                }
            }
            let mut part = json!({"type": "text", "value": value});
            if even_empty || !decorations.is_empty() {
                part["text_decorations"] = decorations.into();
            }
            part
        },
    )
}

fn media() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(URLS).prop_map(|url| json!({"type": "media", "url": url})),
        uuid().prop_map(|id| json!({"type": "media", "attachment_id": id})),
    ]
}

fn link() -> impl Strategy<Value = Value> {
    select(
        &["https://example.com/menu", "https://example.org/a?b=c#d", "https://münchen.example"][..],
    )
    .prop_map(|url| json!({"type": "link", "value": url}))
}

fn card() -> impl Strategy<Value = Value> {
    let app = (
        "[A-Za-z ]{1,64}",
        "[a-z]{1,9}\\.[a-z]{1,9}",
        "[A-Z0-9]{10}",
        prop::option::of(1..i64::MAX),
    );
    (app, any::<[bool; 4]>()).prop_map(
        |((name, bundle, team, store), [image, url, fallback, interactive])| {
            let mut card = json!({
                "type": "imessage_app",
                "app": {"name": name, "bundle_id": bundle, "team_id": team},
                "layout": {"caption": "Two seats"},
            });
            if let Some(store) = store {
                card["app"]["app_store_id"] = store.into();
            }
            if image {
                card["layout"]["image_url"] = "https://media.example.com/room.jpg".into();
                card["layout"]["image_title"] = "By the window".into();
            }
            if url {
                card["url"] = "https://tables.example.com/r/91".into();
            }
            if fallback {
                card["fallback_text"] = "Open the reservation".into();
            }
            if interactive {
                card["interactive"] = false.into();
            }
            card
        },
    )
}

/// Texts and media, never two texts in a row.
fn mixture() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec((text(), media(), any::<bool>()), 1..6).prop_map(|rows| {
        let mut parts: Vec<Value> = Vec::new();
        for (text, media, wants_text) in rows {
            let after_text = parts.last().is_some_and(|part| part["type"] == "text");
            parts.push(if wants_text && !after_text { text } else { media });
        }
        parts
    })
}

fn parts(may_link: bool) -> BoxedStrategy<Vec<Value>> {
    let card = card().prop_map(|card| vec![card]);
    if may_link {
        prop_oneof![6 => mixture(), 1 => link().prop_map(|link| vec![link]), 2 => card].boxed()
    } else {
        prop_oneof![6 => mixture(), 2 => card].boxed()
    }
}

/// A message with all that may go with it; a link part only where one may be.
pub(crate) fn message(may_link: bool) -> impl Strategy<Value = Value> {
    let extras = (
        prop::option::of(select(EFFECTS)),
        prop::option::of((uuid(), prop::option::of(0..=i32::MAX))),
        prop::option::of("[a-z0-9-]{1,255}"),
        prop::option::of(select(&["iMessage", "SMS", "RCS"][..])),
    );
    (parts(may_link), extras).prop_map(|(parts, (effect, reply, key, service))| {
        let is_card = parts.iter().any(|part| part["type"] == "imessage_app");
        let mut message = json!({"parts": parts});
        if let Some((kind, name)) = effect {
            message["effect"] = json!({"type": kind, "name": name});
        }
        if let Some((id, index)) = reply {
            message["reply_to"] = json!({"message_id": id});
            if let Some(index) = index {
                message["reply_to"]["part_index"] = index.into();
            }
        }
        if let Some(key) = key {
            message["idempotency_key"] = key.into();
        }
        if let Some(service) = service {
            message["preferred_service"] = if is_card { "iMessage" } else { service }.into();
        }
        message
    })
}
