//! `cargo xtask deps`: licences and versions of dependencies, features, and what changed since the last release.

use std::fs;

use crate::run::{Outcome, cargo, command, output, root, step, succeeds, target};
use crate::tools;

/// Where advisories are published.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// The packages that are released, or that build what is released.
const RELEASED: [&str; 9] = [
    "sendcheck",
    "sendcheck-c",
    "sendcheck-cli",
    "sendcheck-compose",
    "sendcheck-excerpt",
    "sendcheck-python",
    "sendcheck-server",
    "sendcheck-tower",
    "sendcheck-wasm",
];

/// Those of them that build without Python or a browser.
fn native() -> impl Iterator<Item = [&'static str; 2]> {
    let native =
        RELEASED.into_iter().filter(|it| !matches!(*it, "sendcheck-python" | "sendcheck-wasm"));
    native.map(|package| ["-p", package])
}

/// Check licences, sources and duplicates of dependencies, that each is used, every combination of
/// features, the stated Rust version, the oldest dependencies, and what changed since the last release.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    deny()?;
    step("every dependency is used", tools::MACHETE.command()?.arg("--with-metadata"))?;
    features()?;
    stated_rust()?;
    oldest_dependencies()?;
    since_the_last_release()
}

fn deny() -> Outcome {
    let deny = || -> Outcome<_> {
        let mut deny = tools::DENY.command()?;
        deny.args(["--locked", "--all-features"]);
        Ok(deny)
    };
    let mut released = deny()?;
    for package in internal()? {
        released.args(["--exclude", &package]);
    }
    step("licences and duplicates", released.args(["--exclude-dev", "check", "licenses", "bans"]))?;
    step("sources", deny()?.args(["check", "sources"]))?;
    if succeeds(command("git").args(["ls-remote", "--heads", ADVISORIES])) {
        return step("advisories", deny()?.args(["check", "advisories"]));
    }
    println!("\n── advisories: not checked, {ADVISORIES} is not reachable");
    Ok(())
}

/// Packages that only this repository uses.
fn internal() -> Outcome<Vec<String>> {
    let metadata = ["metadata", "--format-version", "1", "--no-deps", "--locked"];
    let metadata: serde_json::Value = serde_json::from_str(&output(cargo().args(metadata))?)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let names = packages.iter().filter_map(|package| package["name"].as_str());
    Ok(names.filter(|name| !RELEASED.contains(name)).map(str::to_owned).collect())
}

fn features() -> Outcome {
    let mut hack = tools::HACK.command()?;
    hack.args(["hack", "check", "--feature-powerset", "--lib", "-p", "sendcheck"]);
    hack.env("RUSTFLAGS", "-D warnings").env("CARGO_TARGET_DIR", target().join("features"));
    step("every combination of features", &mut hack)
}

/// Builds with the Rust version of the manifests, if rustup has it or can install it.
fn stated_rust() -> Outcome {
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let stated =
        manifest.split_once("rust-version = \"").and_then(|(_, rest)| rest.split_once('"'));
    let (version, _) = stated.ok_or("Cargo.toml states no Rust version")?;
    let mut install = command("rustup");
    install.args(["toolchain", "install", version, "--profile", "minimal"]);
    if !succeeds(&mut install) {
        println!("\n── Rust {version}: not checked, rustup cannot install it");
        return Ok(());
    }
    let mut check = command("rustup");
    for inherited in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "RUSTDOC"] {
        check.env_remove(inherited);
    }
    check.args(["run", version, "cargo", "check", "--target-dir"]).arg(target().join("stated"));
    check.args(native().flatten());
    step(&format!("builds with Rust {version}"), &mut check)
}

/// Builds with the oldest direct dependencies that the manifests allow. Choosing them needs a nightly cargo.
fn oldest_dependencies() -> Outcome {
    if !succeeds(command("cargo").args(["+nightly", "--version"])) {
        println!("\n── the oldest dependencies: not checked, there is no nightly cargo");
        return Ok(());
    }
    let copy = target().join("oldest/tree");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    let mut worktree = command("git");
    worktree.args(["clone", "-q", "--no-hardlinks", "."]).arg(&copy);
    step("a copy of what is committed", &mut worktree)?;
    let mut choose = command("cargo");
    choose.current_dir(&copy).env_remove("RUSTUP_TOOLCHAIN").env_remove("RUSTC");
    choose.args(["+nightly", "update", "-Z", "direct-minimal-versions"]);
    step("the oldest direct dependencies", &mut choose)?;
    let mut check = cargo();
    check.current_dir(&copy).env("CARGO_TARGET_DIR", target().join("oldest/target"));
    check.args(["check", "--locked", "--all-features"]);
    step("builds with them", check.args(native().flatten()))
}

/// Compares the public API with the newest tag.
fn since_the_last_release() -> Outcome {
    let tags = output(command("git").args(["tag", "--list", "v*", "--sort=-version:refname"]))?;
    let Some(last) = tags.lines().next() else {
        println!("\n── changes since the last release: there is none yet");
        return Ok(());
    };
    let mut semver = tools::SEMVER_CHECKS.command()?;
    semver.args(["semver-checks", "-p", "sendcheck", "--baseline-rev", last]);
    step(&format!("changes since {last}"), &mut semver)
}
