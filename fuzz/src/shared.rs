//! Properties that the crates' own tests share.

#[path = "../../crates/conformance/tests/properties/invariants.rs"]
pub(crate) mod consistent;
#[path = "../../crates/sendcheck/tests/properties/edits.rs"]
pub(crate) mod edits;
#[path = "../../crates/conformance/tests/properties/keys.rs"]
pub(crate) mod keys;
#[path = "../../crates/sendcheck/tests/properties/links.rs"]
pub(crate) mod links;
#[path = "../../crates/sendcheck/tests/properties/markdown.rs"]
pub(crate) mod markdown;
#[path = "../../crates/conformance/tests/properties/order.rs"]
pub(crate) mod order;
#[path = "../../crates/conformance/tests/properties/paths.rs"]
pub(crate) mod places;
#[path = "../../crates/sendcheck/tests/wire/round_trip.rs"]
pub(crate) mod round_trip;
#[path = "../../crates/sendcheck/tests/properties/units.rs"]
pub(crate) mod units;
#[path = "../../crates/conformance/tests/properties/vocabulary.rs"]
pub(crate) mod words;
