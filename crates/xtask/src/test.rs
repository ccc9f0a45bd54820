//! `cargo xtask test`: everything that a change must pass.

use std::time::Instant;

use crate::c;
use crate::debian;
use crate::node;
use crate::npm;
use crate::release;
use crate::run::{Outcome, cargo, output, root, step};
use crate::toolchain::{cargo_for, cargo_of_version};

/// The packages that others build, with the Rust version that these state.
pub(crate) const PUBLISHED: [&str; 3] = ["sendcheck", "sendcheck-c", "sendcheck-cli"];

/// Runs every test.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    let start = Instant::now();
    prerequisites()?;
    step("formatting", cargo().args(["fmt", "--all", "--check"]))?;
    let fuzz = root().join("fuzz");
    step("formatting", cargo().args(["fmt", "--all", "--check"]).current_dir(&fuzz))?;
    step(
        "lints",
        cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    )?;
    step("tests", cargo().args(["test", "--workspace"]))?;
    step(
        "tests of the core without its features",
        cargo().args(["test", "-p", "sendcheck", "--no-default-features", "--lib", "--tests"]),
    )?;
    step(
        "documentation without warnings",
        cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    release::versions_in_step()?;
    no_std()?;
    msrv()?;
    for generated in ["docs", "tables", "tlds"] {
        step(
            "generated files in step with their source",
            cargo().args(["run", "-q", "-p", "xtask", "--", generated, "--check"]),
        )?;
    }
    for (why, task) in [
        ("JSON is read as by others", &["readers"][..]),
        ("the official SDKs send what we send", &["sdks"]),
        ("the library for C, and every language that links it", &["c", "--test"]),
        ("the npm package, in Node and in browsers", &["npm", "--test"]),
        ("what nobody thought of, through every fuzz target", &["fuzz"]),
        ("no more instructions than are recorded", &["instructions", "--check"]),
    ] {
        step(why, cargo().args(["run", "-q", "-p", "xtask", "--"]).args(task))?;
    }
    println!("\nall passed, in {} s", start.elapsed().as_secs());
    Ok(())
}

/// What the steps below need besides Rust, said before the first of them.
fn prerequisites() -> Outcome {
    let others = [&debian::VALGRIND, &npm::CHROMIUM];
    let all = c::packages::NEEDED.iter().chain(&debian::PYTHON).chain(&node::NEEDED).chain(others);
    debian::ensure(all)?;
    node::ensure()
}

/// The core for a machine without an operating system: nothing of `std` can be hiding in it.
fn no_std() -> Outcome {
    println!("\n── the core without std");
    let mut build = cargo_for("x86_64-unknown-none", "core,alloc")?;
    build.args(["-p", "sendcheck", "--no-default-features", "--features", "explain"]);
    build.env("CARGO_TARGET_DIR", root().join("target/no_std"));
    step("build for x86_64-unknown-none", &mut build)
}

/// The stated Rust version: built with, where it can be had; else no dependency may ask for a newer one
/// (what the standard library offers since then is a lint, `clippy::incompatible_msrv`).
fn msrv() -> Outcome {
    let metadata = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let stated = packages
        .iter()
        .find(|package| package["name"] == "sendcheck")
        .and_then(|package| package["rust_version"].as_str())
        .ok_or("the core states no Rust version")?;
    if let Some(mut cargo) = cargo_of_version(stated) {
        cargo.arg("check").args(PUBLISHED.iter().flat_map(|package| ["-p", package]));
        cargo.env("CARGO_TARGET_DIR", root().join("target/msrv"));
        return step(&format!("build with the stated Rust {stated}"), &mut cargo);
    }
    println!("\n── Rust {stated} cannot be had here: what dependencies ask for");
    let minor = |version: &str| -> u32 {
        version.split('.').nth(1).and_then(|minor| minor.parse().ok()).unwrap_or(0)
    };
    for package in packages {
        if let Some(asked) = package["rust_version"].as_str()
            && minor(asked) > minor(stated)
        {
            return Err(format!("{} asks for Rust {asked}", package["name"]).into());
        }
    }
    Ok(())
}
