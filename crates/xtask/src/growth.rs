//! `cargo xtask growth`: counts the instructions of hostile input by valgrind. Twice the size may take twice as many.

use std::path::Path;
use std::thread;

use crate::run::{Outcome, cargo, command, output, step, target};

/// Fixed costs do not matter, and texts of CJK signs are split: they have more than 10,000 UTF-16 code units.
const BYTES: u64 = 40_000;
/// More than 2, for sorting and for lists that grow. Quadratic work takes 4 times as many.
const MAX_RATIO: f64 = 2.5;

/// Count the instructions of checking, fixing and planning hostile input, of two sizes.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these tasks: check, fix, markdown, html, split, stream, stream-block
    tasks: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Outcome {
    step("the program", cargo().args(["build", "-q", "--release", "-p", "growth"]))?;
    let program = target().join("release/growth");
    let listed = output(&mut command(&program))?;
    let inputs: Vec<(&str, &str)> = listed
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(task, _)| args.tasks.is_empty() || args.tasks.iter().any(|it| it == task))
        .collect();
    if inputs.is_empty() {
        return Err("no such task".into());
    }
    let halves = inputs.chunks(inputs.len().div_ceil(2));
    let ratios: Vec<f64> = thread::scope(|scope| {
        let counts: Vec<_> = halves.map(|half| scope.spawn(|| ratios(&program, half))).collect();
        counts
            .into_iter()
            .map(|count| count.join().map_err(|_| "counting panicked")?)
            .collect::<Result<Vec<_>, String>>()
    })?
    .concat();
    println!("\n| task | hostile input | instructions for twice {BYTES} bytes |\n|---|---|--:|");
    let mut too_fast = Vec::new();
    for ((task, name), ratio) in inputs.into_iter().zip(ratios) {
        println!("| {task} | {name} | {ratio:.2} × |");
        if ratio > MAX_RATIO {
            too_fast.push((task, name));
        }
    }
    if too_fast.is_empty() {
        Ok(())
    } else {
        Err(format!("faster than linear: {too_fast:?}").into())
    }
}

/// Returns the instructions for twice the size, in those for the size, without what an empty input takes.
fn ratios(program: &Path, inputs: &[(&str, &str)]) -> Result<Vec<f64>, String> {
    let ratio = |(task, name): &(&str, &str)| {
        let count = |bytes: u64| instructions(program, &[task, name, &bytes.to_string()]);
        let (fixed, once, twice) = (count(0)?, count(BYTES)?, count(2 * BYTES)?);
        Ok((twice - fixed) / (once - fixed).max(1.0))
    };
    inputs.iter().map(ratio).collect()
}

/// Counts the instructions of a program by valgrind.
pub(crate) fn instructions(program: &Path, args: &[&str]) -> Result<f64, String> {
    let mut valgrind = command("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program);
    let result = valgrind.args(args).output();
    let result = result.map_err(|error| format!("valgrind: {error}"))?;
    let text = String::from_utf8_lossy(&result.stderr);
    let collected = text.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.ok_or_else(|| format!("valgrind: {text}"))?;
    count.trim().parse().map_err(|error| format!("valgrind: {error}"))
}
