//! A document as a query.

use alloc::string::String;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::json::{Document, Origin, Source};

/// All characters but the unreserved ones of RFC 3986. `+` is among them.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes `text` percent-encoded for a path or a query.
pub(super) fn percent_encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, RESERVED));
}

/// The fields of the object `json`, which was checked, as a query, in their order. Null is left out. An array or
/// object, which a query cannot hold, is written as its JSON.
pub(super) fn of_document(json: &str) -> String {
    let mut query = String::new();
    let Ok(document) = Document::parse(Source::from(json), Origin::Document) else { return query };
    for (key, value) in document.root().fields().filter(|(_, value)| !value.is_null()) {
        if !query.is_empty() {
            query.push('&');
        }
        percent_encode(&key.name(), &mut query);
        query.push('=');
        match value.as_str() {
            Some(string) => percent_encode(&string, &mut query),
            None => percent_encode(value.source(), &mut query),
        }
    }
    query
}
