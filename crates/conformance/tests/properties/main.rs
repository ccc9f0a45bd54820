//! Properties of every document.

mod mutations;
mod replacements;

use conformance::generate::{self, Source};
use conformance::properties::invariants::assert_consistent;
use conformance::properties::order::{self, Written};
use conformance::properties::{keys, paths};
use proptest::prelude::Rng as _;
use proptest::prelude::*;
use proptest::sample::select;
use sendcheck::{Operation, Options, PartKind, check, check_value_json};
use serde_json::Value;

use mutations::{Mutation, mutations};

fn options(first_message: Option<bool>, strict_links: bool) -> Options {
    let options = Options::new().strict_links(strict_links);
    match first_message {
        Some(is_first) => options.first_message(is_first),
        None => options,
    }
}

/// Checks for every operation, both ways, twice.
fn check_everywhere(json: &[u8], options: &Options) {
    for operation in Operation::ALL.iter().copied() {
        for check in [check, check_value_json] {
            let report = check(operation, json, options);
            assert_consistent(&report);
            assert_eq!(report, check(operation, json, options), "same input, same report");
        }
    }
}

/// A valid document.
#[derive(Clone, Debug)]
struct Document {
    operation: Operation,
    json: Value,
}

fn document() -> impl Strategy<Value = Document> {
    any::<u64>().prop_map(|seed| {
        let (operation, json) = generate::document(&mut Source::seeded(seed));
        Document { operation, json }
    })
}

/// JSON of no particular meaning, though with the API's names in it.
fn any_json() -> impl Strategy<Value = Value> {
    any::<u64>().prop_map(|seed| generate::json(&mut Source::seeded(seed), 7))
}

