//! The npm package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{VERSION, holds_its_licences};
use crate::code_blocks::{code_blocks, only_code_block};
use crate::npm;
use crate::run::{Outcome, command, output, step};

const README: &str = "bindings/npm/README.md";

pub(super) fn build(dist: &Path) -> Outcome {
    npm::build()?;
    step("the npm package", npm::node("scripts/pack.mjs").arg(dist))
}

pub(super) fn archive(dist: &Path) -> PathBuf {
    dist.join(format!("sendcheck-{VERSION}.tgz"))
}

/// An empty package installs it, and runs the first program of its README; then the same by `require`.
pub(super) fn try_out(dist: &Path, empty: &Path) -> Outcome {
    fs::write(empty.join("package.json"), "{\"private\": true}\n")?;
    let mut install = command("npm");
    install.current_dir(empty).args(["install", "--offline", "--no-audit", "--no-fund"]);
    step("a new package installs it", install.arg(archive(dist)))?;
    holds_its_licences(&empty.join("node_modules/sendcheck"))?;

    let first = code_blocks(README, "js")?.swap_remove(0);
    let required = first.replace("import { check } from", "const { check } = require(").replacen(
        "\"sendcheck\";",
        "\"sendcheck\");",
        1,
    );
    for (kind, program) in [("module", first), ("commonjs", required)] {
        let printed =
            output(node(empty).arg(format!("--input-type={kind}")).args(["--eval", &program]))?;
        if printed != only_code_block(README, "text")? {
            return Err(format!("as {kind}, the README's program prints {printed:?}").into());
        }
    }
    Ok(())
}

fn node(directory: &Path) -> Command {
    let mut node = command("node");
    node.current_dir(directory);
    node
}
