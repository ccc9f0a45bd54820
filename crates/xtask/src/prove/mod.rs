//! `cargo xtask prove`: what takes too long to run for every change.

mod fuzz;
mod mutants;

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::run::{Outcome, cargo, step, xtask};

/// Run what takes hours rather than minutes.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these steps; all by default
    #[arg(value_parser = STEPS.iter().map(|step| step.name).collect::<Vec<_>>())]
    steps: Vec<String>,
    /// Seconds for each fuzz target
    #[arg(long, value_name = "N", default_value_t = 600)]
    seconds: u64,
    /// Only this fuzz target
    #[arg(long, value_name = "NAME")]
    target: Option<String>,
    /// Only this shard of the mutants, as in 1/8
    #[arg(long, value_name = "K/N")]
    shard: Option<String>,
    /// Only mutants of files that match this glob
    #[arg(long, value_name = "GLOB")]
    file: Option<String>,
    /// Runs of the property tests, each with other random cases
    #[arg(long, value_name = "N", default_value_t = 10)]
    draws: u64,
}

/// A step. To add one, write a function and a row.
struct Step {
    name: &'static str,
    run: fn(&Args) -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "properties", run: properties },
    Step { name: "fuzz", run: |args| fuzz::run(args.target.as_deref(), args.seconds) },
    Step { name: "growth", run: |_| xtask(&["growth"]) },
    Step { name: "matrix", run: |_| xtask(&["npm", "--matrix"]) },
    Step { name: "cargo-c", run: |_| xtask(&["c", "--cargo-c"]) },
    Step { name: "deps", run: |_| xtask(&["deps"]) },
    Step { name: "coverage", run: |_| xtask(&["coverage"]) },
    Step { name: "site", run: |_| xtask(&["site"]) },
    Step { name: "python", run: |_| xtask(&["python", "--all"]) },
    Step { name: "release", run: |_| xtask(&["release", "--dry-run"]) },
    Step { name: "mutants", run: |args| mutants::run(args.shard.as_deref(), args.file.as_deref()) },
];

pub(crate) fn run(args: &Args) -> Outcome {
    let start = Instant::now();
    let is_wanted =
        |step: &&Step| args.steps.is_empty() || args.steps.iter().any(|name| name == step.name);
    for step in STEPS.iter().filter(is_wanted) {
        println!("\n══ {}", step.name);
        (step.run)(args)?;
    }
    println!("\nall passed, in {} min", start.elapsed().as_secs() / 60);
    Ok(())
}

/// The property tests, with other cases than the fixed ones of every run.
fn properties(args: &Args) -> Outcome {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    for seed in now..now + args.draws {
        let mut tests = cargo();
        tests.args(["test", "-q", "-p", "sendcheck", "-p", "conformance", "--tests"]);
        // Printed, so that a failure can be repeated.
        tests.env("PROPTEST_RNG_SEED", seed.to_string());
        step(&format!("PROPTEST_RNG_SEED={seed}"), &mut tests)?;
    }
    Ok(())
}
