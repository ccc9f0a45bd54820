//! `--format junit`.

use crate::process::{Files, INVALID, VALID, sendcheck, sendcheck_with};

const WARNING: &str = r#"{"parts": [{"type": "text", "value": "Hi **Ana** \u0001"}]}"#;

#[test]
fn file_is_a_test_case() {
    let files = Files::new();
    let valid = files.write("a.json", VALID);
    let invalid = files.write("b.json", INVALID);
    let warning = files.write("c.json", WARNING);
    let args = ["check", "--format", "junit", &valid, &invalid, &warning, "missing.json"];
    let run = sendcheck(args);
    let report = quick_junit::Report::deserialize_from_str(&run.stdout).unwrap();
    assert_eq!((report.tests, report.failures, report.errors), (4, 1, 1));
    let cases = &report.test_suites[0].test_cases;
    let named: Vec<_> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(named, [&valid, &invalid, &warning, "missing.json"]);
    let place = format!("{invalid}:1:11: error[no-parts]: message has no parts\n");
    assert!(run.stdout.contains("<failure message=\"1 error\" type=\"no-parts\">"));
    assert!(run.stdout.contains(&place), "{}", run.stdout);
    assert!(run.stdout.contains("warning[markdown-in-text]"), "{}", run.stdout);
    assert!(run.stdout.contains("<error message=\"cannot read: "), "{}", run.stdout);
    assert_eq!(run.status, 2);

    let run = sendcheck(["check", "--format", "junit", "--deny-warnings", &valid, &warning]);
    assert!(run.stdout.contains("type=\"markdown-in-text\">"), "{}", run.stdout);
    assert_eq!(run.status, 1);
    assert_eq!(sendcheck(["check", "--format", "junit", &valid]).status, 0);
}

#[test]
fn noncharacters_are_replaced() {
    let json = r#"{"parts": [{"type": "text", "value": "a\ufffe"}], "b\uffff": 1}"#;
    let run = sendcheck_with(["check", "--format", "junit"], json.as_bytes());
    assert!(run.stdout.contains("damaged-text") && run.stdout.contains('\u{FFFD}'));
    assert!(!run.stdout.contains(['\u{FFFE}', '\u{FFFF}']), "{}", run.stdout);
}
