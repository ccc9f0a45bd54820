//! A document as a query.

use alloc::string::String;
use alloc::vec::Vec;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::json::{Kind, Origin, Peeked, Reader, write};

/// What RFC 3986 calls reserved or leaves out, `+` among it: only its unreserved characters stay.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes `text` so that it can stand in a path or a query.
pub(super) fn percent_encode(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, RESERVED));
}

/// The fields of the object `json`, which was checked, as a query, in their order. Null is left out; what a query has no way
/// to say, an array or an object, is written as its JSON.
pub(super) fn of_document(json: &str) -> String {
    let mut scratch = Vec::new();
    let mut reader = Reader::new(json.as_bytes(), Origin::Document, &mut scratch);
    let mut query = String::new();
    write_fields(json, &mut reader, &mut query);
    query
}

fn write_fields(json: &str, reader: &mut Reader<'_>, query: &mut String) {
    reader.enter();
    while let Some(key) = reader.key() {
        let Peeked { kind, offset_bytes } = reader.peek();
        if kind == Kind::Null {
            reader.null();
            continue;
        }
        if !query.is_empty() {
            query.push('&');
        }
        percent_encode(key.value, query);
        query.push('=');
        if kind == Kind::String {
            percent_encode(reader.string().value, query);
            continue;
        }
        reader.skip();
        let mut value = String::new();
        write::compact(
            json.get(offset_bytes..reader.offset_bytes()).unwrap_or_default(),
            &mut value,
        );
        percent_encode(&value, query);
    }
}
