//! Inputs to start from: the conformance vectors, and bytes of a seeded generator.

use conformance::generate::Source;
use conformance::vectors;
use sendcheck::Operation;
use serde_json::Value;

/// How many seeds have random bytes.
const RANDOM: u64 = 60;
/// How long they are at most.
const RANDOM_MAX_BYTES: usize = 600;

/// Returns the seeds of a target.
#[must_use]
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    match target {
        "bytes" => documents(),
        "text" => texts(),
        "api_response" => responses(),
        "compose" => contents(),
        _ => (0..RANDOM).map(random).collect(),
    }
}

/// Returns each vector, with the bytes that choose its operation and no options.
fn documents() -> Vec<Vec<u8>> {
    let index = |name: &str| Operation::ALL.iter().position(|one| one.name() == name);
    let document = |vector: &conformance::Vector| {
        let operation = u8::try_from(index(&vector.operation).unwrap_or(0)).unwrap_or(0);
        [&*vector.document(), &[operation, 0]].concat()
    };
    vectors().iter().map(document).filter(|seed| seed.len() < 4096).collect()
}

/// Returns each text of the vectors.
fn texts() -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for vector in vectors() {
        if let Ok(value) = serde_json::from_slice::<Value>(&vector.document()) {
            collect(&value, &mut texts);
        }
    }
    texts.sort();
    texts.dedup();
    texts.into_iter().map(|text| [&[3, 5], text.as_bytes()].concat()).collect()
}

/// Returns each text of the vectors, with options for planning.
fn contents() -> Vec<Vec<u8>> {
    let with = |options: [u8; 3]| {
        texts().into_iter().map(move |text| [&options, text.get(2..).unwrap_or_default()].concat())
    };
    with([0, 2, 1]).chain(with([12, 0b1111, 3])).chain(with([40, 0, 0])).collect()
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.len() < 500 => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
        _ => {}
    }
}

/// Bodies of responses with each status.
fn responses() -> Vec<Vec<u8>> {
    const BODIES: [&str; 6] = [
        "",
        "{}",
        r#"{"chat":{"id":"550e8400-e29b-41d4-a716-446655440000","handles":[],"message":{"id":"1"}}}"#,
        r#"{"chat_id":"550e8400-e29b-41d4-a716-446655440000","message":{"id":"1","parts":[]}}"#,
        r#"{"error":{"status":400,"code":1005,"message":"no"},"success":false,"trace_id":"t"}"#,
        r#"{"chats":[],"next_cursor":null}"#,
    ];
    let with = |status| BODIES.iter().map(move |body| [&[status], body.as_bytes()].concat());
    (0..16).flat_map(with).collect()
}

fn random(seed: u64) -> Vec<u8> {
    let mut source = Source::seeded(seed);
    let length = source.between(1, RANDOM_MAX_BYTES);
    // Small bytes are choices, and more often mean something.
    let mut byte = || if source.percent(70) { source.below(16) } else { source.below(256) };
    (0..length).map(|_| u8::try_from(byte()).unwrap_or(0)).collect()
}
