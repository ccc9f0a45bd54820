//! The examples at the root of the repository, and those of the catalogue.

use std::path::Path;

use sendcheck::{Example, Options, Report, Rule, check, check_inferred, check_value_json};

/// The only example with errors.
const WRONG: &str = "first-message-gone-wrong.json";

fn examples() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

fn report(name: &str) -> Report {
    let path = examples().join(name);
    let json = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    check_inferred(&json, &Options::default()).unwrap()
}

#[test]
fn good_examples_have_no_diagnostics() {
    let files = std::fs::read_dir(examples()).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    let names = files.map(|file| file.file_name().unwrap().to_str().unwrap().to_owned());
    let names: Vec<_> = names.filter(|name| name != WRONG).collect();
    assert!(names.len() > 5);
    for name in names {
        assert_eq!(report(&name).diagnostics(), [], "{name}");
    }
}

#[test]
fn bad_first_message_has_six_errors() {
    let report = report(WRONG);
    let found: Vec<_> =
        report.diagnostics().iter().map(|found| (found.rule(), found.path())).collect();
    assert_eq!(
        found,
        [
            (Rule::InvalidPhoneNumber, "/from"),
            (Rule::FirstMessageLink, "/message/parts/0/value"),
            (Rule::RangeOutOfBounds, "/message/parts/0/text_decorations/1/range"),
            (Rule::ConsecutiveText, "/message/parts/1"),
            (Rule::FirstMessageMedia, "/message/parts/2"),
            (Rule::UrlNotHttps, "/message/parts/2/url"),
            (Rule::UnknownValue, "/message/preferred_service"),
        ]
    );
    assert_eq!(report.errors(), 6);
}

/// Checks an example. That of `invalid-unicode` is a value, all others are documents.
fn run(rule: Rule, example: &Example) -> Report {
    let operation = example.operation.parse().unwrap();
    let options = Options::from_json(example.options.as_bytes()).unwrap();
    let check = if rule == Rule::InvalidUnicode { check_value_json } else { check };
    check(operation, example.document().as_bytes(), &options)
}

/// The list of what `unchecked-content` reports is empty today, so its example cannot fail.
#[test]
fn failing_examples_break_their_rule() {
    for &rule in Rule::ALL.iter().filter(|rule| **rule != Rule::UncheckedContent) {
        let report = run(rule, &rule.explanation().fails);
        let found = report.diagnostics().iter().find(|found| found.rule() == rule);
        let found = found.unwrap_or_else(|| panic!("{rule}: {}", report.to_json()));
        assert_eq!(found.severity(), rule.severity(), "{rule}");
    }
}

#[test]
fn passing_examples_have_no_diagnostics() {
    for &rule in Rule::ALL {
        let report = run(rule, &rule.explanation().passes);
        assert_eq!(report.diagnostics(), [], "{rule}");
    }
}
