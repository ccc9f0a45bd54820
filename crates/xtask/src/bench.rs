//! `cargo xtask bench`: speed next to peers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::growth;
use crate::npm;
use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, cargo, command, output, root, step, target};

const JQ: Prerequisite = Prerequisite::program("jq", "jq");
const TASKSET: Prerequisite = Prerequisite::program("taskset", "util-linux");
/// How many lines the lines' benchmark checks, about 600 bytes each.
const LINES: &str = "300000";
/// The least size of the largest file, in bytes: memory must not grow with it.
const GIGABYTE: usize = 1_000_000_000;

/// Measure the speed next to peers. `SEED=7` takes other documents of the same kinds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The parts to measure; by default all but `instructions`, and `npm`, which builds the package
    parts: Vec<Part>,
}

/// The corpora of documents.
const CORPORA: [&str; 6] = ["tiny", "mixed", "long", "max", "deco", "urls"];

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// The library next to crates
    Rust,
    /// A service with the layer of `sendcheck-tower`, next to the same service without it
    Layer,
    /// `sendcheck check --lines` next to `jq -c .`, on one core, with pointers, and on 1 GB
    Lines,
    /// Planning an answer of 3 kB next to `pulldown-cmark`
    Plan,
    /// The instructions of a check, next to serde, plain checks and linkify
    Instructions,
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
        let cost = fastest(&group.join("with"))? - fastest(&group.join("without"))?;
        println!("\nThe layer adds {:.1} µs to a request of 1 kB.", cost / 1_000.0);
    }
    if is_wanted(Part::Lines) {
        lines()?;
    }
    if is_wanted(Part::Plan) {
        let example = ["run", "-q", "--release", "-p", "sendcheck-compose", "--example", "speed"];
        step("planning", cargo().args(example))?;
    }
    if args.parts.contains(&Part::Instructions) {
        instructions()?;
    }
    if args.parts.contains(&Part::Npm) {
        packages()?;
    }
    Ok(())
}

