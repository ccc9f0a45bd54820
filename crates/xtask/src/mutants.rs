//! `cargo xtask mutants`: whether the tests of the core notice when it is changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use crate::run::{Outcome, cargo, command, root, shown, step};
use crate::tools;

/// Changes one thing of the core at a time, and sees whether a test fails: first the vectors alone, then
/// every test for what these did not notice. Takes hours; a shard or a few files take less.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The k-th of n parts (from 0): 0/8
    #[arg(long, value_name = "K/N")]
    shard: Option<String>,
    /// Only these files: 'crates/sendcheck/src/rules/**'
    #[arg(long, value_name = "GLOB")]
    file: Vec<String>,
}

/// The least that must be noticed, in percent of what compiles.
const CAUGHT_MIN_PERCENT: usize = 95;
/// For how long a build, and the tests of one change, may run.
const BUILD_MAX_SECONDS: &str = "900";
const TESTS_MAX_SECONDS: &str = "120";
/// A change may ask for memory for ever.
const ADDRESS_SPACE_MAX: &str = "--as=12000000000";

/// What is run for each change.
struct Tests {
    packages: &'static [&'static str],
    arguments: &'static [&'static str],
}

const VECTORS: Tests = Tests { packages: &["conformance"], arguments: &["--test", "vectors"] };
const EVERYTHING: Tests = Tests {
    packages: &["sendcheck", "conformance"],
    arguments: &["--all-features", "--lib", "--tests"],
};

pub(crate) fn run(args: &Args) -> Outcome {
    let mut ends = BTreeMap::new();
    for (tests, is_first) in [(VECTORS, true), (EVERYTHING, false)] {
        let mut unchanged = cargo();
        unchanged.args(["test", "--profile", "mutants"]).args(tests.arguments);
        unchanged.args(tests.packages.iter().flat_map(|package| ["-p", package]));
        step("what must pass without a change", &mut unchanged)?;
        let mut mutants = mutants(args, &tests)?;
        mutants.args((!is_first).then_some("--iterate"));
        println!("\n── changes\n   {}", shown(&mutants));
        // Not all caught is no failure yet.
        let status = mutants.status()?;
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            return Err(format!("cargo mutants: {status}").into());
        }
        ends.extend(outcomes()?);
    }
    tell(&ends)
}

fn out() -> PathBuf {
    root().join("target/mutants")
}

fn mutants(args: &Args, tests: &Tests) -> Outcome<Command> {
    fs::create_dir_all(out())?;
    let tool = tools::MUTANTS.command()?;
    let mut mutants = command("prlimit");
    mutants.arg(ADDRESS_SPACE_MAX).arg(tool.get_program());
    mutants.args(["mutants", "--package", "sendcheck", "--baseline", "skip"]);
    mutants.args(["--build-timeout", BUILD_MAX_SECONDS, "--timeout", TESTS_MAX_SECONDS]);
    mutants.args(args.file.iter().flat_map(|file| ["--file", file]));
    mutants.args(args.shard.iter().flat_map(|shard| ["--shard", shard]));
    mutants.args(tests.packages.iter().flat_map(|package| ["--test-package", package]));
    mutants.arg("--output").arg(out()).arg("--").args(tests.arguments);
    Ok(mutants)
}

/// What cargo-mutants writes down.
#[derive(Deserialize)]
struct Outcomes {
    outcomes: Vec<End>,
}

#[derive(Deserialize)]
struct End {
    scenario: Scenario,
    summary: String,
}

#[derive(Deserialize)]
enum Scenario {
    Baseline,
    Mutant { name: String, file: String },
}

/// How each change ended, by file and name.
fn outcomes() -> Outcome<BTreeMap<(String, String), String>> {
    let json = fs::read_to_string(out().join("mutants.out/outcomes.json"))?;
    let Outcomes { outcomes } = serde_json::from_str(&json)?;
    let of_mutants = outcomes.into_iter().filter_map(|end| match end.scenario {
        Scenario::Baseline => None,
        Scenario::Mutant { name, file } => Some(((file, name), end.summary)),
    });
    Ok(of_mutants.collect())
}

fn tell(ends: &BTreeMap<(String, String), String>) -> Outcome {
    let mut modules: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut missed = Vec::new();
    for ((file, name), end) in ends {
        let inside = file.strip_prefix("crates/sendcheck/src/").unwrap_or(file);
        let [caught, all] = modules.entry(inside.split('/').next().unwrap_or(inside)).or_default();
        match end.as_str() {
            "CaughtMutant" | "Timeout" => *caught += 1,
            "MissedMutant" => missed.push(name),
            // It does not compile.
            _ => continue,
        }
        *all += 1;
    }
    println!("\n| module | caught | of |\n|---|---:|---:|");
    let (mut caught, mut all) = (0, 0);
    for (module, [of_module, all_of_module]) in modules {
        println!("| {module} | {of_module} | {all_of_module} |");
        caught += of_module;
        all += all_of_module;
    }
    println!("| all | {caught} | {all} |\n\nnot noticed: {}", missed.len());
    for name in missed {
        println!("   {name}");
    }
    if caught * 100 < all * CAUGHT_MIN_PERCENT {
        return Err(format!("less than {CAUGHT_MIN_PERCENT} % of the changes are noticed").into());
    }
    Ok(())
}
