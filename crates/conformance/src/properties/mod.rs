//! Properties of every document and every text, for property tests and fuzz targets.

pub mod invariants;
pub mod keys;
pub mod order;
pub mod paths;
pub mod round_trip;
pub mod text;
