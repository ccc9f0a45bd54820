//! Requests as Rust types: encoded and decoded again, they are the same.

use std::fmt::Debug;

use sendcheck::request::{Checked, Request, decode};
use sendcheck::{Options, Report, check, encode};

/// The chat of the tests.
pub const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

/// Asserts decode∘encode = id, and that every way to a report gives the same one. Returns whether the
/// request is valid.
///
/// # Panics
///
/// When one of these does not hold.
pub fn round_trip<T: Request + Clone + Debug + PartialEq>(
    request: &T,
    checked: Result<Checked<T>, Report>,
) -> bool {
    let json = serde_json::to_string(request).expect("a request serializes");
    assert_eq!(&serde_json::from_str::<T>(&json).expect("it deserializes"), request, "{json}");
    let report = check(T::OPERATION, json.as_bytes(), &Options::new());
    assert_eq!(report.is_valid(), checked.is_ok(), "{json}");
    let Ok(checked) = checked else { return false };
    assert_eq!(checked.request(), request);
    assert_eq!(checked.report(), &report);
    let decoded = decode::<T>(json.as_bytes(), &Options::new()).expect("it is valid");
    assert_eq!(decoded.request(), request, "decoded: {json}");
    let options = Options::new().chat_id(CHAT).message_id(CHAT);
    let encoded = encode(T::OPERATION, json.as_bytes(), &options).expect("it is valid");
    if !encoded.body().is_empty() {
        assert_eq!(std::str::from_utf8(encoded.body()), Ok(&*json));
    }
    // Neither the layout matters, nor the order of keys (that of a map is by name).
    let value = serde_json::to_value(request).expect("a request serializes");
    let pretty = serde_json::to_string_pretty(&value).expect("a value serializes");
    let other = encode(T::OPERATION, pretty.as_bytes(), &options).expect("it is valid");
    assert_eq!(other, encoded);
    true
}
