//! Every conformance vector of composing, by the program that runs them.

use std::path::Path;
use std::process::Command;

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
