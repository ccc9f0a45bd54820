//! The catalogue, tested as data.

use sendcheck::{Example, Level, Options, Report, Rule, check, check_value_json};

fn run(example: &Example) -> Report {
    let operation = example.operation.parse().unwrap();
    let options = Options::from_json(example.options.as_bytes()).unwrap();
    check_value_json(operation, example.document().as_bytes(), &options)
}

#[test]
fn every_failing_example_fails_by_its_rule() {
    // Nothing is unchecked today, so no document can break that rule.
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::UncheckedContent) {
        let report = run(&rule.explanation().fails);
        let found = report.diagnostics().iter().find(|found| found.rule() == *rule);
        let found = found.unwrap_or_else(|| panic!("{rule}: {}", report.to_json()));
        assert_eq!(found.severity(), rule.severity(), "{rule}");
    }
}

#[test]
fn every_passing_example_passes() {
    for rule in Rule::ALL {
        let report = run(&rule.explanation().passes);
        assert!(report.is_valid(), "{rule}: {}", report.to_json());
        assert!(
            report.diagnostics().iter().all(|found| found.rule() != *rule),
            "{rule}: {}",
            report.to_json()
        );
    }
}

#[test]
fn examples_are_documents_and_not_only_texts_of_values() {
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::InvalidUnicode) {
        for example in [rule.explanation().fails, rule.explanation().passes] {
            let options = Options::from_json(example.options.as_bytes()).unwrap();
            let document = example.document();
            let as_document =
                check(example.operation.parse().unwrap(), document.as_bytes(), &options);
            assert_eq!(as_document, run(&example), "{rule}");
        }
    }
}

#[test]
fn names_are_kebab_case_and_distinct() {
    let mut names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    for name in &names {
        assert!(
            name.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
            }),
            "{name}"
        );
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Rule::ALL.len());
    for rule in Rule::ALL {
        assert_eq!(rule.name().parse(), Ok(*rule));
    }
}

#[test]
fn texts_are_whole_sentences() {
    for rule in Rule::ALL {
        let texts = rule.explanation();
        for text in [texts.what, texts.why] {
            assert!(text.ends_with('.'), "{rule}: {text}");
            assert!(text.starts_with(|first: char| !first.is_lowercase()), "{rule}: {text}");
        }
        assert!(!texts.source.is_empty(), "{rule}");
        assert!(!rule.summary().ends_with('.'), "{rule}");
    }
}

#[test]
fn summaries_are_sentences_of_findings() {
    assert_eq!(Rule::BlankText.summary(), "text is blank");
    for rule in Rule::ALL {
        assert!(rule.summary().contains(' '), "{rule}");
    }
}

#[test]
fn groups_stand_in_their_order() {
    let mut groups: Vec<_> = Rule::ALL.iter().map(|rule| rule.group()).collect();
    groups.dedup();
    assert_eq!(
        groups,
        [
            "Shape",
            "Routing",
            "Parts",
            "Text",
            "Ranges",
            "Decorations",
            "Mentions and stickers",
            "URLs",
            "Links in text",
            "Effects, replies, keys",
            "App cards, app clips, experiences",
            "Reactions, attachments, polls",
            "Services",
            "Chat",
        ]
    );
}

#[test]
fn only_errors_of_shape_cannot_be_lowered() {
    for rule in [Rule::InvalidJson, Rule::WrongType, Rule::DuplicateField] {
        assert!(!rule.can_be_lowered(), "{rule}");
    }
    for rule in [Rule::NullField, Rule::UnknownField, Rule::EmptyText, Rule::BlankText] {
        assert!(rule.can_be_lowered(), "{rule}");
    }
    for &rule in Rule::ALL {
        let lowered = Options::new().level(rule, Level::Allow);
        assert_eq!(lowered.is_ok(), rule.can_be_lowered(), "{rule}");
    }
}
