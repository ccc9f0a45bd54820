//! What must hold of every request. Shared with the fuzz targets.

use std::fmt::Debug;

use sendcheck::request::{Checked, Request, decode};
use sendcheck::{Options, check, encode};

pub(crate) const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

/// decode(encode(x)) = x, and all ways to the same answer give it; says whether it passed.
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
    // What is written from types stands in order already.
    let encoded = encode(T::OPERATION, json.as_bytes(), &Options::new().chat_id(CHAT)).unwrap();
    if !encoded.body().is_empty() {
        assert_eq!(std::str::from_utf8(encoded.body()).unwrap(), json);
    }
    // Nor does it matter how it was laid out, and in which order (that of a map is by name).
    let pretty = serde_json::to_string_pretty(&serde_json::to_value(request).unwrap()).unwrap();
    let laid_out = encode(T::OPERATION, pretty.as_bytes(), &Options::new().chat_id(CHAT)).unwrap();
    assert_eq!(laid_out, encoded);
    true
}
