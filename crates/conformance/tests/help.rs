//! Every vector of help texts, and the documents that a language model would write.

use std::collections::HashSet;

use conformance::{HelpVector, broken_vectors, help_vectors};
use sendcheck::{Options, check};

fn run(vector: &HelpVector) -> Result<(), String> {
    let name = &vector.name;
    let operation = vector.operation.parse().map_err(|error| format!("{name}: {error}"))?;
    let options = Options::from_json(vector.options_json().as_bytes())
        .map_err(|error| format!("{name}: {error}"))?;
    let report = check(operation, vector.document(), &options).to_json();
    vector.compare(&serde_json::from_str(&report).map_err(|error| format!("{name}: {error}"))?)
}

fn failures(vectors: &[HelpVector]) -> Vec<String> {
    vectors.iter().filter_map(|vector| run(vector).err()).collect()
}

#[test]
fn help_vectors_pass() {
    let failures = failures(&help_vectors());
    assert!(failures.is_empty(), "{} vectors fail:\n{}", failures.len(), failures.join("\n"));
}

/// The help of the first diagnostic names the repair in at least 95 of 100 broken documents.
#[test]
fn first_help_of_broken_documents_names_the_repair() {
    let vectors = broken_vectors();
    assert!(vectors.len() >= 100, "only {} documents", vectors.len());
    let failures = failures(&vectors);
    assert!(
        failures.len() * 100 <= vectors.len() * 5,
        "{} of {} documents fail:\n{}",
        failures.len(),
        vectors.len(),
        failures.join("\n")
    );
}

#[test]
fn every_class_of_broken_documents_has_five() {
    for class in [
        "code-fences-and-prose",
        "half-finished",
        "missing-wrapper",
        "part-types",
        "python-and-javascript-literals",
        "ranges",
        "wrong-names",
        "wrong-types",
    ] {
        let path = conformance::data_dir().join("broken").join(class).with_extension("jsonl");
        assert!(conformance::read_help(&path).len() >= 5, "{class}");
    }
}

/// A vector without pieces could not fail.
#[test]
fn every_vector_has_a_name_and_expects_something() {
    let mut names = HashSet::new();
    for vector in help_vectors().into_iter().chain(broken_vectors()) {
        let pieces =
            [&vector.help_has, &vector.help_has_not, &vector.message_has, &vector.message_has_not];
        assert!(pieces.iter().any(|pieces| !pieces.is_empty()), "{}", vector.name);
        assert!(names.insert(vector.name.clone()), "{} is not unique", vector.name);
    }
}
