//! What `benches/check.rs` compares: the core, and peers that do the same.

pub mod peers;
