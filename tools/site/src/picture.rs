//! The picture of the README: what the command line prints, as an SVG.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, root};

/// A message with a link in its first text, Markdown, and an emoji cut in half.
const EXAMPLE: &str = "examples/first-message-gone-wrong.json";
const COLUMNS: &str = "92";

/// Diagnostics that the picture shows.
const SHOWN: usize = 2;

/// Runs `check` on the example, and writes the first diagnostics and the last line that it prints.
pub(super) fn write(to: &Path) -> Outcome {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "-q", "-p", "sendcheck-cli", "--", "check", "--color", "always", EXAMPLE])
        .current_dir(root())
        .env("COLUMNS", COLUMNS)
        .output()?;
    // 1: the example has errors.
    if output.status.code() != Some(1) {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let printed = String::from_utf8(output.stdout)?;
    let shown = printed.split("\n\n").take(SHOWN).collect::<Vec<_>>().join("\n\n");
    let last = printed.trim_end().lines().last().unwrap_or_default();
    let picture = format!("$ sendcheck check {EXAMPLE}\n{shown}\n\n…\n{last}\n");
    Ok(fs::write(to, anstyle_svg::Term::new().render_svg(&picture))?)
}
