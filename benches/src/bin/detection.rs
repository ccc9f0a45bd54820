//! Counts how many documents of the conformance vectors each peer decides correctly.
//!
//! Only vectors of `chats.create` count, without options, whose parts are texts, media and links: what the peers
//! know. An invalid document counts as found if the peer reports any error.

use benches::peers::{Schema, TypedFlat};
use conformance::{Vector, vectors};
use sendcheck::{Operation, Options, Rule, Severity, check};
use serde_json::Value;

fn main() {
    let schema = Schema::default();
    let typed = TypedFlat::default();
    let peers: [(&str, &dyn Fn(&[u8]) -> bool); 4] = [
        ("JSON Schema (the `jsonschema` crate)", &|json| schema.rejects_by_schema_alone(json)),
        ("the same, plus manual checks and linkify", &|json| !schema.check(json).is_empty()),
        ("serde types, plus manual checks and linkify", &|json| !typed.check(json).is_empty()),
        ("sendcheck", &|json| !check(Operation::ChatsCreate, json, &Options::new()).is_valid()),
    ];
    let vectors: Vec<Vector> = vectors().into_iter().filter(is_known_to_peers).collect();
    let (invalid, valid): (Vec<_>, Vec<_>) = vectors.iter().partition(|one| expects_error(one));
    println!("| | errors found, of {} | false alarms, of {} |", invalid.len(), valid.len());
    println!("|---|--:|--:|");
    for (name, rejects) in peers {
        let count = |list: &[&Vector]| list.iter().filter(|one| rejects(&one.document())).count();
        println!("| {name} | {} | {} |", count(&invalid), count(&valid));
    }
}

fn is_known_to_peers(vector: &Vector) -> bool {
    let document: Value = serde_json::from_slice(&vector.document()).unwrap_or_default();
    let parts = document["message"]["parts"].as_array().map_or(&[][..], Vec::as_slice);
    vector.operation == "chats.create"
        && vector.options_json() == "{}"
        && document["message"].get("experience").is_none()
        && parts.iter().all(|part| {
            !matches!(part["type"].as_str(), Some("imessage_app" | "app_clip"))
                && !["mention", "inline_stickers", "sticker"]
                    .iter()
                    .any(|name| part.get(*name).is_some())
        })
}

fn expects_error(vector: &Vector) -> bool {
    Rule::ALL.iter().any(|rule| rule.severity() == Severity::Error && vector.expects(rule.name()))
}
