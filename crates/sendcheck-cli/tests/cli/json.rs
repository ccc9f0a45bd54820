//! `--format json`.

use conformance::vectors;
use sendcheck::{Operation, Options, check};
use serde_json::{Value, json};

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

/// A report without what the command adds: the file, and the places of diagnostics.
fn without_places(mut report: Value) -> Value {
    report.as_object_mut().unwrap().remove("file");
    for found in report["diagnostics"].as_array_mut().unwrap() {
        let is_invalid_json = found["rule"] == "invalid-json";
        let found = found.as_object_mut().unwrap();
        for key in ["end_line", "end_column", "length"] {
            assert!(found.remove(key).is_some(), "{found:?}");
        }
        if !is_invalid_json {
            for key in ["line", "column", "offset"] {
                assert!(found.remove(key).is_some(), "{found:?}");
            }
        }
    }
    report
}

#[test]
fn report_is_that_of_the_core() {
    let files = Files::new();
    let vectors = vectors();
    let plain = vectors.iter().filter(|vector| vector.options_json() == "{}").take(300);
    for vector in plain {
        let document = vector.document();
        let file = files.write("a.json", &document);
        let run = sendcheck(["check", "--format=json", "--operation", &vector.operation, &file]);
        let operation: Operation = vector.operation.parse().unwrap();
        let report = check(operation, &document, &Options::default()).to_json();
        let found = run.json_lines().remove(0);
        assert_eq!(found["file"], file);
        assert_eq!(without_places(found), serde_json::from_str::<Value>(&report).unwrap());
    }
}

#[test]
fn places_are_lines_and_columns_of_the_file() {
    let document = "{\n  \"parts\": [\n    {\"type\": \"text\", \"value\": \"😀 see https://example.com\"},\n    {\n      \"type\": \"media\"\n    }\n  ]\n}\n";
    let run = sendcheck_with(["check", "-f", "json", "--first-message"], document.as_bytes());
    let report = &run.json_lines()[0];
    let place = |index: usize| {
        let found = &report["diagnostics"][index];
        let keys = ["line", "column", "end_line", "end_column", "offset", "length"];
        let mut place = vec![found["rule"].clone()];
        place.extend(keys.map(|key| found[key].clone()));
        json!(place)
    };
    let start = document.find("https").unwrap();
    assert_eq!(place(0), json!(["first-message-link", 3, 39, 3, 58, start, 19]));
    // The object that lacks the field.
    let (start, end) = (document.find("{\n      ").unwrap(), document.find("\n  ]").unwrap());
    assert_eq!(place(1), json!(["media-source", 4, 5, 6, 6, start, end - start]));
}

#[test]
fn every_report_names_its_file() {
    let files = Files::new();
    let a = files.write("a \"b\" é.json", VALID);
    let b = files.write("b.json", INVALID);
    let args = ["check", "-f", "json", &a, "-", &b];
    let run = sendcheck_with(args, VALID.as_bytes());
    let reports = run.json_lines();
    let named: Vec<_> = reports.iter().map(|it| (&it["file"], &it["valid"])).collect();
    assert_eq!(
        named,
        [(&json!(a), &json!(true)), (&json!("-"), &json!(true)), (&json!(b), &json!(false))]
    );
    assert_eq!(run.status, 1);
    assert_eq!(sendcheck(["check", "-f", "json", &a]).json_lines()[0]["file"], a);
}

#[test]
fn unreadable_file_gets_a_line() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", VALID), files.write("b.json", INVALID));
    let missing = files.path("missing.json").to_str().unwrap().to_owned();
    std::fs::create_dir(files.path("empty")).unwrap();
    let directory = files.path("empty").to_str().unwrap().to_owned();
    let paths = [&a, &missing, &directory, &b];
    for lines in [None, Some("--lines")] {
        let args = ["check", "--format=json"].into_iter().chain(lines);
        let run = sendcheck(args.chain(paths.iter().map(|path| path.as_str())));
        let found = run.json_lines();
        let named: Vec<_> = found.iter().map(|it| it["file"].as_str().unwrap()).collect();
        assert_eq!(named, paths);
        for unreadable in &found[1..3] {
            assert!(unreadable["error"].as_str().unwrap().starts_with("cannot read: "));
            assert!(unreadable.get("valid").is_none());
        }
        assert!(run.stderr.contains("error: cannot read ") && run.stderr.contains("missing.json"));
        assert_eq!(run.status, 2);
    }
}

#[test]
fn document_that_cannot_be_inferred_gets_a_line() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", "{\"x\": 1}"), files.write("b.json", VALID));
    let run = sendcheck(["check", "--format", "json", &a, &b]);
    let found = run.json_lines();
    let error = "cannot infer the operation from the document's fields";
    assert_eq!(found[0], json!({"file": a, "error": error}));
    assert_eq!((found.len(), &found[1]["valid"]), (2, &json!(true)));
    for operation in Operation::ALL {
        assert!(run.stderr.contains(operation.name()), "{}", run.stderr);
    }
    assert!(run.stderr.contains("a.json") && !run.stderr.contains("b.json"));
    assert_eq!(run.status, 2);
    assert_eq!(sendcheck(["check", "-o", "message", &a]).status, 1);
}

#[test]
fn broken_json_has_no_operation_if_it_is_inferred() {
    let run = sendcheck_with(["check", "-f", "json"], b"{\"parts\": [}");
    let report = &run.json_lines()[0];
    assert_eq!(report["operation"], json!(null));
    assert_eq!(report["diagnostics"][0]["rule"], "invalid-json");
    let keys = ["line", "column", "end_line", "end_column", "offset", "length"];
    let place = keys.map(|key| report["diagnostics"][0][key].as_u64().unwrap());
    assert_eq!(place, [1, 12, 1, 13, 11, 1]);
    let named = sendcheck_with(["check", "-f", "json", "-o", "message"], b"{\"parts\": [}");
    assert_eq!(named.json_lines()[0]["operation"], "message");
}
