//! The promises of planning, streaming and fixing, for any input. `PROPTEST_CASES=100000` tries longer.

mod fix;
mod pieces;
mod plan;
mod stream;
mod styles;
