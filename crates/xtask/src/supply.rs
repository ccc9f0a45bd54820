//! `cargo xtask supply`: what comes into the project, and what others build from it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Outcome, cargo, command, output, root, step, succeeds};
use crate::test::PUBLISHED;
use crate::tools;

/// Where advisories are published; `cargo deny` fetches them from there.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// Checks licences, sources and duplicates of dependencies, that each is used, every combination of
/// features, the oldest dependencies that the manifests allow, and what changed since the last release.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    deny()?;
    step("every dependency is used", tools::MACHETE.command()?.arg("--with-metadata"))?;
    features()?;
    oldest_dependencies()?;
    since_the_last_release()
}

/// The packages that nobody is given.
const OURS_ALONE: [&str; 3] = ["xtask", "benches", "service"];

fn deny() -> Outcome {
    let deny = || -> Outcome<_> {
        let mut deny = tools::DENY.command()?;
        deny.args(["--locked", "--all-features"]);
        Ok(deny)
    };
    let mut given = deny()?;
    given.args(OURS_ALONE.iter().flat_map(|package| ["--exclude", package])).arg("--exclude-dev");
    step(
        "licences and duplicates of what is given away",
        given.args(["check", "licenses", "bans"]),
    )?;
    step("sources of everything", deny()?.args(["check", "sources"]))?;
    if succeeds(command("git").args(["ls-remote", "--heads", ADVISORIES])) {
        return step("advisories", deny()?.args(["check", "advisories"]));
    }
    println!("\n── advisories: not checked, as {ADVISORIES} cannot be reached from here");
    Ok(())
}

/// Each combination of the core's features, and of the others' few.
fn features() -> Outcome {
    let mut hack = tools::HACK.command()?;
    hack.args(["hack", "check", "--feature-powerset", "--lib", "-p", "sendcheck"]);
    hack.env("RUSTFLAGS", "-D warnings");
    hack.env("CARGO_TARGET_DIR", root().join("target/features"));
    step("every combination of features", &mut hack)
}

/// The published packages with the oldest direct dependencies that their manifests allow.
fn oldest_dependencies() -> Outcome {
    let copy = root().join("target/oldest/tree");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    for file in tracked()? {
        let to = copy.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(&copy))?;
        fs::copy(root().join(&file), to)?;
    }
    let mut choose = cargo();
    // The option is cargo's, and not stable yet; what is compiled is stable Rust.
    choose.current_dir(&copy).env("RUSTC_BOOTSTRAP", "1");
    step(
        "the oldest direct dependencies",
        choose.args(["update", "-Z", "direct-minimal-versions"]),
    )?;
    let mut check = cargo();
    check.current_dir(&copy).env("CARGO_TARGET_DIR", root().join("target/oldest/target"));
    check.args(["check", "--locked", "--all-features"]);
    step("build with them", check.args(PUBLISHED.iter().flat_map(|package| ["-p", package])))
}

/// The files that git knows, or would, and that are there.
pub(crate) fn tracked() -> Outcome<Vec<PathBuf>> {
    let mut list = command("git");
    list.args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    let list = output(&mut list)?;
    let files = list.split('\0').filter(|path| !path.is_empty()).map(Path::new);
    Ok(files.filter(|path| root().join(path).is_file()).map(Path::to_path_buf).collect())
}

/// What the crate promises, against the newest release's tag.
fn since_the_last_release() -> Outcome {
    let tags = output(command("git").args(["tag", "--list", "v*", "--sort=-version:refname"]))?;
    let Some(last) = tags.lines().next() else {
        println!("\n── no release yet: no promise to break");
        return Ok(());
    };
    let mut semver = tools::SEMVER_CHECKS.command()?;
    semver.args(["semver-checks", "-p", "sendcheck", "--baseline-rev", last]);
    step(&format!("promises since {last}"), &mut semver)
}
