//! Cargo's tools, of pinned versions: built into `target/tools` when they are missing, which takes minutes.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Outcome, cargo, command, output, root, step};

/// A tool, as crates.io has it.
pub(crate) struct Tool {
    /// The package.
    name: &'static str,
    version: &'static str,
    /// The program, and what makes it say its version.
    program: &'static str,
    asked: &'static [&'static str],
}

/// A tool whose program and package have one name, and which runs below cargo.
const fn below_cargo(
    name: &'static str,
    version: &'static str,
    asked: &'static [&'static str],
) -> Tool {
    Tool { name, version, program: name, asked }
}

/// The newest that the Rust stated here, and the one that was tried, can build.
pub(crate) const CARGO_C: Tool = Tool {
    program: "cargo-cinstall",
    ..below_cargo("cargo-c", "0.10.24", &["cinstall", "--version"])
};
pub(crate) const DENY: Tool = below_cargo("cargo-deny", "0.20.2", &["--version"]);
pub(crate) const HACK: Tool = below_cargo("cargo-hack", "0.6.46", &["hack", "--version"]);
pub(crate) const LLVM_COV: Tool =
    below_cargo("cargo-llvm-cov", "0.9.1", &["llvm-cov", "--version"]);
pub(crate) const MACHETE: Tool = below_cargo("cargo-machete", "0.9.2", &["--version"]);
pub(crate) const MDBOOK: Tool = below_cargo("mdbook", "0.5.4", &["--version"]);
pub(crate) const MUTANTS: Tool = below_cargo("cargo-mutants", "27.1.0", &["mutants", "--version"]);
pub(crate) const SEMVER_CHECKS: Tool =
    below_cargo("cargo-semver-checks", "0.51.0", &["semver-checks", "--version"]);

impl Tool {
    /// The tool, built first where it is not there.
    pub(crate) fn command(&self) -> Outcome<Command> {
        let bin = root().join("target/tools/bin").join(self.program);
        if !self.says_its_version(&bin) {
            let mut install = cargo();
            install.args(["install", self.name, "--version", &format!("={}", self.version)]);
            install.args(["--locked", "--debug", "--root"]).arg(root().join("target/tools"));
            // The tools share what they are made of.
            install.env("CARGO_TARGET_DIR", root().join("target/tools/target"));
            step(&format!("{}: built, as this version is not here", self.name), &mut install)?;
        }
        Ok(command(bin))
    }

    fn says_its_version(&self, bin: &PathBuf) -> bool {
        bin.exists()
            && output(command(bin).args(self.asked)).is_ok_and(|said| said.contains(self.version))
    }
}
