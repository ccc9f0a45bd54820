//! `cargo xtask npm`: the npm package, built by `tools/npm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::node;
use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, command, root, stand_in, step, tool};

/// The browsers that the tests drive: those that `CHROMIUM` and `FIREFOX` name, or Debian's.
pub(crate) const BROWSERS: [&Prerequisite; 2] = [
    &Prerequisite::file_or("/usr/bin/chromium", "CHROMIUM", "chromium"),
    &Prerequisite::file_or("/usr/bin/firefox-esr", "FIREFOX", "firefox-esr"),
];

/// Build the npm package in `bindings/npm`.
#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub(crate) struct Args {
    /// Run its quick tests
    #[arg(long)]
    test: bool,
    /// Compare its size with the budget
    #[arg(long)]
    size: bool,
    /// Put the measured figures into its README, with `--size`
    #[arg(long, requires = "size")]
    readme: bool,
    /// Run its tests in every runtime, which takes long
    #[arg(long)]
    matrix: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    build()?;
    if args.size {
        let readme = args.readme.then_some("--readme");
        step("its size", node("scripts/size.mjs").args(readme))?;
    }
    if args.test {
        prerequisites::require(BROWSERS)?;
        stand_in()?;
        step("its tests", npm().arg("test"))?;
    }
    if args.matrix {
        step("every runtime", npm().args(["run", "test:matrix"]))?;
    }
    Ok(())
}

/// Builds the package, ready to be packed.
pub(crate) fn build() -> Outcome {
    node::require()?;
    step("the npm package", tool("sendcheck-npm-tools")?.arg("build"))
}

pub(crate) fn package() -> PathBuf {
    root().join("bindings/npm")
}

fn npm() -> Command {
    let mut npm = command("npm");
    npm.current_dir(package());
    npm
}

/// Returns a script, run in the package's directory.
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
