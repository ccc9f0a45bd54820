//! Whole values that break a rule.

use serde_json::{Value, json};

use crate::Document;
use crate::mutations::is_create;

/// Values to put in the place of one, each with the rule it breaks and where below it.
pub(crate) fn replacements(
    document: &Document,
    place: &str,
    value: &Value,
) -> Vec<(Value, &'static str, String)> {
    let mut all = Vec::new();
    let mut add = |value: Value, rule: &'static str, below: &str| {
        all.push((value, rule, below.to_owned()));
    };
    if value["type"] == "media" {
        add(json!({"type": "media"}), "media-source", "");
    }
    if place == "/parts/*" && value["type"] == "text" {
        let text = |value: &str| json!({"type": "text", "value": value});
        add(text(""), "empty-text", "/value");
        add(text(" \t"), "blank-text", "/value");
        add(text("so **bold**"), "markdown-in-text", "/value");
        add(text(&"a".repeat(10_001)), "text-too-long", "/value");
        add(text(&"😀".repeat(5_001)), "text-length-ambiguous", "/value");
        if is_create(document) {
            add(text("see https://example.com"), "first-message-link", "/value");
            add(text("see example.com"), "first-message-possible-link", "/value");
        }
        let decorated = |decorations: Value| json!({"type": "text", "value": "a 😀 e\u{301}", "text_decorations": decorations});
        let bold = |start: usize, end: usize| json!({"range": [start, end], "style": "bold"});
        let shake = |start: usize, end: usize| json!({"range": [start, end], "animation": "shake"});
        let range = "/text_decorations/0/range";
        add(decorated(json!([bold(0, 3)])), "range-splits-character", range);
        add(decorated(json!([bold(0, 6)])), "range-splits-grapheme", range);
        add(decorated(json!([bold(0, 8)])), "range-out-of-bounds", range);
        add(decorated(json!([{"range": [0, 1]}])), "decoration-kind", "/text_decorations/0");
        let second = "/text_decorations/1";
        add(decorated(json!([bold(0, 4), bold(0, 4)])), "duplicate-decoration", second);
        add(decorated(json!([bold(0, 4), shake(2, 4)])), "decoration-overlap", second);
        add(decorated(json!([shake(0, 4), shake(2, 4)])), "decoration-overlap", second);
        let many: Vec<Value> = std::iter::repeat_n(bold(0, 1), 101).collect();
        add(decorated(many.into()), "too-many-decorations", "/text_decorations");
    }
    if place == "/parts/*" && value["type"] == "imessage_app" {
        let mut card = value.clone();
        card["layout"] = json!({"caption": "a", "image_title": "b"});
        add(card, "app-card-image-text", "/layout/image_title");
        let mut card = value.clone();
        card["fallback_text"] = "f".repeat(1_025).into();
        add(card, "app-card-text-too-long", "/fallback_text");
    }
    if place == "/parts"
        && let Some(parts) = value.as_array()
    {
        let and = |last: Value| Value::from([parts.as_slice(), &[last]].concat());
        let last = format!("/{}", parts.len());
        add(
            and(json!({"type": "link", "value": "https://example.com/a"})),
            "link-not-alone",
            &last,
        );
        add(and(json!({"type": "imessage_app"})), "app-card-not-alone", &last);
        let media = json!({"type": "media", "url": "https://media.example.com/a.jpg"});
        add(std::iter::repeat_n(media.clone(), 41).collect(), "too-many-url-media", "/40");
        add(std::iter::repeat_n(media, 101).collect(), "too-many-parts", "");
        let texts = json!([{"type": "text", "value": "a"}, {"type": "text", "value": "b"}]);
        add(texts, "consecutive-text", "/1");
    }
    if place == "/to"
        && let Some(to) = value.as_array()
    {
        let and = |last: &Value| Value::from([to.as_slice(), std::slice::from_ref(last)].concat());
        let last = format!("/{}", to.len());
        add(and(&to[0]), "duplicate-recipient", &last);
        add(std::iter::repeat_n(to[0].clone(), 32).collect(), "too-many-recipients", "");
        if is_create(document) {
            add(and(&document.json["from"]), "sender-in-recipients", &last);
        }
    }
    if place == "/idempotency_key" {
        add("k".repeat(256).into(), "idempotency-key-too-long", "");
    }
    all
}
