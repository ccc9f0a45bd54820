//! Mutation tests by `cargo-mutants`; `.cargo/mutants.toml` has its settings.

use crate::run::{Outcome, step, target};
use crate::tools;

/// Changes the core in one place after another, and fails where no test notices.
pub(super) fn run(shard: Option<&str>, file: Option<&str>) -> Outcome {
    let mut mutants = tools::MUTANTS.command()?;
    mutants.args(["mutants", "--package", "sendcheck", "--no-shuffle", "--output"]);
    mutants.arg(target());
    mutants.args(shard.map(|shard| format!("--shard={shard}")));
    mutants.args(file.map(|file| format!("--file={file}")));
    step("mutants of the core", &mut mutants)
}
