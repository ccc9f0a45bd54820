//! Cargo subcommands in pinned versions: built into the target directory when they are missing.

use std::path::Path;
use std::process::Command;

use crate::run::{Outcome, cargo, command, output, step, target};

/// A tool of crates.io.
pub(crate) struct Tool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    /// The arguments that print its version.
    version_args: &'static [&'static str],
}

/// Returns a tool whose program is named like its package.
const fn tool(
    package: &'static str,
    version: &'static str,
    version_args: &'static [&'static str],
) -> Tool {
    Tool { package, version, program: package, version_args }
}

/// The newest that builds with the Rust that the project needs.
pub(crate) const CARGO_C: Tool =
    Tool { program: "cargo-cinstall", ..tool("cargo-c", "0.10.24", &["cinstall", "--version"]) };
pub(crate) const DENY: Tool = tool("cargo-deny", "0.20.2", &["--version"]);
pub(crate) const FUZZ: Tool = tool("cargo-fuzz", "0.13.2", &["fuzz", "--version"]);
pub(crate) const HACK: Tool = tool("cargo-hack", "0.6.46", &["hack", "--version"]);
pub(crate) const LLVM_COV: Tool = tool("cargo-llvm-cov", "0.9.1", &["llvm-cov", "--version"]);
pub(crate) const MACHETE: Tool = tool("cargo-machete", "0.9.2", &["--version"]);
pub(crate) const MDBOOK: Tool = tool("mdbook", "0.5.4", &["--version"]);
pub(crate) const MUTANTS: Tool = tool("cargo-mutants", "27.1.0", &["mutants", "--version"]);
pub(crate) const SEMVER_CHECKS: Tool =
    tool("cargo-semver-checks", "0.51.0", &["semver-checks", "--version"]);

impl Tool {
    /// Returns the tool; builds it first if this version is missing.
    pub(crate) fn command(&self) -> Outcome<Command> {
        let tools = target().join("tools");
        let bin = tools.join("bin").join(self.program);
        if !self.is_present(&bin) {
            let mut install = cargo();
            install.args(["install", self.package, "--version", &format!("={}", self.version)]);
            install.args(["--locked", "--debug", "--root"]).arg(&tools);
            // The tools share their dependencies.
            install.env("CARGO_TARGET_DIR", tools.join("target"));
            step(&format!("{} {}", self.package, self.version), &mut install)?;
        }
        Ok(command(bin))
    }

    fn is_present(&self, bin: &Path) -> bool {
        bin.exists()
            && output(command(bin).args(self.version_args))
                .is_ok_and(|printed| printed.contains(self.version))
    }
}
