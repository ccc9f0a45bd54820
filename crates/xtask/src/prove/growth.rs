//! Counts the instructions of hostile messages by valgrind: twice the size may take twice as many.

use crate::run::{Outcome, cargo, command, output, step, target};

const BYTES: u64 = 40_000;
/// A little more than 2, for sorting.
const MAX_RATIO: f64 = 2.2;

pub(super) fn run() -> Outcome {
    step("the program", cargo().args(["build", "--release", "-p", "benches", "--bin", "growth"]))?;
    let program = target().join("release/growth");
    let names = output(&mut command(&program))?;
    println!(
        "\n| hostile message | instructions for {BYTES} bytes | for twice as many |\n|---|--:|--:|"
    );
    let mut too_fast = Vec::new();
    for name in names.lines() {
        let count = |bytes: u64| -> Outcome<f64> { instructions(&program, name, bytes) };
        // Subtract the work for an empty message, which does not grow.
        let (fixed, once, twice) = (count(0)?, count(BYTES)?, count(2 * BYTES)?);
        let ratio = (twice - fixed) / (once - fixed);
        println!("| {name} | {once:.0} | {ratio:.2} × |");
        if ratio > MAX_RATIO {
            too_fast.push(name);
        }
    }
    if too_fast.is_empty() {
        Ok(())
    } else {
        Err(format!("faster than linear: {too_fast:?}").into())
    }
}

fn instructions(program: &std::path::Path, name: &str, bytes: u64) -> Outcome<f64> {
    let mut valgrind = command("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program);
    let result = valgrind.args([name, &bytes.to_string()]).output()?;
    let text = String::from_utf8_lossy(&result.stderr);
    let collected = text.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.ok_or_else(|| format!("valgrind: {text}"))?;
    Ok(count.trim().parse()?)
}
