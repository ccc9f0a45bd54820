//! Time grows no faster than the document. `cargo xtask prove growth` counts instructions; here, the time
//! of a document 16 times as large must stay far below its quadratic growth of 256 times.

use std::hint::black_box;
use std::time::{Duration, Instant};

use conformance::generate::{hostile, hostile_names};
use sendcheck::{Operation, Options, check};

const BYTES: usize = 20_000;
const TIMES: usize = 16;
/// Four times linear growth, a quarter of quadratic growth.
const MAX_RATIO: u32 = 64;

/// The shortest of several runs, which other programs on the machine disturb least.
fn shortest(json: &str) -> Duration {
    let options = Options::new().first_message(true);
    let run = |_| {
        let start = Instant::now();
        black_box(check(Operation::Message, black_box(json.as_bytes()), &options));
        start.elapsed()
    };
    (0..5).map(run).min().unwrap_or_default()
}

#[test]
fn hostile_documents_take_linear_time() {
    for name in hostile_names() {
        let (small, large) = (hostile(name, BYTES), hostile(name, BYTES * TIMES));
        let limit = shortest(&small).max(Duration::from_micros(20)) * MAX_RATIO;
        let time = shortest(&large);
        assert!(time <= limit, "{name}: {time:?}, at most {limit:?}");
    }
}
