//! The pieces of a valid document.

use serde_json::{Value, json};

use super::{Source, text};

const STYLES: [&str; 4] = ["bold", "italic", "strikethrough", "underline"];
const ANIMATIONS: [&str; 8] =
    ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];
const EFFECTS: [(&str, &str); 15] = [
    ("screen", "confetti"),
    ("screen", "fireworks"),
    ("screen", "lasers"),
    ("screen", "sparkles"),
    ("screen", "celebration"),
    ("screen", "hearts"),
    ("screen", "love"),
    ("screen", "balloons"),
    ("screen", "happy_birthday"),
    ("screen", "echo"),
    ("screen", "spotlight"),
    ("bubble", "slam"),
    ("bubble", "loud"),
    ("bubble", "gentle"),
    ("bubble", "invisible"),
];
const SERVICES: [&str; 3] = ["iMessage", "SMS", "RCS"];
const FILES: [&str; 4] = ["photo.jpg", "clip.mp4", "menu.pdf", "scan.png"];

fn hex(source: &mut Source<'_>, digits: usize) -> String {
    (0..digits).map(|_| char::from(source.pick(b"0123456789abcdef"))).collect()
}

pub(super) fn uuid(source: &mut Source<'_>) -> String {
    let groups = [8, 4, 4, 4, 12].map(|digits| hex(source, digits));
    groups.join("-")
}

pub(super) fn phone(source: &mut Source<'_>) -> String {
    format!("+1{}{:09}", source.between(2, 9), source.below(1_000_000_000))
}

pub(super) fn handle(source: &mut Source<'_>) -> String {
    if !source.percent(10) {
        return phone(source);
    }
    let name = source.pick(&["mia", "noah.k", "zoe+home", "li_9", "amir"]);
    let domain = source.pick(&["example.com", "post.example.net", "example.org"]);
    format!("{name}{}@{domain}", source.between(1, 999))
}

/// Up to five handles, each another.
pub(super) fn handles(source: &mut Source<'_>) -> Vec<String> {
    let mut handles: Vec<String> = (0..source.between(1, 5)).map(|_| handle(source)).collect();
    handles.sort();
    handles.dedup();
    handles
}

pub(super) fn key(source: &mut Source<'_>) -> String {
    source.string("abcdefghijklmnopqrstuvwxyz0123456789-", 60)
}

pub(super) fn text_part(value: &str) -> Value {
    json!({"type": "text", "value": value})
}

pub(super) fn decorated_part(value: &str, decorations: &[Value]) -> Value {
    json!({"type": "text", "value": value, "text_decorations": decorations})
}

pub(super) fn link_part() -> Value {
    json!({"type": "link", "value": "https://example.com/menu"})
}

pub(super) fn attachment_part(source: &mut Source<'_>) -> Value {
    json!({"type": "media", "attachment_id": uuid(source)})
}

pub(super) fn url_part(source: &mut Source<'_>) -> Value {
    let name = source.pick(&FILES);
    json!({"type": "media", "url": format!("https://files.example.com/{}/{name}", hex(source, 16))})
}

pub(super) fn media_part(source: &mut Source<'_>) -> Value {
    if source.percent(50) { url_part(source) } else { attachment_part(source) }
}

pub(super) fn animation(source: &mut Source<'_>, start: usize, end: usize) -> Value {
    json!({"range": [start, end], "animation": source.pick(&ANIMATIONS)})
}

pub(super) fn style(source: &mut Source<'_>, start: usize, end: usize) -> Value {
    json!({"range": [start, end], "style": source.pick(&STYLES)})
}

/// Decorations that are valid together: each in its own stretch of the text, except that a style may
/// reach back by one into another style.
pub(super) fn decorations(source: &mut Source<'_>, units: usize, count: usize) -> Vec<Value> {
    let stretch = units / count;
    let mut after_style = false;
    (0..count)
        .map(|index| {
            let start = index * stretch;
            let end = start + source.between(1, stretch);
            if source.percent(40) {
                after_style = false;
                return animation(source, start, end);
            }
            let reach = usize::from(std::mem::replace(&mut after_style, true));
            style(source, start - reach, end)
        })
        .collect()
}

