//! Whether the places that a report names are in the document.

use sendcheck::{Diagnostic, Report, Rule};
use serde_json::Value;

/// Panics when a path or a range of the report points at nothing.
pub fn assert_in_document(report: &Report, document: &Value) {
    for found in report.diagnostics() {
        assert_place(found, document);
        for related in found.related() {
            assert!(document.pointer(related).is_some(), "{found:?} in {document}");
        }
    }
}

fn assert_place(found: &Diagnostic, document: &Value) {
    let place = document.pointer(found.path());
    if found.rule() == Rule::MissingField {
        let (parent, _) = found.path().rsplit_once('/').expect("a field is in something");
        assert!(document.pointer(parent).is_some_and(Value::is_object), "{found:?} in {document}");
        assert!(place.is_none_or(Value::is_null), "{found:?} in {document}");
    } else {
        assert!(place.is_some(), "{found:?} in {document}");
    }
    if let Some(range) = found.range() {
        let text = place.and_then(Value::as_str).expect("a range is in a string");
        let boundaries = boundaries_utf16(text);
        for edge in [range.start(), range.end()] {
            assert!(boundaries.binary_search(&edge).is_ok(), "{found:?} in {document}");
        }
    }
}

/// Returns the UTF-16 offsets between the code points of a text, its ends included.
fn boundaries_utf16(text: &str) -> Vec<usize> {
    let lengths = text.chars().map(char::len_utf16);
    std::iter::once(0)
        .chain(lengths.scan(0, |end, length| {
            *end += length;
            Some(*end)
        }))
        .collect()
}
