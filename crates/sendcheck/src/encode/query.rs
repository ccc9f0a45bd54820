//! A document as a query.

use alloc::string::String;

use crate::json::{Document, Origin, Source};
use crate::url::percent_encode;

/// Returns the fields of the object `json`, which was checked, as a query, in their order. Null is left out. An array
/// or object, which a query cannot hold, is written as its JSON.
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
