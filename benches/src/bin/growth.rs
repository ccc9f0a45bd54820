//! Checks a hostile message of a size: `growth NAME BYTES`. Without arguments, lists the names.
//! `cargo xtask prove growth` counts its instructions.

use std::hint::black_box;

use conformance::generate::{hostile, hostile_names};
use sendcheck::{Operation, Options, check};

fn main() {
    let mut args = std::env::args().skip(1);
    let (Some(name), Some(bytes)) = (args.next(), args.next()) else {
        return hostile_names().for_each(|name| println!("{name}"));
    };
    let json = hostile(&name, bytes.parse().unwrap_or(0));
    let options = Options::new().first_message(true);
    // Twice: the first run warms up what is built once.
    for _ in 0..2 {
        black_box(check(Operation::Message, black_box(json.as_bytes()), &options));
    }
}
