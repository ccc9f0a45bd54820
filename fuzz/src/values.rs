//! JSON made of the API's names: diagnostics are in order and in the document, and neither white space nor
//! the order of keys changes them. The last of duplicate keys counts.

use conformance::generate::{Source, document_for, json};
use conformance::properties::invariants::assert_consistent;
use conformance::properties::keys;
use conformance::properties::order::{Written, assert_ordered};
use conformance::properties::paths::assert_in_document;
use sendcheck::{Operation, Options, check as check_document};
use serde_json::Value;

/// The bytes are choices of the generator.
pub fn check(data: &[u8]) {
    let mut source = Source::Bytes(data);
    let operation = source.pick(Operation::ALL);
    let options = Options::new().strict_links(source.percent(50)).max_diagnostics(10_000);
    let options = match source.below(3) {
        0 => options,
        first => options.first_message(first == 1),
    };
    let mut value = document_for(operation, &mut source);
    for _ in 0..source.below(4) {
        replace_one(&mut value, &mut source);
    }

    let written = Written::new(&value);
    let report = check_document(operation, written.json.as_bytes(), &options);
    assert_consistent(&report);
    assert_in_document(&report, &value);
    assert_ordered(&report, &written);

    let close = check_document(operation, value.to_string().as_bytes(), &options);
    let wide = serde_json::to_string_pretty(&value).expect("it is JSON");
    let wide = check_document(operation, wide.as_bytes(), &options);
    assert_eq!(close.to_json(), wide.to_json(), "white space changes nothing");

    let others: Vec<Value> = (0..source.below(3)).map(|_| json(&mut source, 3)).collect();
    let again = keys::rewrite(&value, &others, &mut |end| source.below(end));
    let other = check_document(operation, again.json.as_bytes(), &options);
    assert_eq!(keys::findings(&report), keys::findings(&other), "{} {}", written.json, again.json);
    assert_eq!(keys::repeated(&other), again.repeated, "{}", again.json);
}

/// Puts other JSON in the place of one value.
pub(crate) fn replace_one(value: &mut Value, source: &mut Source<'_>) {
    let inner = match value {
        Value::Array(items) if source.percent(85) => {
            let at = source.below(items.len());
            items.get_mut(at)
        }
        Value::Object(fields) if source.percent(85) => {
            let at = source.below(fields.len());
            fields.values_mut().nth(at)
        }
        _ => None,
    };
    match inner {
        Some(inner) => replace_one(inner, source),
        None => *value = json(source, 4),
    }
}
