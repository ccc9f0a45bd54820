//! Every conformance vector of composing, by the program that runs them.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use sendcheck::Rule;
use sendcheck::fix::Applicability;
use serde_json::Value;

#[test]
fn every_vector_passes() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/data/compose");
    let files: Vec<_> = std::fs::read_dir(&dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    assert!(files.len() >= 4, "{files:?}");
    let output = Command::new(env!("CARGO_BIN_EXE_compose-cases")).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_wrong_expectation_fails() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wrong.jsonl");
    let case = r#"{"name": "wrong", "fn": "plan", "input": {"content": "a"}, "expect": {"sends": [], "notes": []}}"#;
    std::fs::write(&file, case).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_compose-cases")).arg(file).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

/// The table of fixes holds the safest fix of each rule that a vector shows.
#[test]
fn every_fix_of_the_table_has_a_vector() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/data/compose/fixes.jsonl");
    let mut safest: HashMap<Rule, Applicability> = HashMap::new();
    // A vector holds no lone half of a surrogate pair: `fix_value_json` has an example.
    safest.insert(Rule::InvalidUnicode, Applicability::Unsafe);
    for line in std::fs::read_to_string(file).unwrap().lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        for fix in vector["expect"]["fixes"].as_array().into_iter().flatten() {
            let rule = fix["rule"].as_str().unwrap().parse().unwrap();
            let own = fix["applicability"].as_str().unwrap().parse().unwrap();
            let kind = safest.entry(rule).or_insert(own);
            *kind = own.min(*kind);
        }
    }
    for rule in Rule::ALL {
        assert_eq!(rule.fix(), safest.get(rule).copied(), "{rule}");
    }
}
