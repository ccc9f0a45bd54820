//! Compilers for targets other than this machine, and of other versions.
//!
//! Machines differ in what rustup can download. So there are three ways, tried in order: it is there;
//! rustup fetches it; Debian's own compiler builds the standard library for the target.

use std::process::Command;

use crate::debian::{self, Need};
use crate::run::{Outcome, cargo, command, output, succeeds};

/// How long rustup may take before the next way is tried.
const PATIENCE: &str = "300";

/// Debian's compiler, and the source of the standard library.
const COMPILER: [Need; 4] = [
    Need::program("/usr/bin/cargo", "cargo-web"),
    Need::program("/usr/bin/rustc", "rustc-web"),
    Need::file("/usr/lib/rustlib/src/rust/library/core", "rust-web-src"),
    Need::program("wasm-ld-22", "lld-22"),
];

/// A cargo that builds for `target`; `std` is what Debian's way has to build of the standard library.
pub(crate) fn cargo_for(target: &str, std: &str) -> Outcome<Command> {
    let has_target = || {
        output(command("rustup").args(["target", "list", "--installed"]))
            .is_ok_and(|installed| installed.lines().any(|line| line == target))
    };
    if has_target() {
        println!("   {target}: rustup has it");
    } else if succeeds(command("timeout").args([PATIENCE, "rustup", "target", "add", target])) {
        println!("   {target}: rustup fetched it");
    } else {
        println!("   {target}: rustup cannot fetch it; Debian's compiler builds its library");
        return cargo_of_debian(target, std);
    }
    let mut cargo = cargo();
    cargo.args(["build", "--target", target]);
    if target.starts_with("wasm32") {
        cargo.env("RUSTFLAGS", LEAN);
    }
    Ok(cargo)
}

/// Debian's compiler, whether the others would do or not.
pub(crate) fn cargo_of_debian(target: &str, std: &str) -> Outcome<Command> {
    debian::ensure(&COMPILER)?;
    let linker = format!("CARGO_TARGET_{}_LINKER", target.to_uppercase().replace(['-', '.'], "_"));
    let path = std::env::var("PATH").unwrap_or_default();
    let mut cargo = command("/usr/bin/cargo");
    cargo.env("RUSTC", "/usr/bin/rustc").env("PATH", format!("/usr/bin:{path}"));
    if target.starts_with("wasm32") {
        cargo.env(linker, "wasm-ld-22");
    }
    Ok(with_library(cargo, target, std))
}

/// A panic says nothing, so nobody asks where it was.
const SILENT: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// Loops are not unrolled, and only functions of a quarter of the usual size are copied to where they are called:
/// a ninth less to send for a tenth of the speed. Vectors: every engine has had them since Safari 16.4 of March 2023.
const LEAN: &str = "-Ctarget-feature=+simd128 -Cllvm-args=-unroll-threshold=0 -Cllvm-args=-unroll-partial-threshold=0 \
    -Cllvm-args=-unroll-runtime=0 -Cllvm-args=-unroll-allow-peeling=0 \
    -Cllvm-args=-inline-threshold=50";

/// Lets a cargo build the standard library along.
fn with_library(mut cargo: Command, target: &str, std: &str) -> Command {
    cargo.env("RUSTC_BOOTSTRAP", "1").args(["build", "--target", target, "-Z"]);
    cargo.arg(format!("build-std={std}"));
    if target.starts_with("wasm32") {
        // What the library that rustup ships cannot be: small, and silent when it panics.
        cargo.arg("-Zbuild-std-features=optimize_for_size");
        cargo.env("RUSTFLAGS", format!("{SILENT} {LEAN}"));
    }
    cargo
}

/// A cargo of the Rust version that the workspace promises to build with. None when it cannot be had.
pub(crate) fn cargo_of_version(version: &str) -> Option<Command> {
    let is_there = || succeeds(command("rustup").args(["run", version, "cargo", "--version"]));
    let fetched = || {
        succeeds(command("timeout").args([
            PATIENCE,
            "rustup",
            "toolchain",
            "install",
            version,
            "--profile",
            "minimal",
        ]))
    };
    if !is_there() && !fetched() {
        return None;
    }
    let mut cargo = command("rustup");
    cargo.args(["run", version, "cargo"]);
    for inherited in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "RUSTDOC"] {
        cargo.env_remove(inherited);
    }
    Some(cargo)
}
