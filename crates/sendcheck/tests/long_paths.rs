//! Places in documents that are made to hurt: absurdly long paths, and depth on both sides of a late `type`.

use std::fmt::Write as _;

use sendcheck::{Diagnostic, Operation, Options, Report, Rule, check};

fn report(json: &str) -> Report {
    check(Operation::Message, json.as_bytes(), &Options::default())
}

#[test]
fn a_long_key_is_not_copied_into_every_path_below_it() {
    let mut json = format!("{{\"{}\": {{", "k".repeat(1 << 20));
    // Backwards, so that each is found to be earlier than those before.
    for number in (0..5000).rev() {
        write!(json, r#""{number:04}": 1, "{number:04}": 1, "#).unwrap();
    }
    json.push_str(r#""end": 1}, "parts": []}"#);
    let report = report(&json);

    assert_eq!((report.errors(), report.warnings()), (5001, 1));
    assert!(report.is_truncated());
    let rules: Vec<Rule> = report.diagnostics().iter().map(Diagnostic::rule).collect();
    assert!(rules.contains(&Rule::DuplicateField) && rules.contains(&Rule::NoParts));
    let paths_bytes: usize = report.diagnostics().iter().map(|found| found.path().len()).sum();
    assert!(paths_bytes < 4 << 20, "{paths_bytes} bytes of paths");
}

#[test]
fn one_long_path_is_whole() {
    let key = "k".repeat(3 << 20);
    let report = report(&format!(r#"{{"{key}": {{"a": 1, "a": 2}}, "parts": []}}"#));
    let found = report.diagnostics().iter().find(|found| found.rule() == Rule::DuplicateField);
    assert_eq!(found.unwrap().path(), format!("/{key}/a"));
    assert!(!report.is_truncated());
}

/// Fields before the `type` of a part have long paths, too.
#[test]
fn nesting_is_bounded_where_the_type_comes_last() {
    let part = |depth: usize| {
        let nested = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"parts": [{{"value": {nested}, "note": {nested}, "type": "text"}}]}}"#)
    };
    let rules = |json: &str| -> Vec<Rule> {
        report(json).diagnostics().iter().map(Diagnostic::rule).collect()
    };
    assert_eq!(rules(&part(60)), [Rule::WrongType, Rule::UnknownField]);
    assert_eq!(rules(&part(61)), [Rule::WrongType, Rule::UnknownField]);
    assert_eq!(rules(&part(62)), [Rule::InvalidJson]);
}
