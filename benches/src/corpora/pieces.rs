//! The pieces of a request, as JSON text.

use super::random::Random;
use super::text;

pub(super) const STYLES: [&str; 4] = ["bold", "italic", "strikethrough", "underline"];
pub(super) const ANIMATIONS: [&str; 8] =
    ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];
const EFFECTS: [(&str, &str); 15] = [
    ("confetti", "screen"),
    ("fireworks", "screen"),
    ("lasers", "screen"),
    ("sparkles", "screen"),
    ("celebration", "screen"),
    ("hearts", "screen"),
    ("love", "screen"),
    ("balloons", "screen"),
    ("happy_birthday", "screen"),
    ("echo", "screen"),
    ("spotlight", "screen"),
    ("slam", "bubble"),
    ("loud", "bubble"),
    ("gentle", "bubble"),
    ("invisible", "bubble"),
];

/// `{"from": …, "to": […], "message": {"parts": […], …}}`, in pieces that can be replaced.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) from: Option<String>,
    pub(super) to: Vec<String>,
    pub(super) parts: Option<Vec<String>>,
    /// Fields of the message, each with a comma before it.
    pub(super) rest: String,
}

impl Request {
    pub(super) fn new(random: &mut Random, parts: Vec<String>) -> Self {
        let (from, to) = (phone(random), vec![handle(random)]);
        Self { from: Some(from), to, parts: Some(parts), rest: String::new() }
    }

    pub(super) fn json(&self) -> String {
        let from =
            self.from.as_ref().map_or(String::new(), |from| format!("\"from\":{},", quoted(from)));
        let to: Vec<String> = self.to.iter().map(|to| quoted(to)).collect();
        let parts = self
            .parts
            .as_ref()
            .map_or(String::new(), |parts| format!("\"parts\":[{}]", parts.join(",")));
        let rest = if parts.is_empty() { self.rest.trim_start_matches(',') } else { &self.rest };
        format!("{{{from}\"to\":[{}],\"message\":{{{parts}{rest}}}}}", to.join(","))
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.rest.extend([",\"", name, "\":", value]);
    }
}

pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn hex(random: &mut Random, digits: usize) -> String {
    (0..digits).map(|_| char::from(random.pick(b"0123456789abcdef"))).collect()
}

pub(super) fn uuid(random: &mut Random) -> String {
    let variant = random.pick(&["8", "9", "a", "b"]);
    [
        hex(random, 8),
        hex(random, 4),
        format!("4{}", hex(random, 3)),
        format!("{variant}{}", hex(random, 3)),
        hex(random, 12),
    ]
    .join("-")
}

fn phone(random: &mut Random) -> String {
    format!("+1{}{:09}", random.between(2, 9), random.between(0, 999_999_999))
}

pub(super) fn handle(random: &mut Random) -> String {
    if !random.percent(10) {
        return phone(random);
    }
    let name = random.pick(&["mia", "noah.k", "zoe+home", "li_9", "amir"]);
    let domain = random.pick(&["example.com", "post.example.net", "example.org"]);
    format!("{name}{}@{domain}", random.between(1, 999))
}

pub(super) fn text_part(value: &str) -> String {
    format!("{{\"type\":\"text\",\"value\":{}}}", quoted(value))
}

pub(super) fn decorated_part(value: &str, decorations: &[String]) -> String {
    let decorations = decorations.join(",");
    format!(
        "{{\"type\":\"text\",\"value\":{},\"text_decorations\":[{decorations}]}}",
        quoted(value)
    )
}

pub(super) fn media_part(random: &mut Random) -> String {
    if random.percent(50) {
        return attachment_part(random);
    }
    let name = random.pick(&["photo.jpg", "clip.mp4", "menu.pdf", "scan.png"]);
    format!(
        "{{\"type\":\"media\",\"url\":\"https://files.example.com/{}/{name}\"}}",
        hex(random, 16)
    )
}

pub(super) fn attachment_part(random: &mut Random) -> String {
    format!("{{\"type\":\"media\",\"attachment_id\":\"{}\"}}", uuid(random))
}

pub(super) fn animation(random: &mut Random, start: usize, end: usize) -> String {
    format!("{{\"range\":[{start},{end}],\"animation\":\"{}\"}}", random.pick(&ANIMATIONS))
}

pub(super) fn style(random: &mut Random, start: usize, end: usize) -> String {
    format!("{{\"range\":[{start},{end}],\"style\":\"{}\"}}", random.pick(&STYLES))
}

/// Decorations that may stand together: each in its own stretch of the text, but for styles that follow
/// styles, which reach back by one.
pub(super) fn decorations(random: &mut Random, units: usize, count: usize) -> Vec<String> {
    let stretch = units / count;
    let mut after_style = false;
    (0..count)
        .map(|index| {
            let start = index * stretch;
            let end = start + random.between(1, stretch);
            if random.percent(40) {
                after_style = false;
                return animation(random, start, end);
            }
            let reach = usize::from(std::mem::replace(&mut after_style, true));
            style(random, start - reach, end)
        })
        .collect()
}

pub(super) fn chat_part(random: &mut Random) -> String {
    let value = text::chat(random);
    // Decorations keep to what is ASCII, so that none cuts a character.
    let units = value.bytes().position(|byte| !byte.is_ascii()).unwrap_or(value.len());
    let count = random.between(1, 4);
    if units < 10 || !random.percent(40) {
        return text_part(&value);
    }
    let decorations = decorations(random, units, count);
    decorated_part(&value, &decorations)
}

/// A request with everything that a message can have.
pub(super) fn mixed(random: &mut Random) -> Request {
    let mut parts = Vec::new();
    let mut after_text = false;
    for _ in 0..random.between(1, 5) {
        after_text = !after_text && random.percent(65);
        parts.push(if after_text { chat_part(random) } else { media_part(random) });
    }
    let mut request = Request::new(random, parts);
    if random.percent(15) {
        let another = handle(random);
        request.to.push(another);
    }
    if random.percent(25) {
        let (name, kind) = random.pick(&EFFECTS);
        request.set("effect", &format!("{{\"name\":\"{name}\",\"type\":\"{kind}\"}}"));
    }
    if random.percent(40) {
        let key = uuid(random);
        request.set("idempotency_key", &quoted(&key));
    }
    if random.percent(30) {
        let service = random.pick(&["iMessage", "SMS", "RCS"]);
        request.set("preferred_service", &quoted(service));
    }
    if random.percent(15) {
        let (id, index) = (uuid(random), random.between(0, 4));
        request.set("reply_to", &format!("{{\"message_id\":\"{id}\",\"part_index\":{index}}}"));
    }
    request
}
