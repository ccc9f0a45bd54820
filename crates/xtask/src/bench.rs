//! `cargo xtask bench`: how fast it is beside others, in one table.

use std::fs;

use crate::run::{Outcome, cargo, command, output, root, step};

/// Measures on five corpora what a check costs beside its peers, and writes `benches/RESULTS.md`. The
/// environment variable `SEED` gives other documents of the same kinds.
#[derive(clap::Args)]
pub(crate) struct Args {}

const ABOUT: &str = "\
# How fast it is

`cargo xtask bench` measures this anew and writes this file; `SEED=7 cargo xtask bench` takes other
documents of the same kinds.

Every number is a share of the time that the first contender of its table takes: the median of 15 rounds
in which all take turns, within one process. The times below each table are of the machine it ran on.
Before anything is timed, all must come to the same verdict on each document.

Every document is a request to `chats.create`, so every text is searched for links. sendcheck reports
every finding with its place and range; the others report the first error of shape, and otherwise less.
";

pub(crate) fn run(_: &Args) -> Outcome {
    let native = ["--release", "-p", "benches", "--features", "peers", "--bin", "compare"];
    step("those who are measured", cargo().arg("build").args(native))?;
    let tables = output(cargo().args(["run", "-q"]).args(native))?;
    let rustc = output(command("rustc").arg("--version"))?;
    let results = format!("{ABOUT}\n## Rust\n\n{}\n\n{tables}", rustc.trim());
    print!("\n{results}");
    fs::write(root().join("benches/RESULTS.md"), results)?;
    Ok(())
}
