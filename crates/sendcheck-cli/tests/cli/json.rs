//! What programs read.

use sendcheck::{Operation, Options, check};
use serde_json::json;

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

#[test]
fn a_report_is_the_cores() {
    let run = sendcheck_with(["check", "--format", "json"], INVALID.as_bytes());
    let report = check(Operation::Message, INVALID.as_bytes(), &Options::default());
    assert_eq!(run.stdout, report.to_json() + "\n");
    assert_eq!((run.stderr.as_str(), run.status), ("", 1));
}

#[test]
fn of_several_files_each_report_names_its_own() {
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

    let alone = sendcheck(["check", "-f", "json", &a]);
    assert!(alone.json_lines()[0].get("file").is_none());
    assert_eq!(alone.status, 0);
}

#[test]
fn an_unreadable_file_does_not_stop_the_others() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", VALID), files.write("b.json", INVALID));
    let missing = files.path("missing.json");
    let directory = files.path("");
    let paths = [a.as_ref(), missing.as_path(), directory.as_path(), b.as_ref()];
    for lines in [None, Some("--lines")] {
        let args = ["check", "--format=json"].into_iter().chain(lines).map(std::ffi::OsStr::new);
        let run = sendcheck(args.chain(paths.iter().map(|path| path.as_os_str())));
        assert_eq!(run.json_lines().len(), 2);
        assert!(run.stderr.contains("error: cannot read ") && run.stderr.contains("missing.json"));
        assert_eq!(run.status, 2);
    }
}

#[test]
fn what_cannot_be_inferred_lists_the_operations_and_does_not_stop_the_others() {
    let files = Files::new();
    let (a, b) = (files.write("a.json", "{\"x\": 1}"), files.write("b.json", VALID));
    let run = sendcheck(["check", "--format", "json", &a, &b]);
    assert_eq!(run.json_lines().len(), 1);
    for operation in Operation::ALL {
        assert!(run.stderr.contains(operation.name()), "{}", run.stderr);
    }
    assert!(run.stderr.contains("a.json") && !run.stderr.contains("b.json"));
    assert_eq!(run.status, 2);
    assert_eq!(sendcheck(["check", "-o", "message", &a]).status, 1);
}

#[test]
fn broken_json_has_no_operation_when_it_is_inferred() {
    let run = sendcheck_with(["check", "-f", "json"], b"{\"parts\": [}");
    let report = &run.json_lines()[0];
    assert_eq!(report["operation"], json!(null));
    assert_eq!(report["diagnostics"][0]["rule"], "invalid-json");
    assert_eq!(report["diagnostics"][0]["column"], 12);
    let named = sendcheck_with(["check", "-f", "json", "-o", "message"], b"{\"parts\": [}");
    assert_eq!(named.json_lines()[0]["operation"], "message");
}
