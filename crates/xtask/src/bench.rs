//! `cargo xtask bench`: how fast it is beside others, in one table.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{Outcome, cargo, command, output, root, step, succeeds};
use crate::{debian, npm};

/// Measures on five corpora what a check costs beside its peers, and writes `benches/RESULTS.md`. The
/// environment variable `SEED` gives other documents of the same kinds.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to measure, if not all of it; the rest of the results stays
    parts: Vec<Part>,
    /// How many megabytes of JSON Lines to check
    #[arg(long, default_value_t = 1000)]
    lines_mb: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// The library, beside crates
    Rust,
    /// The npm package, beside packages
    Npm,
    /// `sendcheck check --lines`, beside other programs
    Lines,
}

impl Part {
    const ALL: [Self; 3] = [Self::Rust, Self::Npm, Self::Lines];

    const fn title(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Npm => "npm",
            Self::Lines => "JSON Lines",
        }
    }

    fn measure(self, args: &Args) -> Outcome<String> {
        match self {
            Self::Rust => rust(),
            Self::Npm => npm(),
            Self::Lines => lines(args.lines_mb * 1_000_000),
        }
    }
}

const ABOUT: &str = "\
# How fast it is

`cargo xtask bench` measures this anew and writes this file; `SEED=7 cargo xtask bench` takes other
documents of the same kinds.

Every number is a share of the time that the first contender of its table takes (npm: the fastest peer on
that corpus): the median of 15 rounds in which all take turns, within one process. The times below each
table are of the machine it ran on. Before anything is timed, all must come to the same verdict on each
document.

Every document is a request to `chats.create`, so every text is searched for links. sendcheck reports
every finding with its place and range; the others report the first error of shape, and otherwise less.
";

pub(crate) fn run(args: &Args) -> Outcome {
    let path = root().join("benches/RESULTS.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let mut results = ABOUT.to_owned();
    for part in Part::ALL {
        let is_wanted = args.parts.is_empty() || args.parts.contains(&part);
        let section =
            if is_wanted { Some(part.measure(args)?) } else { section(&before, part.title()) };
        if let Some(section) = section {
            results.extend(["\n## ", part.title(), "\n\n", section.trim(), "\n"]);
        }
    }
    print!("\n{results}");
    fs::write(path, results)?;
    Ok(())
}

/// What stands below a title.
fn section(results: &str, title: &str) -> Option<String> {
    let (_, section) = results.split_once(&format!("\n## {title}\n"))?;
    Some(section.split("\n## ").next().unwrap_or_default().to_owned())
}

fn rust() -> Outcome<String> {
    build_benches()?;
    let tables = output(&mut built("compare"))?;
    Ok(format!("{}\n\n{tables}", output(command("rustc").arg("--version"))?.trim()))
}

fn build_benches() -> Outcome {
    let benches = ["--release", "-p", "benches", "--features", "peers", "--bins"];
    step("those who are measured", cargo().arg("build").args(benches))
}

fn npm() -> Outcome<String> {
    build_benches()?;
    npm::build()?;
    let here = root().join("benches/node");
    npm::install(&here, "the packages it is measured beside")?;
    let corpora = target().join("corpora.jsonl");
    fs::write(&corpora, output(&mut built("corpora"))?)?;
    let mut compare = command("node");
    let tables = output(compare.current_dir(&here).arg("compare.mjs").arg(&corpora))?;
    Ok(format!("Node {}\n{tables}", output(command("node").arg("--version"))?.trim()))
}

fn lines(bytes: u64) -> Outcome<String> {
    build_benches()?;
    step("the program", cargo().args(["build", "--release", "-p", "sendcheck-cli"]))?;
    debian::ensure(debian::PYTHON.iter().chain([&debian::JQ]))?;
    let python = python()?;
    let (file, schema) = (target().join("lines.jsonl"), target().join("lines-schema.json"));
    let mut write = built("lines");
    step("the lines", write.arg("write").arg(&file).arg(bytes.to_string()))?;
    step("their schema", built("lines").arg("schema").arg(&schema))?;
    let mut compare = command(python);
    compare.arg("benches/lines/compare.py");
    compare.args([target().join("release/sendcheck"), target().join("release/lines"), schema]);
    let table = output(compare.arg(&file))?;
    fs::remove_file(file)?;
    Ok(table)
}

/// A Python that has the peer.
fn python() -> Outcome<PathBuf> {
    let venv = target().join("bench-python");
    let python = venv.join("bin/python");
    if !succeeds(command(&python).args(["-c", "import jsonschema"])) {
        step(
            "a place for a package of Python",
            command("python3").args(["-m", "venv"]).arg(&venv),
        )?;
        let install = ["-m", "pip", "install", "-q", "jsonschema==4.25.1"];
        step("Python's jsonschema", command(&python).args(install))?;
    }
    Ok(python)
}

/// A program of the benches.
fn built(name: &str) -> Command {
    command(target().join("release").join(name))
}

fn target() -> PathBuf {
    let other = std::env::var_os("CARGO_TARGET_DIR");
    other.map_or_else(|| root().join("target"), PathBuf::from)
}
