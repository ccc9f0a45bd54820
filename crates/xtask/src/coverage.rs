//! `cargo xtask coverage`: which lines of the core the tests run.

use std::collections::BTreeMap;
use std::fs;

use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, command, output, step, target};
use crate::tools;

/// Says for each module of the core how many of its lines the tests run. Of the rules, every one must be.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Show which lines are not run.
    #[arg(long)]
    lines: bool,
}

/// Reads the counters. cargo-llvm-cov finds the compiler's own, if rustup has it.
const LLVM: [Prerequisite; 1] = [Prerequisite::file("/usr/lib/llvm-22/bin/llvm-cov", "llvm-22")];
/// The least share of the core's lines that must be run, in percent. Examples in documentation are not counted.
const MIN_PERCENT: usize = 95;

/// The lines of a file, and how often each was run.
type Lines = BTreeMap<usize, u64>;

pub(crate) fn run(args: &Args) -> Outcome {
    let report = target().join("coverage.lcov");
    let mut tests = tools::LLVM_COV.command()?;
    if !has_llvm_tools()? {
        prerequisites::require(&LLVM)?;
        tests.env("LLVM_COV", "/usr/lib/llvm-22/bin/llvm-cov");
        tests.env("LLVM_PROFDATA", "/usr/lib/llvm-22/bin/llvm-profdata");
    }
    tests.args(["llvm-cov", "test", "-p", "sendcheck", "-p", "conformance", "--all-features"]);
    tests.args(["--lib", "--tests", "--lcov", "--output-path"]).arg(&report);
    step("the tests, counted", &mut tests)?;
    tell(&files(&fs::read_to_string(report)?), args.lines)
}

fn has_llvm_tools() -> Outcome<bool> {
    let libdir = output(command("rustc").args(["--print", "target-libdir"]))?;
    let bin = std::path::Path::new(libdir.trim()).with_file_name("bin");
    Ok(bin.join("llvm-cov").exists())
}

/// Returns the core's files in a report of the format LCOV, without its tests.
fn files(report: &str) -> BTreeMap<String, Lines> {
    let mut files = BTreeMap::new();
    for record in report.split("end_of_record") {
        let Some((_, file)) = record.split_once("crates/sendcheck/src/") else { continue };
        let (file, rest) = file.split_once('\n').unwrap_or((file, ""));
        if file.split('/').any(|part| part.starts_with("tests")) {
            continue;
        }
        let lines = rest.lines().filter_map(|line| line.strip_prefix("DA:")?.split_once(','));
        let lines =
            lines.filter_map(|(line, count)| Some((line.parse().ok()?, count.parse().ok()?)));
        files.insert(file.to_owned(), lines.collect());
    }
    files
}

fn tell(files: &BTreeMap<String, Lines>, show_lines: bool) -> Outcome {
    let mut modules: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (file, lines) in files {
        let (run, all) = modules.entry(file.split('/').next().unwrap_or(file)).or_default();
        let missing: Vec<_> = lines
            .iter()
            .filter(|(_, count)| **count == 0)
            .map(|(line, _)| line.to_string())
            .collect();
        *all += lines.len();
        *run += lines.len() - missing.len();
        if !missing.is_empty() && (show_lines || file.starts_with("rules/")) {
            println!("   not run: {file}:{}", missing.join(","));
        }
    }
    println!("\n| module | lines | run | % |\n|---|---:|---:|---:|");
    let row = |name: &str, run: usize, all: usize| {
        // In tenths, rounded down: 100.0 is all.
        let tenths = run * 1000 / all.max(1);
        println!("| {name} | {all} | {run} | {}.{} |", tenths / 10, tenths % 10);
    };
    for (module, (run, all)) in &modules {
        row(module, *run, *all);
    }
    let (run, all) = modules.values().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    row("all", run, all);
    match modules.get("rules") {
        Some((run, all)) if run == all && *all > 0 => {}
        _ => return Err("not every line of the rules is run".into()),
    }
    if run * 100 < all * MIN_PERCENT {
        return Err(format!("less than {MIN_PERCENT} % of the lines are run").into());
    }
    Ok(())
}
