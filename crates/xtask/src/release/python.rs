//! The wheel.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::VERSION;
use super::c::prints_what_the_page_says;
use crate::blocks::only_block;
use crate::run::{Outcome, command, output, root, step};

pub(super) fn build(dist: &Path) -> Outcome {
    let tools = root().join("target/tools/python");
    let mut wheel = pip(&tools)?;
    wheel.args(["wheel", "--quiet", "--no-deps", "--wheel-dir"]).arg(dist);
    step("the wheel", wheel.arg(root().join("bindings/python")))
}

pub(super) fn archive(dist: &Path) -> PathBuf {
    dist.join(format!("sendcheck-{VERSION}-py3-none-any.whl"))
}

/// A new environment installs it, and runs the program of the page about it with the archive's library.
pub(super) fn try_out(dist: &Path, empty: &Path, prefix: &Path) -> Outcome {
    let environment = empty.join("venv");
    let mut install = pip(&environment)?;
    install.args(["install", "--quiet", "--no-index"]).arg(archive(dist));
    step("a new environment installs it", &mut install)?;
    let mut program = command(environment.join("bin/python"));
    program.current_dir(empty).args(["-c", &only_block("docs/bindings.md", "python")?]);
    program.env("SENDCHECK_LIBRARY", prefix.join("lib/libsendcheck.so"));
    prints_what_the_page_says(&output(&mut program)?)
}

/// The pip of an environment, which is made where there is none.
pub(super) fn pip(environment: &Path) -> Outcome<Command> {
    let python = environment.join("bin/python");
    if !python.exists() {
        let mut make = command("python3");
        step("an environment for Python", make.args(["-m", "venv"]).arg(environment))?;
    }
    let mut pip = command(python);
    pip.args(["-m", "pip", "--disable-pip-version-check"]);
    Ok(pip)
}
