//! The examples at the root of the repository are what they say they are.

use std::path::Path;

use sendcheck::{Operation, Options, Report, Rule, check};

fn report(operation: Operation, name: &str) -> Report {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let json = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    check(operation, &json, &Options::default())
}

#[test]
fn good_ones_pass_without_a_word() {
    for (operation, name) in [
        (Operation::ChatsCreate, "greeting.json"),
        (Operation::ChatsMessagesSend, "birthday.json"),
        (Operation::ChatsMessagesSend, "bulk-media.json"),
        (Operation::ChatsMessagesSend, "reply.json"),
        (Operation::ChatsMessagesSend, "app-card.json"),
    ] {
        let report = report(operation, name);
        assert_eq!(report.diagnostics(), [], "{name}");
    }
}

#[test]
fn a_first_message_goes_wrong_in_six_ways() {
    let report = report(Operation::ChatsCreate, "first-message-gone-wrong.json");
    let found: Vec<_> =
        report.diagnostics().iter().map(|found| (found.rule(), found.path())).collect();
    assert_eq!(
        found,
        [
            (Rule::InvalidPhoneNumber, "/from"),
            (Rule::FirstMessageLink, "/message/parts/0/value"),
            (Rule::RangeOutOfBounds, "/message/parts/0/text_decorations/1/range"),
            (Rule::ConsecutiveText, "/message/parts/1"),
            (Rule::UrlNotHttps, "/message/parts/2/url"),
            (Rule::UnknownValue, "/message/preferred_service"),
        ]
    );
    assert_eq!(report.errors(), 6);
}