/// Returns a text as people write it, some of it decorated.
pub(super) fn chat_part(source: &mut Source<'_>) -> Value {
    let value = text::chat(source);
    // Decorations keep to the ASCII start, so that none splits a character.
    let units = value.bytes().position(|byte| !byte.is_ascii()).unwrap_or(value.len());
    let count = source.between(1, 4);
    if units < 10 || !source.percent(40) {
        return text_part(&value);
    }
    let decorations = decorations(source, units, count);
    decorated_part(&value, &decorations)
}

/// Texts and media, never a text after a text.
pub(super) fn mixture(source: &mut Source<'_>) -> Vec<Value> {
    let mut after_text = false;
    (0..source.between(1, 5))
        .map(|_| {
            after_text = !after_text && source.percent(65);
            if after_text { chat_part(source) } else { media_part(source) }
        })
        .collect()
}

pub(super) fn card(source: &mut Source<'_>) -> Value {
    let mut card = json!({
        "type": "imessage_app",
        "app": {
            "name": source.string("ABCabc xyz", 64),
            "bundle_id": format!("{}.app", source.string("abc", 9)),
            "team_id": "A1B2C3D4E5",
        },
        "layout": {"caption": "Two seats"},
    });
    // Not blank, whatever was chosen.
    card["app"]["name"] = format!("A{}", card["app"]["name"].as_str().unwrap_or_default())
        .chars()
        .take(64)
        .collect::<String>()
        .into();
    if source.percent(50) {
        card["app"]["app_store_id"] = source.between(1, 1 << 40).into();
    }
    if source.percent(50) {
        card["layout"]["image_url"] = "https://media.example.com/room.jpg".into();
        card["layout"]["image_title"] = "By the window".into();
    }
    if source.percent(50) {
        card["url"] = "https://tables.example.com/r/91".into();
    }
    if source.percent(50) {
        card["fallback_text"] = "Open the reservation".into();
    }
    if source.percent(25) {
        card["interactive"] = false.into();
    }
    card
}

pub(super) fn experience(source: &mut Source<'_>) -> Value {
    if source.percent(50) {
        return json!({"name": "agentcard", "action": "attach_card"});
    }
    let params = json!({"url": "https://example.com/menu", "title": "Menu"});
    json!({"name": "link", "action": "open", "params": params})
}

pub(super) fn mention_part(source: &mut Source<'_>) -> Value {
    let mut part = json!({"type": "text", "value": "See you, Ann", "mention": phone(source)});
    if source.percent(50) {
        part["mention_range"] = json!([9, 12]);
    }
    part
}

/// Returns a text with stickers on two emoji, or media as a sticker.
pub(super) fn sticker_part(source: &mut Source<'_>) -> Value {
    if source.percent(50) {
        let mut part = media_part(source);
        part["sticker"] = source.percent(50).into();
        return part;
    }
    let url = "https://files.example.com/cake.png";
    json!({"type": "text", "value": "🎂 and 🎁", "inline_stickers": [
        {"range": [0, 2], "attachment_id": uuid(source)},
        {"range": [7, 9], "url": url},
    ]})
}

pub(super) fn reaction(source: &mut Source<'_>) -> Value {
    let operation = source.pick(&["add", "remove"]);
    let mut reaction = match source.below(3) {
        0 => json!({
            "operation": "add",
            "type": "sticker",
            "attachment_id": uuid(source),
            "placement": {"x": 0.25, "y": 1, "scale": 1.5, "rotation": -30},
        }),
        1 => json!({"operation": operation, "type": "custom", "custom_emoji": "🎉"}),
        _ => {
            let kind = source.pick(&["love", "like", "dislike", "laugh", "emphasize", "question"]);
            json!({"operation": operation, "type": kind})
        }
    };
    if source.percent(30) {
        reaction["part_index"] = source.below(5).into();
    }
    reaction
}

/// Adds optional fields to a message. Cards need iMessage.
pub(super) fn add_extras(source: &mut Source<'_>, message: &mut Value, is_card: bool) {
    if source.percent(25) {
        let (kind, name) = source.pick(&EFFECTS);
        message["effect"] = json!({"type": kind, "name": name});
    }
    if source.percent(40) {
        message["idempotency_key"] = key(source).into();
    }
    if source.percent(30) {
        let service = source.pick(&SERVICES);
        message["preferred_service"] = if is_card { "iMessage" } else { service }.into();
    }
    if source.percent(15) {
        message["reply_to"] = json!({"message_id": uuid(source)});
        if source.percent(50) {
            message["reply_to"]["part_index"] = source.below(5).into();
        }
    }
}
