//! Runs every seed through its target, and short mutations of some.

use conformance::generate::Source;
use fuzz::TARGETS;
use fuzz::seeds::seeds;

#[test]
fn seeds_pass() {
    for (name, check) in TARGETS {
        let seeds = seeds(name);
        assert!(seeds.len() >= 50, "{name} has only {} seeds", seeds.len());
        for seed in seeds {
            check(&seed);
        }
    }
}

#[test]
fn mutated_seeds_pass() {
    let mut source = Source::seeded(20_260_324);
    for (name, check) in TARGETS {
        let mut seeds = seeds(name);
        seeds.retain(|seed| seed.len() <= 400);
        for _ in 0..2_000 {
            let mut bytes = seeds[source.below(seeds.len())].clone();
            for _ in 0..source.between(1, 3) {
                let at = source.below(bytes.len());
                let byte = u8::try_from(source.below(256)).unwrap_or(0);
                match source.below(3) {
                    0 if at < bytes.len() => bytes[at] = byte,
                    1 if at < bytes.len() => drop(bytes.remove(at)),
                    _ => bytes.insert(at, byte),
                }
            }
            check(&bytes);
        }
    }
}
