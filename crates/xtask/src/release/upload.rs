//! Uploads to the registries.

use std::path::{Path, PathBuf};

use super::crates::CRATES;
use super::{VERSION, c, npm};
use crate::python::pip;
use crate::run::{Outcome, cargo, command, step, succeeds, target};

/// A registry, its credentials, and its packages.
const REGISTRIES: [(&str, &str, &str); 3] = [
    ("crates.io", "CARGO_REGISTRY_TOKEN", "sendcheck, sendcheck-cli"),
    ("npm", "`npm whoami`", "sendcheck"),
    ("PyPI", "TWINE_PASSWORD", "sendcheck"),
];

/// Stops before anything is built if credentials are missing.
pub(super) fn credentials() -> Outcome {
    let has_credentials = |by: &str| match by.strip_prefix('`') {
        Some(_) => succeeds(command("npm").arg("whoami")),
        None => std::env::var_os(by).is_some_and(|token| !token.is_empty()),
    };
    let missing: Vec<_> = REGISTRIES
        .iter()
        .filter(|(_, by, _)| !has_credentials(by))
        .map(|(registry, by, _)| format!("{registry} ({by})"))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("credentials are missing for {}", missing.join(", ")).into())
}

/// Prints the list of uploads.
pub(super) fn say() {
    println!("\n── what a release uploads");
    for (registry, by, what) in REGISTRIES {
        println!("   {registry} ({by}): {what} {VERSION}");
    }
    println!(
        "   by hand or by the workflow, to the release of the tag v{VERSION}: all of the above files"
    );
}

pub(super) fn all(dist: &Path, python: &[PathBuf]) -> Outcome {
    for name in CRATES {
        step("crates.io", cargo().args(["publish", "-p", name]))?;
    }
    let mut publish = command("npm");
    step("npm", publish.args(["publish", "--access", "public"]).arg(npm::archive(dist)))?;
    let tools = target().join("tools/python");
    let mut install = pip(&tools)?;
    step("what uploads to PyPI", install.args(["install", "--quiet", "twine==7.0.0"]))?;
    let mut twine = command(tools.join("bin/twine"));
    twine.env("TWINE_USERNAME", "__token__").args(["upload", "--non-interactive"]);
    step("PyPI", twine.args(python))?;
    println!("\nto be attached to the release of the tag: {}", c::archive(dist).display());
    Ok(())
}
