//! Peers of the core, for `benches/check.rs`.

pub mod peers;
