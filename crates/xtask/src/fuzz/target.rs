//! The fuzz targets: where they are, and how they are built.

use std::fs;
use std::path::PathBuf;

use crate::debian::{self, Need};
use crate::run::{Outcome, cargo, command, output, root, step};

/// What is watched beside the properties.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sanitizer {
    None,
    Address,
}

/// What libFuzzer asks of the compiler, as cargo-fuzz passes it on: counters at each edge, and what is
/// compared with what.
const COVERAGE: [&str; 8] = [
    "--cfg fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "-Ccodegen-units=1",
];

/// A fuzz target, by its name.
pub(super) struct Target(pub(super) String);

impl Target {
    pub(super) fn program(&self, sanitizer: Sanitizer) -> Outcome<PathBuf> {
        Ok(built(sanitizer).join(host()?).join("release").join(&self.0))
    }

    /// What is committed: few and small, and together they reach what was ever reached.
    pub(super) fn corpus(&self) -> PathBuf {
        root().join("fuzz/corpus").join(&self.0)
    }

    pub(super) fn seeds(&self) -> PathBuf {
        work().join("seeds").join(&self.0)
    }

    /// What fuzzing found here.
    pub(super) fn found(&self) -> PathBuf {
        work().join("found").join(&self.0)
    }

    /// Where the input goes that breaks a property.
    pub(super) fn artifacts(&self) -> PathBuf {
        root().join("fuzz/artifacts").join(&self.0)
    }
}

/// Where everything is that is not committed.
pub(super) fn work() -> PathBuf {
    root().join("target/fuzz")
}

fn built(sanitizer: Sanitizer) -> PathBuf {
    work().join(if sanitizer == Sanitizer::Address { "build-address" } else { "build" })
}

/// These targets, or all where none is named.
pub(super) fn named(names: &[String]) -> Outcome<Vec<Target>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(root().join("fuzz/fuzz_targets"))? {
        let path = entry?.path();
        all.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    all.sort();
    if let Some(unknown) = names.iter().find(|name| !all.contains(name)) {
        return Err(format!("no target is called {unknown}: {}", all.join(", ")).into());
    }
    let is_meant = |name: &String| names.is_empty() || names.contains(name);
    Ok(all.into_iter().filter(is_meant).map(Target).collect())
}

/// Builds all targets. Given a target machine, what runs while it is built is not instrumented.
pub(super) fn build(sanitizer: Sanitizer) -> Outcome {
    // libFuzzer itself comes as C++.
    debian::ensure([&Need::program("c++", "g++")])?;
    let mut flags = COVERAGE.join(" ");
    let mut build = cargo();
    if sanitizer == Sanitizer::Address {
        // Sanitizers are not stable; this is a test, and the compiler is the one that everything is
        // built with.
        build.env("RUSTC_BOOTSTRAP", "1");
        flags += " -Zsanitizer=address";
    }
    build.current_dir(root().join("fuzz")).env("RUSTFLAGS", flags);
    build.args(["build", "--release", "--bins", "--target", &host()?]);
    build.arg("--target-dir").arg(built(sanitizer));
    step("the fuzz targets", &mut build)
}

/// The machine that this runs on, as the compiler calls it.
fn host() -> Outcome<String> {
    let version = output(command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("rustc does not say which machine this is")?.to_owned())
}
