//! Every vector against the core, and the vectors against the catalogue.

use std::collections::HashSet;

use conformance::{Vector, values_only, vectors};
use sendcheck::{Operation, Options, Report, Rule};
use serde_json::Value;

/// How many mismatches are worth printing at once.
const SHOWN: usize = 40;

type Check = fn(Operation, &[u8], &Options) -> Report;

fn run(check: Check, vector: &Vector) -> Result<(), String> {
    let operation =
        vector.operation.parse().map_err(|error| format!("{}: {error}", vector.name))?;
    let options = Options::from_json(vector.options_json().as_bytes())
        .map_err(|error| format!("{}: {error}", vector.name))?;
    let json = check(operation, &vector.document(), &options).to_json();
    let report: Value = serde_json::from_str(&json).map_err(|error| format!("{json}: {error}"))?;
    vector.compare(&report).map_err(|mismatch| mismatch.to_string())
}

fn run_all<'a>(check: Check, vectors: impl IntoIterator<Item = &'a Vector>) {
    let failures: Vec<String> =
        vectors.into_iter().filter_map(|vector| run(check, vector).err()).collect();
    assert!(
        failures.is_empty(),
        "{} vectors fail (- expected, + found):\n{}",
        failures.len(),
        failures[..failures.len().min(SHOWN)].join("\n")
    );
}

#[test]
fn bytes() {
    run_all(sendcheck::check, &vectors());
}

#[test]
fn values() {
    let vectors = vectors();
    run_all(sendcheck::check_value_json, vectors.iter().filter(|vector| vector.raw.is_none()));
    run_all(sendcheck::check_value_json, &values_only());
}

#[test]
fn lone_surrogate_in_bytes_is_invalid_json() {
    for vector in values_only().iter().filter(|vector| vector.expects("invalid-unicode")) {
        let report = sendcheck::check(
            vector.operation.parse().unwrap(),
            &vector.document(),
            &Options::default(),
        );
        let rules: Vec<_> = report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect();
        assert_eq!(rules, [Rule::InvalidJson], "{}", vector.name);
    }
}

/// The list of what `unchecked-content` reports is empty today, so no document can break it.
#[test]
fn every_rule_has_a_vector_on_either_side() {
    let vectors: Vec<Vector> = vectors().into_iter().chain(values_only()).collect();
    for rule in Rule::ALL.iter().map(|rule| rule.name()) {
        let is_expected = vectors.iter().any(|vector| vector.expects(rule));
        assert_eq!(is_expected, rule != "unchecked-content", "vectors that break {rule}");
        assert!(
            vectors.iter().any(|vector| vector.near.iter().any(|near| near == rule)),
            "no vector comes near {rule} without breaking it"
        );
    }
}

#[test]
fn names_are_unique_and_kebab_case() {
    let mut names = HashSet::new();
    for vector in vectors().into_iter().chain(values_only()) {
        let words = vector.name.split('-');
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        assert!(words.into_iter().all(is_word), "{} is not kebab-case", vector.name);
        assert!(names.insert(vector.name.clone()), "{} is not unique", vector.name);
    }
}

#[test]
fn expectations_name_rules_and_keys_that_exist() {
    let rules: HashSet<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    let keys =
        ["severity", "code", "code_predicted", "related", "parameter", "line", "column", "offset"];
    for vector in vectors().into_iter().chain(values_only()) {
        let name = &vector.name;
        for rule in &vector.near {
            assert!(rules.contains(rule.as_str()), "{name}: unknown rule `{rule}`");
            assert!(!vector.expects(rule), "{name} is near {rule} and breaks it");
        }
        for expected in &vector.expect {
            assert!(rules.contains(expected.rule.as_str()), "{name}: {}", expected.rule);
            for key in expected.more.keys() {
                assert!(keys.contains(&key.as_str()), "{name}: {key} is not compared");
            }
        }
    }
}

/// Documents that a parser may change must be `raw`: `data/README.md` promises it to other languages.
#[test]
fn inputs_survive_a_parser() {
    fn visit(value: &Value, name: &str) {
        match value {
            Value::Number(number) => {
                let safe = number.as_i64().is_some_and(|n| n.unsigned_abs() < 1 << 53);
                assert!(
                    safe || number.as_f64().is_some_and(|n| n.fract() != 0.0),
                    "{name}: {number}"
                );
            }
            Value::Array(items) => items.iter().for_each(|item| visit(item, name)),
            Value::Object(fields) => fields.iter().for_each(|(key, item)| {
                assert!(key.parse::<u64>().is_err() && key != "__proto__", "{name}: {key}");
                visit(item, name);
            }),
            _ => {}
        }
    }
    for vector in vectors() {
        let Some(input) = &vector.input else { continue };
        let value: Value = serde_json::from_str(input.get()).unwrap();
        visit(&value, &vector.name);
        assert!(!vector.expects("duplicate-field"), "{}: a key twice", vector.name);
    }
}
