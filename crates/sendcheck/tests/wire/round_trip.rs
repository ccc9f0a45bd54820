//! The properties of every request.

use std::fmt::Debug;

use sendcheck::request::{Checked, Request, decode};
use sendcheck::{Options, check, encode};

pub(crate) const ID: &str = "550e8400-e29b-41d4-a716-446655440000";

/// Checks that decode(encode(x)) = x, and that all paths to an encoded request agree. Returns whether it is valid.
pub(crate) fn round_trip<T: Request + Clone + Debug + PartialEq>(
    request: &T,
    checked: Result<Checked<T>, sendcheck::Report>,
) -> bool {
    let json = serde_json::to_string(request).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), request, "read again: {json}");
    let report = check(T::OPERATION, json.as_bytes(), &Options::new());
    assert_eq!(report.is_valid(), checked.is_ok(), "{json}");
    let Ok(checked) = checked else { return false };
    assert_eq!(checked.request(), request);
    assert_eq!(checked.report(), &report);
    let decoded = decode::<T>(json.as_bytes(), &Options::new()).unwrap();
    assert_eq!(decoded.request(), request, "decoded: {json}");
    // The types write their fields in the order of the schema.
    let options = Options::new().chat_id(ID).message_id(ID);
    let encoded = encode(T::OPERATION, json.as_bytes(), &options).unwrap();
    if !encoded.body().is_empty() {
        assert_eq!(std::str::from_utf8(encoded.body()).unwrap(), json);
    }
    // White space and the order of fields do not matter: a map sorts them by name.
    let pretty = serde_json::to_string_pretty(&serde_json::to_value(request).unwrap()).unwrap();
    let laid_out = encode(T::OPERATION, pretty.as_bytes(), &options).unwrap();
    assert_eq!(laid_out, encoded);
    true
}
