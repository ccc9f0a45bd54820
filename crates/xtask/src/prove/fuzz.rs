//! Fuzzing by `cargo-fuzz`, from the seeds that `cargo test` replays.

use crate::run::{Outcome, cargo, command, output, root, step, succeeds, target};
use crate::tools;

/// Fuzzes one target or each, in turn.
pub(super) fn run(only: Option<&str>, seconds: u64) -> Outcome {
    let corpus = target().join("fuzz/corpus");
    let mut seeds = cargo();
    seeds.args(["run", "-q", "-p", "fuzz", "--bin", "seeds", "--"]).arg(&corpus);
    step("the seeds", &mut seeds)?;
    let names = output(fuzz()?.arg("list"))?;
    for name in names.lines().filter(|name| only.is_none_or(|only| only == *name)) {
        let mut run = fuzz()?;
        run.args(["run", "--features", "fuzzing", "--target-dir"]).arg(target().join("fuzz"));
        run.arg(name).arg(corpus.join(name));
        run.args(["--", &format!("-max_total_time={seconds}"), "-timeout=20", "-max_len=8192"]);
        step(&format!("{name}, {seconds} s"), &mut run)?;
    }
    Ok(())
}

fn fuzz() -> Outcome<std::process::Command> {
    let mut fuzz = tools::FUZZ.command()?;
    fuzz.arg("fuzz").current_dir(root().join("fuzz"));
    // Link-time optimisation takes minutes for each target, and finds nothing.
    fuzz.env("CARGO_PROFILE_RELEASE_LTO", "off");
    if succeeds(command("cargo").args(["+nightly", "--version"])) {
        fuzz.env("RUSTUP_TOOLCHAIN", "nightly");
    } else {
        // The sanitizers' flags are unstable; without a nightly compiler, this allows them.
        fuzz.env("RUSTC_BOOTSTRAP", "1");
    }
    Ok(fuzz)
}
