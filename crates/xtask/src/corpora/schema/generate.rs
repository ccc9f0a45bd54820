//! Documents that the schema accepts.

use std::collections::BTreeMap;

use fastrand::Rng;
use sendcheck::Operation;
use serde_json::{Value, json};

use super::api::resolved;
use super::document::{Field, Node};
use super::strings::{self, Strings};

pub(super) struct Generator<'s> {
    /// The schema, which its references point into.
    root: &'s Value,
    /// Every field that the description knows, with its schemas.
    pub(super) fields: BTreeMap<&'s str, Vec<&'s Value>>,
    strings: Strings,
}

impl<'s> Generator<'s> {
    pub(super) fn new(root: &'s Value) -> Self {
        let mut generator = Self { root, fields: BTreeMap::new(), strings: Strings::default() };
        generator.collect_fields(root);
        generator
    }

    fn collect_fields(&mut self, schema: &'s Value) {
        let schema = resolved(self.root, schema);
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let known = self.fields.entry(name).or_default();
            if !known.contains(&field) {
                known.push(field);
                self.collect_fields(field);
            }
        }
        for keyword in ["oneOf", "allOf"] {
            for choice in schema[keyword].as_array().into_iter().flatten() {
                self.collect_fields(choice);
            }
        }
        if schema.get("items").is_some() {
            self.collect_fields(&schema["items"]);
        }
    }

    /// A whole document.
    pub(super) fn document(&mut self, rng: &mut Rng) -> Node {
        self.value(self.root, "", rng)
    }

    /// A value of a field that the description knows by this name.
    pub(super) fn field(&mut self, name: &str, rng: &mut Rng) -> Option<Node> {
        let schema = *rng.choice(self.fields.get(name)?)?;
        Some(self.value(schema, name, rng))
    }

    fn value(&mut self, schema: &'s Value, name: &str, rng: &mut Rng) -> Node {
        let schema = resolved(self.root, schema);
        for keyword in ["oneOf", "allOf"] {
            if let Some(choice) = schema[keyword].as_array().and_then(|all| rng.choice(all)) {
                return self.value(choice, name, rng);
            }
        }
        if let Some(value) = schema["enum"].as_array().and_then(|all| rng.choice(all)) {
            return value.into();
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema, rng),
            Some("array") => self.array(schema, name, rng),
            Some("integer") => integer(schema, rng),
            Some("string") => Node::String(self.strings.accepted(schema, name, rng)),
            Some("boolean") => Node::Bool(rng.bool()),
            _ => Node::Null,
        }
    }

    fn object(&mut self, schema: &'s Value, rng: &mut Rng) -> Node {
        let required = |name: &str| {
            schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name))
        };
        let mut fields = Vec::new();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if required(name) || rng.bool() {
                fields.push(Field::new(name, self.value(field, name, rng)));
            }
        }
        if rng.u8(..) < 230 {
            choose_one(&mut fields, "url", "attachment_id", rng);
            choose_one(&mut fields, "style", "animation", rng);
        }
        if rng.u8(..) < 40 {
            rng.shuffle(&mut fields);
        }
        Node::Object(fields)
    }

    fn array(&mut self, schema: &'s Value, name: &str, rng: &mut Rng) -> Node {
        let limit =
            |keyword: &str| schema[keyword].as_u64().and_then(|it| usize::try_from(it).ok());
        let min = limit("minItems").unwrap_or(0);
        let max = limit("maxItems").unwrap_or(5);
        if name == "range" && rng.u8(..) < 230 {
            let start = rng.i64(0..12);
            return Node::Array(vec![Node::number(start), Node::number(rng.i64(start + 1..14))]);
        }
        let length = if rng.u8(..) < 2 { max } else { rng.usize(min..=max.min(min + 2)) };
        let mut items: Vec<Node> =
            (0..length).map(|_| self.value(&schema["items"], name, rng)).collect();
        if name == "parts" && rng.u8(..) < 230 {
            keep_compatible(&mut items);
        }
        Node::Array(items)
    }
}

/// Leaves one of two fields that exclude each other, which no schema here says.
fn choose_one(fields: &mut Vec<Field>, one: &str, other: &str, rng: &mut Rng) {
    let has = |name: &str| fields.iter().any(|field| field.name == name);
    if has(one) && has(other) {
        let out = if rng.bool() { one } else { other };
        fields.retain(|field| field.name != out);
    }
}

/// Leaves of the parts what may stand together, which no schema here says: a link alone, no text after text.
fn keep_compatible(parts: &mut Vec<Node>) {
    if parts.first().is_some_and(|part| part.is_of_type("link")) {
        return parts.truncate(1);
    }
    parts.retain(|part| !part.is_of_type("link"));
    parts.dedup_by(|later, earlier| later.is_of_type("text") && earlier.is_of_type("text"));
}

fn integer(schema: &Value, rng: &mut Rng) -> Node {
    let min = schema["minimum"].as_i64().unwrap_or(i64::MIN);
    let max = schema["maximum"].as_i64().unwrap_or(i64::MAX);
    let small = rng.i64(0..20).clamp(min, max);
    let near = [small, small, min, min.saturating_add(1), max, max.saturating_sub(1)];
    Node::number(rng.choice(near).unwrap_or(small))
}

/// A part of a type that is newer than the description; fields are left out at random.
pub(super) fn newer_part(rng: &mut Rng) -> Node {
    if rng.u8(..) < 60 {
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
            let kept = if rng.u8(..) < 240 { 230 } else { 20 };
            fields.retain(|name, _| name == "type" || rng.u8(..) < kept);
        }
    }
    Node::from(&card)
}

/// Fields that the request has, though the description is too old to know them.
pub(super) fn add_newer_fields(operation: Operation, document: &mut Node, rng: &mut Rng) {
    let Node::Object(fields) = document else { return };
    match operation {
        Operation::MessagesCreate => {
            let text = if rng.bool() { strings::any(rng).into() } else { strings::near_limit(rng) };
            let key = if rng.bool() { "key".into() } else { strings::near_limit(rng) };
            let continuation = json!({"text": text, "idempotency_key": key});
            fields.push(Field::new("continuation_message", Node::from(&continuation)));
        }
        Operation::ChatsSendVoicememo => {
            if rng.bool() {
                fields.clear();
            }
            fields.push(Field::new("attachment_id", Node::string(strings::any(rng))));
        }
        Operation::Message => {
            fields.retain(|field| field.name != "parts" || rng.bool());
            let experience = json!({"name": "poll", "action": "open"});
            fields.push(Field::new("experience", Node::from(&experience)));
        }
        _ => {}
    }
}
