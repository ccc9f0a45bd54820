//! The corpora of the benchmarks: six kinds of requests to `chats.create`.

use serde_json::{Value, json};

use super::pieces::{
    add_extras, animation, attachment_part, decorated_part, handle, mixture, phone, style,
    text_part, url_part, uuid,
};
use super::{Node, Source, faults, text};

/// A request, and whether the API would accept it.
#[derive(Debug)]
pub struct Sample {
    /// The body.
    pub json: String,
    /// Whether it is valid.
    pub is_valid: bool,
}

/// Requests of one kind.
#[derive(Debug)]
pub struct Corpus {
    /// Its name in tables.
    pub name: &'static str,
    /// Its content, in a few words.
    pub what: &'static str,
    /// The requests.
    pub samples: Vec<Sample>,
}

type Make = fn(&mut Source<'_>, usize) -> (Value, bool);

const KINDS: [(&str, &str, usize, Make); 6] = [
    ("tiny", "one text of 20 to 160 characters, 1 in 20 with a URL", 2_000, tiny),
    ("mixed", "1 to 5 parts with everything that a message can have, 1 in 5 broken", 1_000, mixed),
    ("long", "one text of 10,000 UTF-16 code units, 50 decorations", 60, long),
    ("max", "100 parts: text and attachments in turn", 40, max),
    ("deco", "one text of 1,000 characters, 100 animations, half of them shuffled", 100, deco),
    ("urls", "40 media URLs", 100, urls),
];

/// Makes all corpora of a seed.
#[must_use]
pub fn corpora(seed: u64) -> Vec<Corpus> {
    let corpus = |(index, (name, what, count, make)): (u64, (_, _, usize, Make))| {
        let mut source = Source::seeded(seed.wrapping_mul(1000).wrapping_add(index));
        let samples = (0..count).map(|index| {
            let (value, is_valid) = make(&mut source, index);
            Sample { json: Node::from(&value).in_documented_order().text(), is_valid }
        });
        Corpus { name, what, samples: samples.collect() }
    };
    (0..).zip(KINDS).map(corpus).collect()
}

/// Returns the seed in the environment variable `SEED`, or 1.
#[must_use]
pub fn seed() -> u64 {
    std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}

fn request(source: &mut Source<'_>, parts: &[Value]) -> Value {
    json!({"from": phone(source), "to": [handle(source)], "message": {"parts": parts}})
}

fn tiny(source: &mut Source<'_>, _: usize) -> (Value, bool) {
    let mut value = text::chat(source);
    let is_valid = !source.percent(5);
    if !is_valid {
        let url = source.pick(&faults::URLS);
        value = text::put(source, url, &value);
    }
    let mut request = request(source, &[text_part(&value)]);
    if source.percent(30) {
        request["message"]["idempotency_key"] = uuid(source).into();
    }
    if source.percent(20) {
        request["message"]["preferred_service"] = source.pick(&["iMessage", "SMS", "RCS"]).into();
    }
    (request, is_valid)
}

fn mixed(source: &mut Source<'_>, _: usize) -> (Value, bool) {
    let parts = mixture(source);
    let mut request = request(source, &parts);
    add_extras(source, &mut request["message"], false);
    let is_valid = !source.percent(20);
    if !is_valid {
        faults::add(&mut request, source);
    }
    (request, is_valid)
}

fn long(source: &mut Source<'_>, index: usize) -> (Value, bool) {
    let value = text::long(source, index % 3);
    let bounds = bounds_utf16(&value);
    // The bound at or after an offset.
    let bound = |offset: usize| bounds[bounds.partition_point(|&bound| bound < offset)];
    let mut decorations = Vec::new();
    for start in (0..25).map(|slot| slot * 200) {
        let end = start + source.between(2, 190);
        decorations.push(animation(source, bound(start), bound(end)));
    }
    for _ in 0..25 {
        let start = 5_200 + source.between(0, 4_600);
        let end = start + source.between(2, 190);
        decorations.push(style(source, bound(start), bound(end)));
    }
    (request(source, &[decorated_part(&value, &decorations)]), true)
}

/// Returns the UTF-16 offsets between the characters of a text, its ends included.
fn bounds_utf16(text: &str) -> Vec<usize> {
    let ends = text.chars().scan(0, |end, char| {
        *end += char.len_utf16();
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

fn max(source: &mut Source<'_>, _: usize) -> (Value, bool) {
    let parts = (0..50).flat_map(|_| [text_part(&text::chat(source)), attachment_part(source)]);
    let parts: Vec<Value> = parts.collect();
    (request(source, &parts), true)
}

fn deco(source: &mut Source<'_>, index: usize) -> (Value, bool) {
    let slots = (0..100).map(|slot| {
        let end = slot * 10 + source.between(1, 10);
        animation(source, slot * 10, end)
    });
    let mut decorations: Vec<Value> = slots.collect();
    if index % 2 == 1 {
        for last in (1..decorations.len()).rev() {
            decorations.swap(last, source.between(0, last));
        }
    }
    let value = text::words(source, 1000);
    (request(source, &[decorated_part(&value, &decorations)]), true)
}

fn urls(source: &mut Source<'_>, _: usize) -> (Value, bool) {
    let parts: Vec<Value> = (0..40).map(|_| url_part(source)).collect();
    (request(source, &parts), true)
}
