//! JSON that is easy to misread: `data/json`. What is valid follows RFC 8259, UTF-8 and the limit of 64
//! levels; a lone surrogate makes bytes invalid.

use std::fs;

use conformance::data_dir;
use sendcheck::{Operation, Options, Rule, check, encode};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    topic: String,
    text: Option<String>,
    /// Bytes that are not UTF-8, as hexadecimal digits.
    hex: Option<String>,
    valid: bool,
}

impl Case {
    fn bytes(&self) -> Vec<u8> {
        let digits = self.hex.as_deref().unwrap_or_default();
        let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal digits");
        match &self.text {
            Some(text) => text.clone().into_bytes(),
            None => (0..digits.len()).step_by(2).map(byte).collect(),
        }
    }
}

fn cases() -> Vec<Case> {
    let dir = data_dir().join("json");
    let files = fs::read_dir(&dir).expect("the directory exists");
    let texts = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("UTF-8"));
    let texts: Vec<String> = texts.collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.map(|line| serde_json::from_str(line).expect("a case")).collect()
}

fn is_valid(bytes: &[u8]) -> bool {
    // An operation with a body, so that nothing at all is not valid.
    let report = check(Operation::ChatsUpdate, bytes, &Options::new());
    report.diagnostics().iter().all(|found| found.rule() != Rule::InvalidJson)
}

#[test]
fn validity_follows_the_standard() {
    let cases = cases();
    assert!(cases.len() > 800, "only {} cases", cases.len());
    for case in cases {
        assert_eq!(
            is_valid(&case.bytes()),
            case.valid,
            "{}: {:?} {:?}",
            case.topic,
            case.text,
            case.hex
        );
    }
}

#[test]
fn values_survive_encoding() {
    let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    let mut compared = 0;
    for case in cases().iter().filter(|case| case.valid) {
        let Some(text) = &case.text else { continue };
        let document = format!(r#"{{"display_name":"a","x":{text}}}"#);
        // Not compared: duplicate keys, the deepest values, and numbers that no double holds.
        let Ok(value) = serde_json::from_str::<Value>(&document) else { continue };
        let Ok(request) = encode(Operation::ChatsUpdate, document.as_bytes(), &options) else {
            continue;
        };
        let body: Value = serde_json::from_slice(request.body()).expect("a body is JSON");
        assert_eq!(body, value, "{}: {text}", case.topic);
        compared += 1;
    }
    assert!(compared > 200, "only {compared} were compared");
}
