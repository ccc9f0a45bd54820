//! Five kinds of requests to `chats.create`, made by chance that repeats itself.

mod faults;
mod pieces;
mod random;
mod text;

use pieces::Request;
use random::Random;

/// A request, and whether the API would take it.
#[derive(Debug)]
pub struct Document {
    /// The body.
    pub json: String,
    /// Whether it was made without a fault.
    pub is_valid: bool,
}

/// Requests of one kind.
#[derive(Debug)]
pub struct Corpus {
    /// What it is called in tables.
    pub name: &'static str,
    /// What is in it, in a few words.
    pub what: &'static str,
    /// The requests.
    pub documents: Vec<Document>,
}

type Make = fn(&mut Random, usize) -> Document;

const KINDS: [(&str, &str, usize, Make); 5] = [
    ("tiny", "one text of 20 to 160 characters, one in twenty with a URL", 20_000, tiny),
    (
        "mixed",
        "1 to 5 parts with everything that a message can have, one in five broken",
        10_000,
        mixed,
    ),
    (
        "long",
        "one text of 10,000 UTF-16 code units: words, emoji, East Asian; 50 decorations",
        500,
        long,
    ),
    ("max", "100 parts: text and attachments in turn", 200, max),
    (
        "deco",
        "one text of 1,000 characters, 100 animations, every second time shuffled",
        1_000,
        deco,
    ),
];

/// The five corpora; the same for the same seed. `share` is how many documents of a thousand to make.
#[must_use]
pub fn corpora(seed: u64, share: usize) -> Vec<Corpus> {
    let corpus = |(index, (name, what, count, make)): (usize, (_, _, usize, Make))| {
        let mut random = Random::new(seed.wrapping_mul(1000).wrapping_add(index as u64));
        let count = (count * share).div_ceil(1000);
        let documents = (0..count).map(|index| make(&mut random, index)).collect();
        Corpus { name, what, documents }
    };
    KINDS.into_iter().enumerate().map(corpus).collect()
}

/// The seed in the environment variable `SEED`, or 1.
#[must_use]
pub fn seed() -> u64 {
    std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}

fn valid(request: &Request) -> Document {
    Document { json: request.json(), is_valid: true }
}

fn tiny(random: &mut Random, _: usize) -> Document {
    let mut value = text::chat(random);
    let is_valid = !random.percent(5);
    if !is_valid {
        let url =
            random.pick(&["https://example.com/a", "www.example.org", "http://example.net/?q=1"]);
        value = text::put(random, url, &value);
    }
    let mut request = Request::new(random, vec![pieces::text_part(&value)]);
    if random.percent(30) {
        let key = pieces::uuid(random);
        request.set("idempotency_key", &pieces::quoted(&key));
    }
    if random.percent(20) {
        let service = random.pick(&["iMessage", "SMS", "RCS"]);
        request.set("preferred_service", &pieces::quoted(service));
    }
    Document { json: request.json(), is_valid }
}

fn mixed(random: &mut Random, _: usize) -> Document {
    let mut request = pieces::mixed(random);
    let is_valid = !random.percent(20);
    if !is_valid {
        faults::add(&mut request, random);
    }
    Document { json: request.json(), is_valid }
}

fn long(random: &mut Random, index: usize) -> Document {
    let value = text::long(random, index % 3);
    let is_words = index.is_multiple_of(3);
    let mut decorations = Vec::new();
    for start in (0..25).map(|slot| slot * 200) {
        let end = start + random.between(1, 200);
        let (start, end) = whole(&value, is_words, start, end);
        decorations.push(pieces::animation(random, start, end));
    }
    for _ in 0..25 {
        let start = 5000 + random.between(0, 4800);
        let end = start + random.between(1, 190);
        let (start, end) = whole(&value, is_words, start, end);
        decorations.push(pieces::style(random, start, end));
    }
    valid(&Request::new(random, vec![pieces::decorated_part(&value, &decorations)]))
}

/// Moves the bounds of a range on to where characters begin.
fn whole(text: &str, is_ascii: bool, start: usize, end: usize) -> (usize, usize) {
    if is_ascii {
        return (start, end);
    }
    let bound = |wanted: usize| {
        let units = text.chars().scan(0, |units, char| {
            let before = *units;
            *units += char.len_utf16();
            Some(before)
        });
        units.into_iter().find(|&units| units >= wanted).unwrap_or(wanted)
    };
    let (start, end) = (bound(start), bound(end));
    if end > start { (start, end) } else { (start, bound(start + 1)) }
}

fn max(random: &mut Random, _: usize) -> Document {
    let parts = (0..50)
        .flat_map(|_| [pieces::text_part(&text::chat(random)), pieces::attachment_part(random)])
        .collect();
    valid(&Request::new(random, parts))
}

fn deco(random: &mut Random, index: usize) -> Document {
    let mut decorations: Vec<String> = (0..100)
        .map(|slot| {
            let end = slot * 10 + random.between(1, 10);
            pieces::animation(random, slot * 10, end)
        })
        .collect();
    if index % 2 == 1 {
        for last in (1..decorations.len()).rev() {
            decorations.swap(last, random.between(0, last));
        }
    }
    let value = text::words(random, 1000);
    valid(&Request::new(random, vec![pieces::decorated_part(&value, &decorations)]))
}
