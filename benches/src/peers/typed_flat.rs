//! The code of a good engineer: serde into borrowed structs, plain checks, `linkify`.

use std::borrow::Cow;

use linkify::LinkFinder;
use serde::{Deserialize, Serialize};

use super::forms::{is_email, is_phone, is_url_of, is_uuid};
use super::overlap::{Decoration as Crossing, overlaps};
use super::{Issue, is_url, link_finder};

/// A string, borrowed where it has no escapes. In a `Vec` or an `Option`, only a type of its own borrows.
#[derive(Debug, Deserialize, Serialize)]
pub struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// A request to `chats.create`.
#[derive(Debug, Deserialize, Serialize)]
pub struct Request<'a> {
    #[serde(borrow)]
    from: Text<'a>,
    to: Vec<Text<'a>>,
    message: Message<'a>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Message<'a> {
    #[serde(borrow)]
    parts: Vec<Part<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effect: Option<Effect<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    idempotency_key: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_service: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_to: Option<Reply<'a>>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Part<'a> {
    #[serde(borrow, rename = "type")]
    kind: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_decorations: Option<Vec<Decoration<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachment_id: Option<Text<'a>>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Decoration<'a> {
    range: [i64; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(borrow)]
    style: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    animation: Option<Text<'a>>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Effect<'a> {
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(rename = "type")]
    kind: Text<'a>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Reply<'a> {
    #[serde(borrow)]
    message_id: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    part_index: Option<i64>,
}

/// Returns the floor: what `serde_json` needs to parse the bytes into those structs.
///
/// # Errors
///
/// Those of `serde_json`.
pub fn parse_typed(json: &[u8]) -> Result<Request<'_>, serde_json::Error> {
    serde_json::from_slice(json)
}

/// The peer, with what it builds once.
#[derive(Debug)]
pub struct TypedFlat {
    links: LinkFinder,
}

impl Default for TypedFlat {
    fn default() -> Self {
        Self { links: link_finder() }
    }
}

const STYLES: [&str; 4] = ["bold", "italic", "strikethrough", "underline"];
const ANIMATIONS: [&str; 8] =
    ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];
const SERVICES: [&str; 3] = ["iMessage", "SMS", "RCS"];
const BUBBLES: [&str; 4] = ["slam", "loud", "gentle", "invisible"];
const SCREENS: [&str; 11] = [
    "confetti",
    "fireworks",
    "lasers",
    "sparkles",
    "celebration",
    "hearts",
    "love",
    "balloons",
    "happy_birthday",
    "echo",
    "spotlight",
];

impl TypedFlat {
    /// Returns every error, or the first error of shape.
    #[must_use]
    pub fn check(&self, json: &[u8]) -> Vec<Issue> {
        match parse_typed(json) {
            Ok(request) => self.check_request(&request),
            Err(error) => vec![Issue::new("", error.to_string())],
        }
    }

    /// Returns the body for a valid document: checked, and written anew.
    #[must_use]
    pub fn encode(&self, json: &[u8]) -> Option<Vec<u8>> {
        let request = parse_typed(json).ok()?;
        let is_valid = self.check_request(&request).is_empty();
        is_valid.then(|| serde_json::to_vec(&request).ok()).flatten()
    }

    /// Returns the texts of a request, for those who look for links only.
    #[must_use]
    pub fn texts(json: &[u8]) -> Vec<String> {
        let parts = parse_typed(json).map(|request| request.message.parts).unwrap_or_default();
        parts
            .iter()
            .filter(|part| part.kind.0 == "text")
            .filter_map(|part| part.value.as_ref().map(|value| value.0.to_string()))
            .collect()
    }

    fn check_request(&self, request: &Request<'_>) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut fail = |place: &str, message: &str| issues.push(Issue::new(place, message));
        if !is_phone(&request.from.0) {
            fail("/from", "not a phone number");
        }
        if request.to.is_empty() || request.to.len() > 31 {
            fail("/to", "must have 1 to 31 items");
        }
        for (index, to) in request.to.iter().enumerate() {
            if !is_phone(&to.0) && !is_email(&to.0) {
                fail(&format!("/to/{index}"), "neither phone number nor email address");
            }
        }
        let message = &request.message;
        if let Some(effect) = &message.effect {
            let ok = match &*effect.kind.0 {
                "screen" => SCREENS.contains(&&*effect.name.0),
                "bubble" => BUBBLES.contains(&&*effect.name.0),
                _ => false,
            };
            if !ok {
                fail("/message/effect", "no such effect");
            }
        }
        if message.idempotency_key.as_ref().is_some_and(|key| key.0.chars().count() > 255) {
            fail("/message/idempotency_key", "too long");
        }
        if message.preferred_service.as_ref().is_some_and(|it| !SERVICES.contains(&&*it.0)) {
            fail("/message/preferred_service", "no such service");
        }
        if let Some(reply) = &message.reply_to {
            if !is_uuid(&reply.message_id.0) {
                fail("/message/reply_to/message_id", "not a UUID");
            }
            if reply.part_index.is_some_and(|index| !(0..=i64::from(i32::MAX)).contains(&index)) {
                fail("/message/reply_to/part_index", "out of range");
            }
        }
        self.check_parts(&message.parts, &mut issues);
        issues
    }

    fn check_parts(&self, parts: &[Part<'_>], issues: &mut Vec<Issue>) {
        if parts.is_empty() || parts.len() > 100 {
            issues.push(Issue::new("/message/parts", "must have 1 to 100 items"));
        }
        let (mut urls, mut after_text) = (0, false);
        for (index, part) in parts.iter().enumerate() {
            let mut fail =
                |message: &str| issues.push(Issue::new(format!("/message/parts/{index}"), message));
            let is_text = part.kind.0 == "text";
            match &*part.kind.0 {
                "text" => {
                    if after_text {
                        fail("a text part right after a text part");
                    }
                    self.check_text(part, index, issues);
                }
                "media" => match (&part.url, &part.attachment_id) {
                    (Some(url), None) => {
                        urls += 1;
                        if !is_url_of(&url.0, &["https://"]) {
                            fail("url must be an https URL");
                        }
                        if urls == 41 {
                            fail("more than 40 URLs");
                        }
                    }
                    (None, Some(id)) if !is_uuid(&id.0) => fail("attachment_id is not a UUID"),
                    (None, Some(_)) => {}
                    _ => fail("needs one of url and attachment_id"),
                },
                "link" => {
                    fail("a first message must not hold a link");
                    if parts.len() > 1 {
                        fail("a link must be alone");
                    }
                    let schemes = ["https://", "http://"];
                    if part.value.as_ref().is_none_or(|url| !is_url_of(&url.0, &schemes)) {
                        fail("value must be a URL");
                    }
                }
                _ => fail("no such type of part"),
            }
            after_text = is_text;
        }
    }

    fn check_text(&self, part: &Part<'_>, index: usize, issues: &mut Vec<Issue>) {
        let mut fail = |field: &str, message: &str| {
            issues.push(Issue::new(format!("/message/parts/{index}{field}"), message));
        };
        let Some(Text(value)) = &part.value else { return fail("", "value is missing") };
        if value.is_empty() || value.chars().count() > 10_000 {
            fail("/value", "must have 1 to 10000 characters");
        }
        for link in self.links.links(value) {
            if is_url(link.as_str()) {
                fail("/value", "a first message must not hold a URL");
            }
        }
        let Some(decorations) = &part.text_decorations else { return };
        if decorations.len() > 100 {
            fail("/text_decorations", "more than 100 decorations");
        }
        let units = super::units(value);
        let mut ranges = Vec::with_capacity(decorations.len());
        for (at, decoration) in decorations.iter().enumerate() {
            let ok = match (&decoration.style, &decoration.animation) {
                (Some(style), None) => STYLES.contains(&&*style.0),
                (None, Some(animation)) => ANIMATIONS.contains(&&*animation.0),
                _ => false,
            };
            if !ok {
                fail(&format!("/text_decorations/{at}"), "needs one known style or animation");
            }
            let [start, end] = decoration.range;
            if start < 0 || start >= end || end > units {
                fail(&format!("/text_decorations/{at}/range"), "not a range of the text");
                continue;
            }
            ranges.push(Crossing { start, end, is_animation: decoration.animation.is_some() });
        }
        if overlaps(ranges) {
            fail("/text_decorations", "decorations overlap");
        }
    }
}
