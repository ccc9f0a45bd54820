//! `cargo xtask bench`: speed next to peers.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::npm;
use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, cargo, command, output, root, step, target};

const JQ: Prerequisite = Prerequisite::program("jq", "jq");
/// How many lines the lines' benchmark checks, about 600 bytes each.
const LINES: &str = "300000";

/// Measure the speed next to peers. `SEED=7` takes other documents of the same kinds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The parts to measure; by default all but `npm`, which builds the package
    parts: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// The library next to crates
    Rust,
    /// A service with the layer of `sendcheck-tower`, next to the same service without it
    Layer,
    /// `sendcheck check --lines` next to `jq -c .`
    Lines,
    /// Planning an answer of 3 kB next to `pulldown-cmark`
    Plan,
    /// The npm package next to other packages
    Npm,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let is_wanted = |part| args.parts.is_empty() || args.parts.contains(&part);
    if is_wanted(Part::Rust) {
        step("the benchmarks", cargo().args(["bench", "-p", "benches", "--bench", "check"]))?;
        print_ratios(&target().join("criterion"))?;
    }
    if is_wanted(Part::Layer) {
        step("the layer", cargo().args(["bench", "-p", "sendcheck-tower", "--bench", "layer"]))?;
        let group = target().join("criterion/layer 1 kB");
        let cost = median(&group.join("with"))? - median(&group.join("without"))?;
        println!("\nThe layer adds {:.1} µs to a request of 1 kB.", cost / 1_000.0);
    }
    if is_wanted(Part::Lines) {
        lines()?;
    }
    if is_wanted(Part::Plan) {
        let example = ["run", "-q", "--release", "-p", "sendcheck-compose", "--example", "speed"];
        step("planning", cargo().args(example))?;
    }
    if args.parts.contains(&Part::Npm) {
        packages()?;
    }
    Ok(())
}

/// Compares the npm package with its peers.
fn packages() -> Outcome {
    npm::build()?;
    let directory = root().join("benches/node");
    npm::install(&directory, "the other packages")?;
    let mut corpora = cargo();
    corpora.args(["run", "-q", "--release", "-p", "benches", "--bin", "corpora"]);
    let documents = target().join("corpora.jsonl");
    fs::write(&documents, output(&mut corpora)?)?;
    let mut compare = command("node");
    step("packages", compare.arg(directory.join("compare.mjs")).arg(documents))
}

/// Prints each peer's time as a share of the first one's, from criterion's estimates.
fn print_ratios(results: &Path) -> Outcome {
    for (work, columns, peers) in [
        (
            "check",
            &["tiny", "mixed", "long", "max", "deco", "urls"][..],
            &["typed-flat", "sendcheck", "jsonschema", "IgnoredAny"][..],
        ),
        ("encode", &["tiny", "mixed", "long", "max", "deco", "urls"], &["typed-flat", "sendcheck"]),
        ("links", &["messages", "one text"], &["linkify", "sendcheck"]),
    ] {
        println!("\n| {work} | {} |", columns.join(" | "));
        println!("|---|{}", "--:|".repeat(columns.len()));
        for peer in peers {
            let ratio = |column: &&str| -> Outcome<String> {
                let group = results.join(format!("{work} {column}"));
                let ratio = median(&group.join(peer))? / median(&group.join(peers[0]))?;
                Ok(format!("{ratio:.2}"))
            };
            let cells = columns.iter().map(ratio).collect::<Outcome<Vec<_>>>()?;
            println!("| {peer} | {} |", cells.join(" | "));
        }
    }
    Ok(())
}

/// The median of a benchmark, in nanoseconds.
fn median(benchmark: &Path) -> Outcome<f64> {
    let estimates = benchmark.join("new/estimates.json");
    let json = fs::read_to_string(&estimates)
        .map_err(|error| format!("{}: {error}", estimates.display()))?;
    let json: serde_json::Value = serde_json::from_str(&json)?;
    json["median"]["point_estimate"].as_f64().ok_or_else(|| "criterion has no median".into())
}

fn lines() -> Outcome {
    prerequisites::require([&JQ])?;
    let build = ["build", "--release", "-p", "sendcheck-cli", "-p", "benches", "--bins"];
    step("the programs", cargo().args(build))?;
    let release = target().join("release");
    let file = target().join("lines.jsonl");
    let lines = output(command(release.join("corpora")).args(["lines", LINES]))?;
    fs::write(&file, &lines)?;
    let megabytes = u32::try_from(lines.len()).map(f64::from)? / 1e6;
    let mut check = command(release.join("sendcheck"));
    let mut jq = command("jq");
    println!("\n| {megabytes:.0} MB of JSON Lines | MB/s | peak memory, MB |\n|---|--:|--:|");
    for (name, command) in [
        ("`jq -c .`", jq.args(["-c", "."]).arg(&file)),
        ("`sendcheck check --lines`", check.args(["check", "--lines"]).arg(&file)),
    ] {
        let mut runs = (0..3).map(|_| measure(command)).collect::<Outcome<Vec<_>>>()?;
        runs.sort_by_key(|(time, _)| *time);
        let (time, memory) = runs[1];
        println!("| {name} | {:.0} | {memory} |", megabytes / time.as_secs_f64());
    }
    Ok(fs::remove_file(file)?)
}

/// The time and the peak memory in megabytes of a program. Exit status 1 is a result, too.
fn measure(command: &mut Command) -> Outcome<(Duration, u64)> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kb = 0;
    let ended = loop {
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kb = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        peak_kb = peak_kb.max(kb.unwrap_or(0));
        thread::sleep(Duration::from_millis(2));
    };
    match ended.code() {
        Some(0 | 1) => Ok((start.elapsed(), peak_kb / 1000)),
        _ => Err(format!("{command:?}: {ended}").into()),
    }
}
