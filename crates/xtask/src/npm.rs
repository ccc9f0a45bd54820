//! `cargo xtask npm`: the npm package.

mod costs;
mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian::{self, Need};
use crate::node;
use crate::run::{Outcome, command, root, step};
use crate::toolchain::{cargo_for, cargo_for_small, cargo_of_debian};

const TARGET: &str = "wasm32-unknown-unknown";

/// The browser that the tests drive: the one that `CHROMIUM` names, or Debian's.
pub(crate) const CHROMIUM: Need = Need::file_or("/usr/bin/chromium", "CHROMIUM", "chromium");

/// Builds the npm package in `bindings/npm`.
#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a command line")]
pub(crate) struct Args {
    /// How to build; by default the first that is there and makes the module small
    #[arg(long)]
    way: Option<Way>,
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

/// A compiler, and a standard library.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Way {
    /// Debian's compiler, which builds the library along
    Debian,
    /// The library as rustup ships it: a larger module
    Prebuilt,
}

pub(crate) fn run(args: &Args) -> Outcome {
    build_by(args.way)?;
    let readme = args.readme.then_some("--readme");
    if args.size {
        step("its size", node("scripts/size.mjs").args(readme))?;
    }
    if args.costs {
        costs::measure(args.way, readme)?;
    }
    if args.test {
        test()?;
    }
    Ok(())
}

/// The package, in its directory, ready to be packed.
pub(crate) fn build() -> Outcome {
    build_by(None)
}

fn build_by(way: Option<Way>) -> Outcome {
    node::ensure()?;
    names::write(&package().join("src/generated"))?;
    install(&package(), "what the npm package is built with")?;
    let module = module(way)?;
    step("the package", node("scripts/build.mjs").arg(module))
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

/// The core as WebAssembly.
fn module(way: Option<Way>) -> Outcome<PathBuf> {
    println!("\n── the core for {TARGET}");
    let mut build = cargo_for_wasm(way, "core,alloc")?;
    let target = root().join("target").join(format!("npm{}", suffix(way)));
    build.args(["--profile", "wasm", "-p", "sendcheck-wasm"]);
    build.env("CARGO_TARGET_DIR", &target);
    step("build", &mut build)?;
    Ok(target.join(TARGET).join("wasm/sendcheck_wasm.wasm"))
}

fn cargo_for_wasm(way: Option<Way>, std: &str) -> Outcome<Command> {
    let cargo = match way {
        None => cargo_for_small,
        Some(Way::Debian) => cargo_of_debian,
        Some(Way::Prebuilt) => cargo_for,
    };
    cargo(TARGET, std)
}

/// What is built in different ways is kept apart.
const fn suffix(way: Option<Way>) -> &'static str {
    match way {
        None => "",
        Some(Way::Debian) => "-debian",
        Some(Way::Prebuilt) => "-prebuilt",
    }
}

fn test() -> Outcome {
    debian::ensure([&CHROMIUM])?;
    let mut test = command("npm");
    step("its tests", test.current_dir(package()).arg("test"))
}
