//! `cargo xtask test`: everything that a change must pass.

use std::time::Instant;

use crate::c;
use crate::node;
use crate::npm;
use crate::prerequisites::{self, Prerequisite};
use crate::release;
use crate::run::{Outcome, WORKSPACE, cargo, output, step, target, xtask_command};

/// Run every test. Lists first what is missing, and stops if anything is.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install what is missing (Debian and Ubuntu, as root or by sudo)
    #[arg(long)]
    install: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let start = Instant::now();
    prerequisites(args.install)?;
    step("formatting", cargo().args(["fmt", "--all", "--check"]))?;
    step(
        "lints",
        cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    )?;
    // `bench` and `.ci/run` run the others.
    step("tests", cargo().arg("test").args(WORKSPACE))?;
    step(
        "tests of the core without std and serde",
        cargo().args([
            "test",
            "-p",
            "sendcheck",
            // These tests are small: building them takes longer than running them.
            "--config=profile.dev.package.sendcheck.opt-level=0",
            "--no-default-features",
            "--features",
            "url",
            "--lib",
            // The tests of code that searches bytes by `memchr` where there is std.
            "--test=json",
            "--test=links",
            "--test=markup",
            "--test=measure",
            "--test=units",
        ]),
    )?;
    step("the core without std", cargo().args(["check", "-p", "no-std", "--features", "alone"]))?;
    step(
        "documentation without warnings",
        cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    rust_version()?;
    release::check_versions()?;
    for task in [
        // The other tasks take minutes: `prove` runs them.
        &["growth", "check"][..],
        &["c", "--test"],
        &["npm", "--size", "--test"],
        &["python", "--test"],
        &["sdks"],
    ] {
        // The tests have built the command line.
        let mut task_command = xtask_command(task);
        task_command.env("SENDCHECK", target().join("debug/sendcheck"));
        step(&task.join(" "), &mut task_command)?;
    }
    println!("\nall passed, in {} s", start.elapsed().as_secs());
    Ok(())
}

fn prerequisites(install: bool) -> Outcome {
    let all: Vec<&Prerequisite> = c::NEEDED
        .iter()
        .chain(&prerequisites::PYTHON)
        .chain(&node::NEEDED)
        .chain(npm::BROWSERS)
        .collect();
    let missing = prerequisites::missing(all.iter().copied());
    if missing.is_empty() {
        println!("nothing is missing");
    } else {
        println!("missing: {}", missing.join(" "));
    }
    if install {
        if !missing.is_empty() {
            prerequisites::install(&missing)?;
        }
        node::install()?;
    }
    prerequisites::require(all)?;
    node::require()
}

/// No dependency needs a newer Rust than the project states. `cargo xtask deps` builds with that Rust.
fn rust_version() -> Outcome {
    println!("\n── the Rust version that dependencies need");
    let metadata = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let minor = |package: &serde_json::Value| -> Option<u32> {
        package["rust_version"].as_str()?.split('.').nth(1)?.parse().ok()
    };
    let core = packages.iter().find(|package| package["name"] == "sendcheck");
    let stated = core.and_then(minor).ok_or("the core states no Rust version")?;
    match packages.iter().find(|package| minor(package).is_some_and(|needed| needed > stated)) {
        None => Ok(()),
        Some(newer) => {
            Err(format!("{} needs Rust {}", newer["name"], newer["rust_version"]).into())
        }
    }
}
