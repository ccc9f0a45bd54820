//! The bytes that a finding is about.

use std::fmt::Write as _;

use proptest::prelude::*;
use sendcheck::{Locator, Operation, Options, Report, Rule, check};

fn run(operation: Operation, json: &str) -> Report {
    check(operation, json.as_bytes(), &Options::default())
}

/// The bytes of the document at its one diagnostic of `rule`.
fn place_of(rule: Rule, operation: Operation, json: &str) -> &str {
    let report = run(operation, json);
    let found: Vec<_> = report.diagnostics().iter().filter(|found| found.rule() == rule).collect();
    let [found] = found[..] else { panic!("{}", report.to_json()) };
    &json[Locator::new(json.as_bytes()).byte_range(found)]
}

fn text(literal: &str) -> String {
    format!(r#"{{"parts": [{{"type": "text", "value": "{literal}"}}]}}"#)
}

#[test]
fn values_reach_to_their_end() {
    fn place(json: &str) -> &str {
        place_of(Rule::WrongType, Operation::ChatsCreate, json)
    }
    let around = |value: &str| {
        format!(r#"{{"from": {value} , "to": ["+12052532136"], "message": {{"parts": []}}}}"#)
    };
    for value in
        ["12", "-1.5e3", "true", r#"{"a\"}": [1, {"]": "\\"}], "b": {}}"#, "[]", r#"["]"]"#]
    {
        let json = around(value);
        assert_eq!(place(&json), value);
    }
    assert_eq!(place(r#"{"parts":[],"from":"+12052535597","message":{},"to":7}"#), "7");
    let string = r#"{"from": "\"20\\", "to": ["+12052532136"], "message": {"parts": []}}"#;
    assert_eq!(place_of(Rule::InvalidPhoneNumber, Operation::ChatsCreate, string), r#""\"20\\""#);
}

#[test]
fn an_absent_field_is_the_object_that_lacks_it() {
    let whole = r#"{"parts": [{"}": "{\"", "value": "a"}, {"type": "text", "value": "\\"}]}"#;
    assert_eq!(
        place_of(Rule::MissingField, Operation::Message, whole),
        r#"{"}": "{\"", "value": "a"}"#
    );
    assert_eq!(place_of(Rule::MissingField, Operation::Message, " { } "), "{ }");
    assert_eq!(
        place_of(Rule::MissingField, Operation::Message, r#"{"parts": null, "x": {}}"#),
        "null"
    );
}

#[test]
fn ranges_count_units_and_not_bytes() {
    let link = |literal: &str| {
        let json = text(literal);
        let options = Options::new().first_message(true);
        let report = check(Operation::Message, json.as_bytes(), &options);
        let found = &report.diagnostics()[0];
        json[Locator::new(json.as_bytes()).byte_range(found)].to_owned()
    };
    for before in
        ["", "a ", "é ", "中 ", "😀 ", r"\ud83d\ude00 ", r"\n", r"\u00e9 ", r#"\\ \" \/ "#]
    {
        assert_eq!(link(&format!("{before}https://e.com/x and")), "https://e.com/x", "{before}");
    }
    let escaped = r"https:\/\/e.com\u002fx\ud83d\ude00x";
    assert!(link(escaped).starts_with(r"https:\/\/e.com\u002fx"), "{}", link(escaped));
}

#[test]
fn many_ranges_of_one_string_are_found_in_any_order() {
    let json = text(r"😀 https://e.com/1 \u00e9\n https://e.com/2 中 https://e.com/3");
    let options = Options::new().first_message(true);
    let report = check(Operation::Message, json.as_bytes(), &options);
    let mut locator = Locator::new(json.as_bytes());
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 1, 1]] {
        for index in order {
            let range = locator.byte_range(&report.diagnostics()[index]);
            assert_eq!(json[range], format!("https://e.com/{}", index + 1));
        }
    }
}

#[test]
fn invalid_json_is_located_at_one_character() {
    let place = |json: &[u8]| {
        let report = check(Operation::Message, json, &Options::default());
        Locator::new(json).byte_range(&report.diagnostics()[0])
    };
    assert_eq!(place(b""), 0..0);
    assert_eq!(place(b"  "), 2..2);
    assert_eq!(place(br#"{"parts": ["#), 11..11);
    assert_eq!(place(br#"{"parts": x}"#), 10..11);
    assert_eq!(place("{\"parts\": é}".as_bytes()), 10..12);
    assert_eq!(place(b"{\"parts\": \xFF}"), 10..11);
    assert_eq!(place(b"{\"parts\": \"\x01\"}"), 11..12);
    assert_eq!(place("\u{FEFF}{}".as_bytes()), 0..3);
}

#[test]
fn a_parameter_is_not_in_the_document() {
    let options = Options::new().chat_id("7");
    let report = check(Operation::ChatsTypingStart, b"{}", &options);
    assert_eq!(report.diagnostics()[0].parameter(), Some("chat_id"));
    assert_eq!(Locator::new(b"{}").byte_range(&report.diagnostics()[0]), 0..0);
}

proptest! {
    /// A message whose one text holds a link somewhere among characters that are written in any way:
    /// what is underlined reads as the link.
    #[test]
    fn links_are_found_among_escapes(
        before in prop::collection::vec((any::<char>(), any::<bool>()), 0..20),
        escape_link in prop::collection::vec(any::<bool>(), 17),
    ) {
        let link = "https://e.com/a-b";
        let mut literal = String::new();
        for (char, escaped) in before {
            write_char(char, escaped, &mut literal);
        }
        literal.push(' ');
        let start = literal.len();
        for (char, escaped) in link.chars().zip(escape_link) {
            write_char(char, escaped, &mut literal);
        }
        let expected = &literal[start..];
        let json = text(&literal);
        let options = Options::new().first_message(true);
        let report = check(Operation::Message, json.as_bytes(), &options);
        let mut locator = Locator::new(json.as_bytes());
        let places: Vec<_> =
            report.diagnostics().iter().map(|found| &json[locator.byte_range(found)]).collect();
        prop_assert!(places.contains(&expected), "{places:?} in {json}");
    }

    /// Any bytes, also others than those that were checked.
    #[test]
    fn places_are_within_any_bytes(
        json in r#"[\[\]{}":,\\u0-9a😀é\n ]{0,60}"#,
        other in r#"[\[\]{}":,\\u0-9a😀é\n ]{0,60}"#,
    ) {
        let mut reports = vec![run(Operation::Message, &json), run(Operation::ChatsCreate, &json)];
        let value = serde_json::json!({"parts": [{"type": "text", "value": json}], "a": null});
        let first = Options::new().first_message(true);
        reports.push(check(Operation::Message, value.to_string().as_bytes(), &first));
        for found in reports.iter().flat_map(Report::diagnostics) {
            for bytes in [json.as_bytes(), other.as_bytes(), b""] {
                let range = Locator::new(bytes).byte_range(found);
                prop_assert_eq!(range.start, Locator::new(bytes).start_bytes(found));
                prop_assert!(range.start <= range.end && range.end <= bytes.len());
            }
        }
    }
}

/// Writes a character of a JSON string, by its number or as short as may be.
fn write_char(char: char, escaped: bool, out: &mut String) {
    if escaped || char < ' ' || char == '"' || char == '\\' {
        for unit in char.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    } else {
        out.push(char);
    }
}

#[test]
fn ranges_in_several_strings_are_each_found_in_their_own() {
    let json = r#"{"from":"+12052535597","to":["+12052532136"],"message":{"parts":[
        {"type":"text","value":"https://a.example"},
        {"type":"media","url":"https://b.example/c.png"},
        {"type":"text","value":"\u00e4\u00f6 and https://d.example"}]}}"#;
    let report = run(Operation::ChatsCreate, json);
    let mut locator = Locator::new(json.as_bytes());
    let found = report.diagnostics().iter().filter(|found| found.rule() == Rule::FirstMessageLink);
    let places: Vec<_> = found.map(|found| &json[locator.byte_range(found)]).collect();
    assert_eq!(places, ["https://a.example", "https://d.example"]);
}
