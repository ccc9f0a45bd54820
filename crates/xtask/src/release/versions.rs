//! Checks versions, changelog and tag.

use std::fs;

use super::VERSION;
use crate::run::{Outcome, command, output, root};

/// Checks that every manifest has the workspace's version.
pub(super) fn check() -> Outcome {
    println!("\n── versions in step: {VERSION}");
    for (file, says) in [
        (
            "Cargo.toml",
            format!("sendcheck = {{ path = \"crates/sendcheck\", version = \"={VERSION}\" }}"),
        ),
        ("bindings/npm/package.json", format!("\n  \"version\": \"{VERSION}\",\n")),
        ("bindings/npm/package-lock.json", format!("\n  \"version\": \"{VERSION}\",\n")),
        ("bindings/python/pyproject.toml", format!("\nversion = \"{VERSION}\"\n")),
        ("bindings/c/include/sendcheck.h", format!("\n#define SENDCHECK_VERSION \"{VERSION}\"\n")),
    ] {
        if !fs::read_to_string(root().join(file))?.contains(&says) {
            return Err(format!("{file} must contain: {}", says.trim()).into());
        }
    }
    Ok(())
}

/// Checks that the changelog has a section for this version.
pub(super) fn changelog(dry_run: bool) -> Outcome {
    let changelog = fs::read_to_string(root().join("CHANGELOG.md"))?;
    let versions: Vec<&str> = changelog.split("\n## ").skip(1).collect();
    let of = |title: &str| versions.iter().find(|version| version.starts_with(title)).copied();
    let section = match of(&format!("[{VERSION}] - ")) {
        Some(section) => section,
        None if dry_run => {
            println!("   CHANGELOG.md: \"Unreleased\" is taken as {VERSION}");
            of("[Unreleased]").unwrap_or_default()
        }
        None => return Err(format!("CHANGELOG.md has no section [{VERSION}] with a date").into()),
    };
    if section.contains("\n- ") {
        Ok(())
    } else {
        Err("the section of CHANGELOG.md is empty".into())
    }
}

/// Checks that everything is committed and tagged.
pub(super) fn committed() -> Outcome {
    if !output(command("git").args(["status", "--porcelain"]))?.is_empty() {
        return Err("there are changes that are not committed".into());
    }
    let tag = format!("v{VERSION}");
    if output(command("git").args(["tag", "--points-at", "HEAD"]))?.lines().all(|it| it != tag) {
        return Err(format!("this commit has not the tag {tag}: git tag {tag}").into());
    }
    Ok(())
}
