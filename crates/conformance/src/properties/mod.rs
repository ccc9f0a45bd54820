//! Properties of every document and every text, for property tests and fuzz targets.
#![expect(clippy::missing_panics_doc, reason = "every function here panics on a broken promise")]

pub mod invariants;
pub mod keys;
pub mod order;
pub mod paths;
pub mod round_trip;
pub mod text;