/// Prints the instructions of a check as a share of those of `typed-flat`: other programs do not disturb them.
fn instructions() -> Outcome {
    let build = ["build", "-q", "--release", "-p", "benches", "--bin", "once"];
    step("the program", cargo().args(build))?;
    let once = target().join("release/once");
    println!("\n| check | {} |\n|---|{}", CORPORA.join(" | "), "--:|".repeat(CORPORA.len()));
    let share = |corpus: &&str| -> Outcome<String> {
        let count = |peer| growth::instructions(&once, &[corpus, peer]);
        let nothing = count("nothing")?;
        let share = (count("sendcheck")? - nothing) / (count("typed-flat")? - nothing);
        Ok(format!("{share:.2}"))
    };
    let shares = CORPORA.iter().map(share).collect::<Outcome<Vec<_>>>()?;
    println!("| sendcheck / typed-flat | {} |", shares.join(" | "));
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

/// Prints each peer's time as a share of the first one's, from criterion's samples.
fn print_ratios(results: &Path) -> Outcome {
    for (work, columns, peers) in [
        ("check", &CORPORA[..], &["typed-flat", "sendcheck", "jsonschema", "IgnoredAny"][..]),
        ("encode", &CORPORA[..], &["typed-flat", "sendcheck"]),
        ("links", &["messages", "one text"], &["linkify", "sendcheck"]),
    ] {
        println!("\n| {work} | {} |", columns.join(" | "));
        println!("|---|{}", "--:|".repeat(columns.len()));
        for peer in peers {
            let ratio = |column: &&str| -> Outcome<String> {
                let group = results.join(format!("{work} {column}"));
                let ratio = fastest(&group.join(peer))? / fastest(&group.join(peers[0]))?;
                Ok(format!("{ratio:.2}"))
            };
            let cells = columns.iter().map(ratio).collect::<Outcome<Vec<_>>>()?;
            println!("| {peer} | {} |", cells.join(" | "));
        }
    }
    Ok(())
}

/// Returns the fastest sample of a benchmark, in nanoseconds an iteration: the one that other programs disturbed least.
fn fastest(benchmark: &Path) -> Outcome<f64> {
    let file = benchmark.join("new/sample.json");
    let json = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let json: serde_json::Value = serde_json::from_str(&json)?;
    let numbers = |name: &str| -> Option<Vec<f64>> {
        json[name].as_array()?.iter().map(serde_json::Value::as_f64).collect()
    };
    let (times, iterations) = numbers("times").zip(numbers("iters")).ok_or("no samples")?;
    let each = times.iter().zip(iterations).map(|(time, iterations)| time / iterations);
    each.min_by(f64::total_cmp).ok_or_else(|| "no samples".into())
}

fn lines() -> Outcome {
    prerequisites::require([&JQ, &TASKSET])?;
    let build = ["build", "--release", "-p", "sendcheck-cli", "-p", "benches", "--bins"];
    step("the programs", cargo().args(build))?;
    let release = target().join("release");
    let lines = output(command(release.join("corpora")).args(["lines", LINES]))?;
    let copies = GIGABYTE.div_ceil(lines.len());
    let count = lines.lines().count();
    let plain = Input::new("lines.jsonl", &lines, count)?;
    let enveloped = Input::new("enveloped.jsonl", &envelopes(&lines), count)?;
    let large = Input::new("gigabyte.jsonl", &lines.repeat(copies), count * copies)?;

    let sendcheck = release.join("sendcheck");
    let check = |input: &Input| {
        let mut check = command(&sendcheck);
        check.args(["check", "--lines"]).arg(&input.file);
        check
    };
    let mut jq = command("jq");
    jq.args(["-c", "."]).arg(&plain.file);
    let mut on_one_core = command("taskset");
    on_one_core.args(["-c", "0"]).arg(&sendcheck).args(["check", "--lines"]).arg(&plain.file);
    let mut with_pointers = check(&enveloped);
    with_pointers.args(["--document", "/payload", "--id", "/id"]);
    println!("\n| | MB | lines/s | MB/s | peak memory, MB |\n|---|--:|--:|--:|--:|");
    for (name, mut command, input) in [
        ("`jq -c .`", jq, &plain),
        ("`sendcheck check --lines`", check(&plain), &plain),
        ("on one core", on_one_core, &plain),
        ("with `--document` and `--id`", with_pointers, &enveloped),
        ("with more lines", check(&large), &large),
    ] {
        let mut runs = (0..3).map(|_| measure(&mut command)).collect::<Outcome<Vec<_>>>()?;
        runs.sort_by_key(|(time, _)| *time);
        let (time, memory) = runs[1];
        let milliseconds = usize::try_from(time.as_millis())?.max(1);
        let Input { bytes, lines, .. } = input;
        let (rate, speed) = (lines * 1_000 / milliseconds, bytes / 1_000 / milliseconds);
        println!("| {name} | {} | {rate} | {speed} | {memory} |", bytes / 1_000_000);
    }
    [plain, enveloped, large].iter().try_for_each(|input| Ok(fs::remove_file(&input.file)?))
}

/// A file of JSON Lines.
struct Input {
    file: PathBuf,
    bytes: usize,
    lines: usize,
}

impl Input {
    fn new(name: &str, text: &str, lines: usize) -> Outcome<Self> {
        let file = target().join(name);
        fs::write(&file, text)?;
        Ok(Self { file, bytes: text.len(), lines })
    }
}

/// Returns the lines as an export has them: each inside another object, with an id.
fn envelopes(lines: &str) -> String {
    let mut out = String::with_capacity(lines.len() * 2);
    for (id, line) in lines.lines().enumerate() {
        out.extend([r#"{"id":"#, &id.to_string(), r#","payload":"#, line, "}\n"]);
    }
    out
}

/// Returns the time and the peak memory in megabytes of a program. Exit status 1 is a result, too.
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
