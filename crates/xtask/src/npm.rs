//! `cargo xtask npm`: the npm package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian::{self, Need};
use crate::node;
use crate::run::{Outcome, cargo, command, root, step};

/// The browser that the tests drive: the one that `CHROMIUM` names, or Debian's.
pub(crate) const CHROMIUM: Need = Need::file_or("/usr/bin/chromium", "CHROMIUM", "chromium");

/// Builds the npm package in `bindings/npm`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Put the measured figures into its README
    #[arg(long)]
    readme: bool,
    /// Then run its tests
    #[arg(long)]
    test: bool,
    /// Then measure it, and compare it with its budget
    #[arg(long)]
    size: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    build()?;
    if args.size {
        step("its size", node("scripts/size.mjs").args(args.readme.then_some("--readme")))?;
    }
    if args.test {
        test()?;
    }
    Ok(())
}

/// The package, in its directory, ready to be packed.
pub(crate) fn build() -> Outcome {
    node::ensure()?;
    step(
        "the package",
        cargo().args(["run", "--quiet", "-p", "sendcheck-npm-tools", "--", "build"]),
    )
}

fn package() -> PathBuf {
    root().join("bindings/npm")
}

/// A script of the package, in its directory.
pub(crate) fn node(script: &str) -> Command {
    let mut node = command("node");
    node.current_dir(package()).arg(script);
    node
}

/// Installs what a package needs, as its lock file pins it.
pub(crate) fn install(package: &Path, why: &str) -> Outcome {
    let installed = package.join("node_modules/.package-lock.json");
    let modified = |path: PathBuf| fs::metadata(path).and_then(|it| it.modified()).ok();
    if modified(installed) > modified(package.join("package-lock.json")) {
        return Ok(());
    }
    let mut npm = command("npm");
    npm.current_dir(package).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    step(why, &mut npm)
}

fn test() -> Outcome {
    debian::ensure([&CHROMIUM])?;
    let mut test = command("npm");
    step("its tests", test.current_dir(package()).arg("test"))
}
