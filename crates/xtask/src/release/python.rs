//! The wheel.

use std::path::{Path, PathBuf};

use super::c::prints_what_the_page_says;
use crate::code_blocks::only_code_block;
use crate::python::{self, pip};
use crate::run::{Outcome, command, output, step};

pub(super) fn build(dist: &Path) -> Outcome<PathBuf> {
    python::build(dist)
}

/// An empty environment installs it and runs the page's program.
pub(super) fn try_out(wheel: &Path, empty: &Path, prefix: &Path) -> Outcome {
    let environment = empty.join("venv");
    let mut install = pip(&environment)?;
    install.args(["install", "--quiet", "--no-index"]).arg(wheel);
    step("an empty environment installs it", &mut install)?;
    let mut program = command(environment.join("bin/python"));
    program.current_dir(empty).args(["-c", &only_code_block("docs/bindings.md", "python")?]);
    program.env("SENDCHECK_LIBRARY", prefix.join("lib/libsendcheck.so"));
    prints_what_the_page_says(&output(&mut program)?)
}
