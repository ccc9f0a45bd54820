//! JSON made of the API's names, fixed: fixes bring no error, and doing it again changes nothing.

use conformance::generate::{Source, document_for};
use sendcheck::fix::{Applicability, fix, fixes};
use sendcheck::{Operation, Options, check_str};
use serde_json::Value;

use crate::values::replace_one;

/// The first bytes are choices of the generator.
pub fn check(data: &[u8]) {
    let mut source = Source::Bytes(data);
    let operation = source.pick(Operation::ALL);
    let mut document = document_for(operation, &mut source);
    for _ in 0..source.below(4) {
        replace_one(&mut document, &mut source);
    }
    let json = document.to_string();
    let options = Options::default();
    let before = check_str(operation, &json, &options);
    for one in fixes(operation, json.as_bytes(), &options) {
        let is_found = |it: &sendcheck::Diagnostic| it.rule() == one.rule && it.path() == one.path;
        assert!(before.diagnostics().iter().any(is_found), "{} {json}", one.to_json());
        assert_eq!(
            one.patch.is_empty(),
            one.applicability == Applicability::Plan,
            "{}",
            one.to_json()
        );
        let json: Result<Value, _> = serde_json::from_str(&one.to_json());
        assert!(json.is_ok(), "{}", one.to_json());
    }
    for up_to in [Applicability::Safe, Applicability::Unsafe] {
        let fixed = fix(operation, json.as_bytes(), &options, up_to);
        let value: Result<Value, _> = serde_json::from_str(&fixed.document);
        assert!(value.is_ok(), "{json} {}", fixed.document);
        let again = fix(operation, fixed.document.as_bytes(), &options, up_to);
        assert_eq!(again.document, fixed.document, "{json}");
        if fixed.applied.is_empty() {
            assert_eq!(fixed.document, json);
        }
    }
}
