//! `cargo xtask instructions`: how many instructions a fixed set of works takes, which tells of a slowdown
//! on the busiest machine.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::debian;
use crate::run::{Outcome, cargo, command, output, root, step};

/// Counts the instructions of checks, and that hostile documents take twice as many when they are twice as
/// long. Writes `benches/instructions.json`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Compare with what is recorded, and write nothing.
    #[arg(long)]
    check: bool,
}

/// What is recorded.
#[derive(Deserialize, Serialize)]
struct Recorded {
    /// Other compilers make other instructions.
    rustc: String,
    /// By work, for each document of it.
    instructions: BTreeMap<String, u64>,
}

/// How many percent more there may be by the recorded compiler, and by another one.
const TOLERANCE: u64 = 3;
const TOLERANCE_OTHER_COMPILER: u64 = 25;
/// How many times as many instructions twice the size may take, in percent: sorting takes a little more
/// than twice.
const DOUBLE_MAX: u64 = 225;

pub(crate) fn run(args: &Args) -> Outcome {
    debian::ensure([&debian::VALGRIND])?;
    let build = ["build", "--release", "-q", "-p", "benches", "--bin", "instructions"];
    step("what is counted", cargo().args(build))?;
    let rustc = output(command("rustc").arg("--version"))?.trim().to_owned();
    let mut instructions = BTreeMap::new();
    let mut too_many = Vec::new();
    for line in output(&mut work())?.lines() {
        let (work, documents) = line.split_once('\t').ok_or("a work has no size")?;
        if work.starts_with("growth ") {
            let alone = |work: &str| Ok::<_, Box<dyn Error>>(count(work, 1)? - count(work, 0)?);
            let percent = alone(&format!("{work} 2"))? * 100 / alone(work)?;
            println!("   {work}: {percent} % for twice the size");
            if percent > DOUBLE_MAX {
                too_many.push(format!("{work}: {percent} % for twice the size"));
            }
            continue;
        }
        // What comes before and after the passes cancels out.
        let each = (count(work, 3)? - count(work, 1)?) / 2 / documents.parse::<u64>()?;
        println!("   {work}: {each}");
        instructions.insert(work.to_owned(), each);
    }
    if args.check {
        too_many.extend(compare(&rustc, &instructions)?);
    } else {
        let json = serde_json::to_string_pretty(&Recorded { rustc, instructions })? + "\n";
        fs::write(path(), json)?;
    }
    if too_many.is_empty() { Ok(()) } else { Err(too_many.join("\n       ").into()) }
}

/// What takes more instructions than are recorded.
fn compare(rustc: &str, instructions: &BTreeMap<String, u64>) -> Outcome<Vec<String>> {
    let recorded: Recorded = serde_json::from_str(&fs::read_to_string(path())?)?;
    let tolerance = if recorded.rustc == rustc {
        TOLERANCE
    } else {
        println!(
            "   recorded with {}; with {rustc} up to {TOLERANCE_OTHER_COMPILER} % more pass",
            recorded.rustc
        );
        TOLERANCE_OTHER_COMPILER
    };
    let mut too_many = Vec::new();
    for (work, &now) in instructions {
        let Some(&before) = recorded.instructions.get(work) else {
            too_many.push(format!("{work} is not recorded: run cargo xtask instructions"));
            continue;
        };
        if now * 100 > before * (100 + tolerance) {
            too_many.push(format!("{work}: {now} instructions, recorded are {before}"));
        } else if now * 100 < before * (100 - tolerance) {
            println!("   {work}: {now} are fewer than the {before} recorded; record them");
        }
    }
    Ok(too_many)
}

/// The instructions of so many passes over a work.
fn count(name: &str, passes: usize) -> Outcome<u64> {
    let mut valgrind = command("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    let work = work();
    let counted = valgrind.arg(work.get_program()).args([name, &passes.to_string()]).output()?;
    let said = String::from_utf8_lossy(&counted.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected :"));
    let (_, number) = collected.ok_or_else(|| format!("valgrind counted nothing: {said}"))?;
    Ok(number.trim().parse()?)
}

fn work() -> Command {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    command(target.join("release/instructions"))
}

fn path() -> PathBuf {
    root().join("benches/instructions.json")
}