/// A document whose bytes were changed: still mostly JSON, so that it reaches far.
fn tampered() -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<prop::sample::Index>(), 0..4_u8, any::<u8>());
    (document(), prop::collection::vec(edit, 1..6)).prop_map(|(document, edits)| {
        let mut bytes = document.json.to_string().into_bytes();
        for (place, kind, byte) in edits {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => _ = bytes.remove(at),
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_report(json in any::<Vec<u8>>(), strict in any::<bool>()) {
        check_everywhere(&json, &options(None, strict));
    }

    #[test]
    fn any_text_in_a_message_gives_a_report(text in ".{0,200}", first in any::<Option<bool>>(), strict in any::<bool>()) {
        let json = serde_json::json!({"message": {"parts": [{"type": "text", "value": text}]}});
        let report = check(Operation::MessagesCreate, json.to_string().as_bytes(), &options(first, strict));
        assert_consistent(&report);
        paths::assert_in_document(&report, &json);
    }

    #[test]
    fn tampered_bytes_give_a_report(json in tampered(), first in any::<Option<bool>>()) {
        check_everywhere(&json, &options(first, false));
    }

    #[test]
    fn any_json_gives_places_in_it_in_order(json in any_json(), first in any::<Option<bool>>()) {
        let written = Written::new(&json);
        for operation in Operation::ALL.iter().copied() {
            let report = check(operation, written.json.as_bytes(), &options(first, true));
            assert_consistent(&report);
            paths::assert_in_document(&report, &json);
            order::assert_ordered(&report, &written);
        }
    }

    #[test]
    fn assembled_documents_are_valid(Document { operation, json } in document()) {
        let report = check(operation, json.to_string().as_bytes(), &Options::default());
        prop_assert!(report.is_valid(), "{operation} {json}: {:?}", report.diagnostics());
        paths::assert_in_document(&report, &json);
    }

    #[test]
    fn white_space_changes_no_finding(Document { operation, json } in document()) {
        let close = check(operation, json.to_string().as_bytes(), &Options::default());
        let wide = serde_json::to_string_pretty(&json).expect("it is JSON");
        let wide = check(operation, wide.as_bytes(), &Options::default());
        prop_assert_eq!(close.to_json(), wide.to_json());
    }

    #[test]
    fn each_mutation_breaks_its_rule(document in document()) {
        for mutation in mutations(&document) {
            let report = check(document.operation, mutation.json.as_bytes(), &Options::default());
            let is_found = report.diagnostics().iter().any(|found| {
                found.rule().name() == mutation.rule && found.path() == mutation.path
            });
            prop_assert!(
                is_found,
                "{}: {} at {:?} expected in {}: {:?}",
                document.operation, mutation.rule, mutation.path, mutation.json, report.diagnostics()
            );
            assert_consistent(&report);
        }
    }

    #[test]
    fn mutated_documents_give_places_in_them_in_order(document in document(), pick in any::<prop::sample::Index>()) {
        let mutations = mutations(&document);
        let mutation = &mutations[pick.index(mutations.len())];
        let json: Value = serde_json::from_str(&mutation.json).expect("a mutation is JSON");
        let written = Written::new(&json);
        let report = check(document.operation, written.json.as_bytes(), &Options::default());
        paths::assert_in_document(&report, &json);
        order::assert_ordered(&report, &written);
    }
}

fn below(end: usize, rng: &mut proptest::test_runner::TestRng) -> usize {
    usize::try_from(rng.next_u32()).expect("32 bits fit") % end
}

/// A document that was right once, or never meant anything.
fn any_document() -> impl Strategy<Value = (Operation, Value)> {
    let pick = any::<prop::sample::Index>;
    let types: Vec<&str> = PartKind::ALL.iter().map(|kind| kind.name()).chain(["image"]).collect();
    let fields = &["value", "text_decorations", "url", "app", "layout", "mention", "note"][..];
    let part = (select(types), prop::collection::hash_map(select(fields), any_json(), 1..5));
    prop_oneof![
        part.prop_map(|(kind, fields)| {
            let mut part = serde_json::json!(fields);
            part["type"] = kind.into();
            (Operation::Message, serde_json::json!({"parts": [part]}))
        }),
        (select(Operation::ALL), any_json()),
        (document(), pick()).prop_map(|(document, pick)| {
            let mutations = mutations(&document);
            let json = &mutations[pick.index(mutations.len())].json;
            (document.operation, serde_json::from_str(json).expect("a mutation is JSON"))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_keys_changes_no_finding(
        (operation, json, shuffled) in any_document().prop_perturb(|(operation, json), mut rng| {
            let shuffled = keys::rewrite(&json, &[], &mut |end| below(end, &mut rng));
            (operation, json, shuffled)
        }),
    ) {
        let report = check(operation, json.to_string().as_bytes(), &Options::default());
        let other = check(operation, shuffled.json.as_bytes(), &Options::default());
        prop_assert_eq!(keys::findings(&report), keys::findings(&other));
        prop_assert_eq!(keys::repeated(&other), shuffled.repeated);
    }

    #[test]
    fn of_keys_given_twice_the_last_value_counts(
        (operation, json, others) in (any_document(), prop::collection::vec(any_json(), 1..4))
            .prop_perturb(|((operation, json), others), mut rng| {
                let others = keys::rewrite(&json, &others, &mut |end| below(end, &mut rng));
                (operation, json, others)
            }),
    ) {
        let options = Options::new().max_diagnostics(10_000);
        let report = check(operation, json.to_string().as_bytes(), &options);
        let other = check(operation, others.json.as_bytes(), &options);
        prop_assert_eq!(keys::findings(&report), keys::findings(&other), "{}", others.json);
        prop_assert_eq!(keys::repeated(&other), others.repeated, "{}", others.json);
    }
}

#[test]
fn the_tables_of_mutations_reach_many_rules() {
    let mut rules = std::collections::BTreeSet::new();
    for seed in 0..300 {
        let (operation, json) = generate::document(&mut Source::seeded(seed));
        let document = Document { operation, json };
        rules.extend(mutations(&document).into_iter().map(|mutation| mutation.rule));
    }
    assert!(rules.len() >= 50, "{rules:?}");
}

/// The documents with every field of every object, from the vectors.
fn complete_documents() -> Vec<Document> {
    let vectors = conformance::vectors().into_iter();
    let complete = vectors.filter(|vector| vector.name.ends_with("-complete"));
    let document = |vector: conformance::Vector| Document {
        operation: vector.operation.parse().expect("it is the name of an operation"),
        json: serde_json::from_slice(&vector.document()).expect("it is JSON"),
    };
    complete.map(document).collect()
}

#[test]
fn each_mutation_of_a_complete_document_breaks_its_rule() {
    let documents = complete_documents();
    assert!(documents.len() > 30, "only {} documents", documents.len());
    for document in documents {
        for mutation in mutations(&document) {
            let report = check(document.operation, mutation.json.as_bytes(), &Options::default());
            let is_found = report
                .diagnostics()
                .iter()
                .any(|found| found.rule().name() == mutation.rule && found.path() == mutation.path);
            let Mutation { json, rule, path } = mutation;
            let operation = document.operation;
            assert!(is_found, "{operation}: {rule} at {path:?} in {json}: {}", report.to_json());
        }
    }
}
