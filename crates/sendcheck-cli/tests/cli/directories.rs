//! Directories, and other inputs that need advice.

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

#[test]
fn directory_means_its_json_files() {
    let files = Files::new();
    std::fs::create_dir_all(files.path("sub/deep")).unwrap();
    let b = files.write("b.json", VALID);
    let a = files.write("sub/a.JSON", INVALID);
    let deep = files.write("sub/deep/c.json", VALID);
    files.write("sub/notes.txt", "no JSON");
    files.write("sub/lines.jsonl", "no JSON");
    let directory = files.path("").to_str().unwrap().to_owned();
    let run = sendcheck(["check", "--format", "json", &directory]);
    let named: Vec<_> = run.json_lines().iter().map(|it| it["file"].clone()).collect();
    assert_eq!(named, [b.as_str(), a.as_str(), deep.as_str()]);
    assert_eq!(run.status, 1);
}

#[test]
fn directory_without_json_is_an_error() {
    let files = Files::new();
    let directory = files.path("").to_str().unwrap().to_owned();
    let run = sendcheck(["check", &directory]);
    assert!(run.stderr.contains("directory has no `.json` files"), "{}", run.stderr);
    assert_eq!((run.stdout.as_str(), run.status), ("", 2));
}

#[test]
fn array_of_requests_leads_to_lines() {
    let array = format!("[{VALID}, {VALID}]");
    let run = sendcheck_with(["check"], array.as_bytes());
    assert!(run.stderr.contains("cannot infer the operation"), "{}", run.stderr);
    assert!(run.stderr.contains("one on each line with `--lines`"), "{}", run.stderr);
    assert_eq!(run.status, 2);
}

#[test]
fn json_lines_lead_to_lines() {
    let run = sendcheck_with(["check"], format!("{VALID}\n{VALID}\n").as_bytes());
    assert!(
        run.stdout.contains("error[invalid-json]") && run.stdout.contains("--lines"),
        "{}",
        run.stdout
    );
    assert_eq!(run.status, 1);
}
