//! The `jsonschema` crate with a JSON Schema of the request, and manual checks of what a schema cannot express.

use jsonschema::Validator;
use linkify::LinkFinder;
use serde_json::{Value, json};

use super::overlap::{Decoration, overlaps};
use super::{Issue, is_url, link_finder};

/// The validator, compiled once.
#[derive(Debug)]
pub struct Schema {
    validator: Validator,
    links: LinkFinder,
}

impl Default for Schema {
    /// # Panics
    ///
    /// Never: the schema is one.
    fn default() -> Self {
        let validator = jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&request())
            .expect("the schema is one");
        Self { validator, links: link_finder() }
    }
}

impl Schema {
    /// Returns `true` if the document is not JSON or breaks the JSON Schema; the manual checks do not run.
    #[must_use]
    pub fn rejects_by_schema_alone(&self, json: &[u8]) -> bool {
        serde_json::from_slice(json).map_or(true, |document| !self.validator.is_valid(&document))
    }

    /// Returns every error.
    #[must_use]
    pub fn check(&self, json: &[u8]) -> Vec<Issue> {
        let document: Value = match serde_json::from_slice(json) {
            Ok(document) => document,
            Err(error) => return vec![Issue::new("", error.to_string())],
        };
        let mut issues: Vec<Issue> = self
            .validator
            .iter_errors(&document)
            .map(|error| Issue::new(error.instance_path().to_string(), error.to_string()))
            .collect();
        if let Some(parts) = document["message"]["parts"].as_array() {
            self.check_parts(parts, &mut issues);
        }
        issues
    }

    fn check_parts(&self, parts: &[Value], issues: &mut Vec<Issue>) {
        let mut fail = |index: usize, message: &str| {
            issues.push(Issue::new(format!("/message/parts/{index}"), message));
        };
        let (mut urls, mut after_text) = (0, false);
        for (index, part) in parts.iter().enumerate() {
            let is_text = part["type"] == "text";
            if is_text && after_text {
                fail(index, "a text part right after a text part");
            }
            after_text = is_text;
            if part["type"] == "link" {
                fail(index, "a first message must not hold a link, and a link must be alone");
            }
            urls += usize::from(part["type"] == "media" && part["url"].is_string());
            if urls == 41 && part["url"].is_string() {
                fail(index, "more than 40 URLs");
            }
            let Some(value) = part["value"].as_str().filter(|_| is_text) else { continue };
            for _ in self.links.links(value).filter(|link| is_url(link.as_str())) {
                fail(index, "a first message must not hold a URL");
            }
            let Some(decorations) = part["text_decorations"].as_array() else { continue };
            let units = super::units(value);
            let mut ranges = Vec::with_capacity(decorations.len());
            for decoration in decorations {
                let (start, end) =
                    (decoration["range"][0].as_i64(), decoration["range"][1].as_i64());
                let (Some(start), Some(end)) = (start, end) else { continue };
                if start >= end || end > units {
                    fail(index, "not a range of the text");
                    continue;
                }
                let is_animation = decoration.get("animation").is_some();
                ranges.push(Decoration { start, end, is_animation });
            }
            if overlaps(ranges) {
                fail(index, "decorations overlap");
            }
        }
    }
}

/// Returns the JSON Schema of a request to `chats.create`.
#[must_use]
pub fn request() -> Value {
    let phone = json!({"type": "string", "pattern": "^\\+[1-9][0-9]{1,14}$"});
    json!({
        "type": "object",
        "required": ["from", "to", "message"],
        "properties": {
            "from": phone,
            "to": {
                "type": "array", "minItems": 1, "maxItems": 31,
                "items": {"type": "string", "anyOf": [phone, {"format": "email"}]},
            },
            "message": message(),
        },
    })
}

fn message() -> Value {
    json!({
        "type": "object",
        "required": ["parts"],
        "properties": {
            "parts": {
                "type": "array", "minItems": 1, "maxItems": 100,
                "items": {"type": "object", "required": ["type"], "oneOf": [text(), media(), link()]},
            },
            "effect": {
                "type": "object",
                "required": ["name", "type"],
                "oneOf": [
                    effect("screen", &["confetti", "fireworks", "lasers", "sparkles", "celebration",
                        "hearts", "love", "balloons", "happy_birthday", "echo", "spotlight"]),
                    effect("bubble", &["slam", "loud", "gentle", "invisible"]),
                ],
            },
            "idempotency_key": {"type": "string", "maxLength": 255},
            "preferred_service": {"enum": ["iMessage", "SMS", "RCS"]},
            "reply_to": {
                "type": "object",
                "required": ["message_id"],
                "properties": {
                    "message_id": {"type": "string", "format": "uuid"},
                    "part_index": {"type": "integer", "minimum": 0, "maximum": 2_147_483_647},
                },
            },
        },
    })
}

fn effect(kind: &str, names: &[&str]) -> Value {
    json!({"properties": {"type": {"const": kind}, "name": {"enum": names}}})
}

fn text() -> Value {
    json!({
        "required": ["value"],
        "properties": {
            "type": {"const": "text"},
            "value": {"type": "string", "minLength": 1, "maxLength": 10_000},
            "text_decorations": {
                "type": "array", "maxItems": 100,
                "items": {
                    "type": "object",
                    "required": ["range"],
                    "properties": {
                        "range": {
                            "type": "array", "minItems": 2, "maxItems": 2,
                            "items": {"type": "integer", "minimum": 0},
                        },
                        "style": {"enum": ["bold", "italic", "strikethrough", "underline"]},
                        "animation": {"enum": ["big", "small", "shake", "nod", "explode", "ripple",
                            "bloom", "jitter"]},
                    },
                    "oneOf": [{"required": ["style"]}, {"required": ["animation"]}],
                },
            },
        },
    })
}

fn media() -> Value {
    json!({
        "properties": {
            "type": {"const": "media"},
            "url": {"type": "string", "format": "uri", "pattern": "^https://"},
            "attachment_id": {"type": "string", "format": "uuid"},
        },
        "oneOf": [{"required": ["url"]}, {"required": ["attachment_id"]}],
    })
}

fn link() -> Value {
    json!({
        "required": ["value"],
        "properties": {
            "type": {"const": "link"},
            "value": {"type": "string", "format": "uri", "pattern": "^https?://"},
        },
    })
}
