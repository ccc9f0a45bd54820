//! What must hold whatever is sent: one module for each fuzz target, each with a function that takes any
//! bytes and panics where a promise is broken.
//!
//! What holds for any text or report is said once, beside the property tests of the crates, and included
//! here.

pub mod abi;
pub mod answer;
pub mod bytes;
pub mod edits;
pub mod links;
pub mod markdown;
pub mod requests;
pub mod text;
pub mod values;

mod shared;

/// Text of any bytes: what is no UTF-8 in them is replaced.
fn lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The last place between two characters that is no later than `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}
