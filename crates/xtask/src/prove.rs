//! `cargo xtask prove`: what takes longer than a change may wait for.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::run::{Outcome, cargo, step};

/// Runs the tests that take hours rather than minutes.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these steps; all by default.
    #[arg(value_parser = STEPS.iter().map(|step| step.name).collect::<Vec<_>>())]
    steps: Vec<String>,
    /// How long each fuzz target is fuzzed.
    #[arg(long, value_name = "N", default_value_t = 10)]
    minutes: u64,
    /// How many other random cases the property tests draw.
    #[arg(long, value_name = "N", default_value_t = 10)]
    draws: u64,
}

/// One of the things that are done. To add one, write a function and a row.
struct Step {
    name: &'static str,
    run: fn(&Args) -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "properties", run: properties },
    Step { name: "fuzz", run: fuzz },
    Step { name: "fuzz-address", run: fuzz_address },
    Step { name: "cargo-c", run: cargo_c },
    Step { name: "supply", run: |_| xtask(&["supply"]) },
    Step { name: "coverage", run: |_| xtask(&["coverage"]) },
    Step { name: "site", run: |_| xtask(&["site"]) },
    Step { name: "release", run: |_| xtask(&["release", "--dry-run"]) },
    Step { name: "mutants", run: |_| xtask(&["mutants"]) },
];

pub(crate) fn run(args: &Args) -> Outcome {
    let start = Instant::now();
    for step in STEPS
        .iter()
        .filter(|step| args.steps.is_empty() || args.steps.iter().any(|name| name == step.name))
    {
        println!("\n══ {}", step.name);
        (step.run)(args)?;
    }
    println!("\nproved, in {} min", start.elapsed().as_secs() / 60);
    Ok(())
}

/// The property tests, with other cases than those that every run draws.
fn properties(args: &Args) -> Outcome {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    for seed in now..now + args.draws {
        let mut tests = cargo();
        tests.args(["test", "-q", "-p", "sendcheck", "-p", "conformance", "--tests"]);
        // Said in the error, so that what fails can be drawn again.
        tests.env("PROPTEST_RNG_SEED", seed.to_string());
        step(&format!("PROPTEST_RNG_SEED={seed}"), &mut tests)?;
    }
    Ok(())
}

/// Every fuzz target, from where the last run ended.
fn fuzz(args: &Args) -> Outcome {
    xtask(&["fuzz", "--keep", "--seconds", &(args.minutes * 60).to_string()])
}

/// The library for C again, with its memory watched: nothing else has unsafe code.
fn fuzz_address(args: &Args) -> Outcome {
    xtask(&["fuzz", "abi", "--address", "--keep", "--seconds", &(args.minutes * 60).to_string()])
}

/// That `cargo cinstall` installs the library for C.
fn cargo_c(_: &Args) -> Outcome {
    xtask(&["c", "--cargo-c"])
}

fn xtask(args: &[&str]) -> Outcome {
    step(args[0], cargo().args(["run", "-q", "-p", "xtask", "--"]).args(args))
}
