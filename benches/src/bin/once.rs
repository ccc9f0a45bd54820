//! Checks each document of a corpus once: `once CORPUS PEER`. `cargo xtask bench instructions` counts the instructions.

use std::hint::black_box;

use benches::peers::TypedFlat;
use conformance::generate::{corpora, seed};
use sendcheck::{Operation, Options, check};

fn main() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, peer] = args.as_slice() else { return Err("usage: once CORPUS PEER".into()) };
    let (typed, options) = (TypedFlat::default(), Options::default());
    let corpus = corpora(seed()).into_iter().find(|corpus| corpus.name == name);
    for sample in corpus.ok_or("no such corpus")?.samples {
        let json = black_box(sample.json.as_bytes());
        match peer.as_str() {
            "sendcheck" => drop(black_box(check(Operation::ChatsCreate, json, &options))),
            "typed-flat" => drop(black_box(typed.check(json))),
            // Counted alone, to subtract it.
            "nothing" => {}
            _ => return Err("the peer is sendcheck, typed-flat or nothing".into()),
        }
    }
    Ok(())
}
