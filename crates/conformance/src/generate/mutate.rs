//! Documents that are wrong in places, or nearly.

use serde_json::{Value, json};

use super::node::{Field, Node};
use super::pools::{self, FIELDS, LENGTHS, NUMBERS};
use super::{KEYS, Source};

/// Changes a document in one place or several.
pub fn mutate(document: &mut Node, source: &mut Source<'_>) {
    for _ in 0..source.pick(&[1, 1, 1, 2, 3]) {
        let number = source.below(document.size());
        match document.nth(number) {
            Some(Node::Array(items)) if source.percent(15) => stretch(items, source),
            Some(Node::String(text)) if source.percent(15) => *text = pools::near_limit(source),
            Some(node) => mutate_one(node, source),
            None => {}
        }
    }
}

/// Repeats an item of an array until it is about as long as one of the limits.
fn stretch(items: &mut Vec<Node>, source: &mut Source<'_>) {
    if let Some(item) = items.get(source.below(items.len())).cloned() {
        items.resize(source.pick(LENGTHS), item);
    }
}

fn mutate_one(node: &mut Node, source: &mut Source<'_>) {
    match source.below(20) {
        0..3 => *node = anything(source, 2),
        3 => {
            let inner = std::mem::replace(node, Node::Null);
            *node = if source.percent(50) {
                Node::Array(vec![inner])
            } else {
                Node::Object(vec![Field::new("value", inner)])
            };
        }
        4 => *node = Node::Null,
        _ => match node {
            Node::Object(fields) => mutate_fields(fields, source),
            Node::Array(items) => mutate_items(items, source),
            Node::String(text) => mutate_text(text, source),
            Node::Number(spelling) => mutate_number(spelling, source),
            Node::Bool(value) => *value = !*value,
            Node::Null => *node = anything(source, 2),
        },
    }
}

fn mutate_fields(fields: &mut Vec<Field>, source: &mut Source<'_>) {
    let at = source.below(fields.len());
    match source.below(8) {
        0 if !fields.is_empty() => drop(fields.remove(at)),
        1 if !fields.is_empty() => fields[at].name = name(source),
        2 if !fields.is_empty() => fields[at].is_escaped = true,
        3 if !fields.is_empty() => {
            let twice = fields[at].clone();
            fields.insert(source.below(fields.len() + 1), twice);
        }
        4 if fields.len() > 1 => fields.swap(at, 0),
        _ => {
            let (at, name) = (source.below(fields.len() + 1), name(source));
            let value = value_of(&name, source);
            fields.insert(at, Field::new(&name, value));
        }
    }
}

fn mutate_items(items: &mut Vec<Node>, source: &mut Source<'_>) {
    let at = source.below(items.len());
    match source.below(7) {
        0 if !items.is_empty() => drop(items.remove(at)),
        1 if !items.is_empty() => items.insert(at, items[at].clone()),
        2 if !items.is_empty() => items[at] = anything(source, 2),
        3 if items.len() > 1 => items.swap(at, 0),
        4 => items.push(newer_part(source)),
        5 => items.clear(),
        _ => items.push(anything(source, 2)),
    }
}

fn mutate_text(text: &mut String, source: &mut Source<'_>) {
    let mut chars: Vec<char> = text.chars().collect();
    let at = source.below(chars.len());
    let other =
        source.pick(&['a', 'Z', '0', ' ', '\n', '\0', 'é', '🎉', '+', '@', '.', '%', '/', ':']);
    match source.below(7) {
        0 if !chars.is_empty() => drop(chars.remove(at)),
        1 => chars.insert(at, other),
        2 if !chars.is_empty() => chars[at] = other,
        3 => chars = text.to_uppercase().chars().collect(),
        _ => chars = pools::any(source).chars().collect(),
    }
    *text = chars.into_iter().collect();
}

fn mutate_number(spelling: &mut String, source: &mut Source<'_>) {
    *spelling = match (source.below(4), spelling.parse::<i64>()) {
        (0, Ok(number)) => number.saturating_add(1).to_string(),
        (1, Ok(number)) => number.saturating_sub(1).to_string(),
        _ => source.pick(NUMBERS).to_owned(),
    };
}

/// Any value, nested up to `depth` levels.
fn anything(source: &mut Source<'_>, depth: usize) -> Node {
    match source.below(if depth == 0 { 5 } else { 9 }) {
        0 => Node::Null,
        1 => Node::Bool(source.percent(50)),
        2 => Node::Number(source.pick(NUMBERS).to_owned()),
        3 | 4 => Node::string(pools::any(source)),
        5 => Node::Array((0..source.below(3)).map(|_| anything(source, depth - 1)).collect()),
        6 => newer_part(source),
        _ => {
            let field = |source: &mut Source<'_>| {
                let name = name(source);
                let value = value_of(&name, source);
                Field::new(&name, value)
            };
            Node::Object((0..source.below(3)).map(|_| field(source)).collect())
        }
    }
}

fn name(source: &mut Source<'_>) -> String {
    if source.percent(66) { source.pick(KEYS) } else { source.pick(FIELDS) }.to_owned()
}

/// A value that may be right for a field of that name.
fn value_of(name: &str, source: &mut Source<'_>) -> Node {
    match name {
        _ if source.percent(25) => anything(source, 1),
        "part_index" | "limit" | "app_store_id" => Node::Number(source.pick(NUMBERS).to_owned()),
        "effect" => Node::from(&json!({
            "type": source.pick(&["screen", "bubble", "none"]),
            "name": source.pick(&["confetti", "slam", "echo", "rain"]),
        })),
        "reply_to" => Node::from(&json!({"message_id": pools::any(source), "part_index": 0})),
        "range" => Node::from(&json!([source.below(9), source.below(14)])),
        "text_decorations" => {
            Node::from(&json!([{"range": [0, source.below(9)], "style": pools::any(source)}]))
        }
        "continuation_message" => Node::from(&json!({"text": pools::any(source)})),
        "experience" => Node::from(&json!({"name": "poll", "action": "open"})),
        _ => Node::string(pools::any_for(name, source)),
    }
}

/// Returns a part of a type that is newer than the API's description; some fields are missing.
fn newer_part(source: &mut Source<'_>) -> Node {
    if source.percent(25) {
        return Node::from(&json!({"type": "app_clip", "value": "https://example.com/clip"}));
    }
    let mut card = json!({
        "type": "imessage_app",
        "app": {"name": "Chess", "bundle_id": "com.example.chess.messages", "team_id": "A1B2C3D4E5"},
        "layout": {
            "caption": "Your move",
            "subcaption": "Move 12",
            "image_url": "https://example.com/board.png",
            "image_title": "Board",
        },
        "url": "https://example.com/game/7",
        "fallback_text": "Your move: https://example.com/game/7",
    });
    for object in ["/layout", ""] {
        if let Some(Value::Object(fields)) = card.pointer_mut(object) {
            let kept = if source.percent(94) { 90 } else { 8 };
            fields.retain(|name, _| name == "type" || source.percent(kept));
        }
    }
    Node::from(&card)
}
