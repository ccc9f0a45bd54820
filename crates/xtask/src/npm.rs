//! `cargo xtask npm`: the npm package.

mod costs;
mod names;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::debian::{self, Need};
use crate::node;
use crate::run::{Outcome, command, root, step};
use crate::toolchain::{cargo_for, cargo_of_debian};

const TARGET: &str = "wasm32-unknown-unknown";

/// The browser that the tests drive: the one that `CHROMIUM` names, or Debian's.
pub(crate) const CHROMIUM: Need = Need::file_or("/usr/bin/chromium", "CHROMIUM", "chromium");

/// Builds the npm package in `bindings/npm`.
#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub(crate) struct Args {
    /// Build with Debian's compiler, which builds the library as well, even where rustup could
    #[arg(long)]
    debian: bool,
    /// Put what is measured into its README
    #[arg(long)]
    readme: bool,
    /// Then run its tests
    #[arg(long)]
    test: bool,
    /// Then measure it, and hold it to its budget
    #[arg(long)]
    size: bool,
    /// Then measure what the crates would cost that it does without
    #[arg(long)]
    costs: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    node::ensure()?;
    names::write(&package().join("src/generated"))?;
    dependencies()?;
    let module = module(args.debian)?;
    step("the package", node("scripts/build.mjs").arg(module))?;
    let readme = args.readme.then_some("--readme");
    if args.size {
        step("its size", node("scripts/size.mjs").args(readme))?;
    }
    if args.costs {
        costs::measure(args.debian, readme)?;
    }
    if args.test {
        test()?;
    }
    Ok(())
}

fn package() -> PathBuf {
    root().join("bindings/npm")
}

fn node(script: &str) -> Command {
    let mut node = command("node");
    node.current_dir(package()).arg(script);
    node
}

/// What building and testing need, as the lock file pins it.
fn dependencies() -> Outcome {
    let installed = package().join("node_modules/.package-lock.json");
    let modified = |path: PathBuf| fs::metadata(path).and_then(|it| it.modified()).ok();
    if modified(installed) > modified(package().join("package-lock.json")) {
        return Ok(());
    }
    let mut npm = command("npm");
    npm.current_dir(package()).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    step("what the npm package is built with", &mut npm)
}

/// The core as WebAssembly.
fn module(with_debian: bool) -> Outcome<PathBuf> {
    println!("\n── the core for {TARGET}");
    let mut build = cargo_for_wasm(with_debian, "core,alloc")?;
    let target = root().join(if with_debian { "target/npm-debian" } else { "target/npm" });
    build.args(["--profile", "wasm", "-p", "sendcheck-wasm"]);
    build.env("CARGO_TARGET_DIR", &target);
    step("build", &mut build)?;
    Ok(target.join(TARGET).join("wasm/sendcheck_wasm.wasm"))
}

fn cargo_for_wasm(with_debian: bool, std: &str) -> Outcome<Command> {
    let way = if with_debian { cargo_of_debian } else { cargo_for };
    way(TARGET, std)
}

fn test() -> Outcome {
    debian::ensure([&CHROMIUM])?;
    let mut test = command("npm");
    step("its tests", test.current_dir(package()).arg("test"))
}
