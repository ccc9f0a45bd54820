//! JSON that may be anything.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

const KEYS: &[&str] = &[
    "from",
    "to",
    "message",
    "parts",
    "type",
    "value",
    "url",
    "attachment_id",
    "text_decorations",
    "range",
    "style",
    "animation",
    "effect",
    "name",
    "reply_to",
    "message_id",
    "part_index",
    "idempotency_key",
    "preferred_service",
    "continuation_message",
    "text",
    "app",
    "layout",
    "bundle_id",
    "team_id",
    "app_store_id",
    "caption",
    "image_url",
    "image_title",
    "fallback_text",
    "handle",
    "limit",
    "cursor",
    "display_name",
    "group_chat_icon",
    "voice_memo_url",
    "experience",
    "mention",
    "a/b",
    "~",
    "",
];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3..120_i64).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(
            &[
                "text",
                "media",
                "link",
                "imessage_app",
                "app_clip",
                "SMS",
                "iMessage",
                "bold",
                "shake",
                "screen",
                "confetti",
                "https://example.com/a.exe",
                "http://10.0.0.1",
                "data:,x",
                "*a* `b` 😀",
                "www.example.com",
                "readme.md",
                "+12025550143",
                "ann@example.com",
                ""
            ][..]
        )
        .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ]
}

/// JSON of no particular meaning, though with the API's words in it.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(7, 96, 6, |inner| {
        let key = prop_oneof![8 => select(KEYS).prop_map(str::to_owned), 1 => ".{0,4}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..7)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}
