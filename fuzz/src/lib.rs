//! Properties of any input. Each module has a function `check` that panics where it does not.
//!
//! The targets in `fuzz_targets` call it with the fuzzer's bytes, `tests/seeds.rs` with the [`seeds`].
#![expect(clippy::missing_panics_doc, reason = "every function here panics on a broken promise")]

pub mod abi;
pub mod api_response;
pub mod bytes;
pub mod compose;
pub mod fix;
pub mod requests;
pub mod seeds;
pub mod text;
pub mod values;

/// A target: its name, and what it checks.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 8] = [
    ("abi", abi::check),
    ("api_response", api_response::check),
    ("bytes", bytes::check),
    ("compose", compose::check),
    ("fix", fix::check),
    ("requests", requests::check),
    ("text", text::check),
    ("values", values::check),
];
