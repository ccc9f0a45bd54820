//! The wheel and the source distribution.

use std::path::{Path, PathBuf};

use super::c::prints_what_the_page_says;
use crate::code_blocks::code_blocks;
use crate::python::{self, pip};
use crate::run::{Outcome, command, output, step};

pub(super) fn build(dist: &Path) -> Outcome<(PathBuf, PathBuf)> {
    Ok((python::build(dist, "release")?, python::sdist(dist)?))
}

/// An empty environment installs it and runs the first program of docs/python.md.
pub(super) fn try_out(wheel: &Path, empty: &Path) -> Outcome {
    let environment = empty.join("venv");
    let mut install = pip(&environment)?;
    install.args(["install", "--quiet", "--no-index"]).arg(wheel);
    step("an empty environment installs it", &mut install)?;
    let mut program = command(environment.join("bin/python"));
    let first = code_blocks("docs/python.md", "python")?.into_iter().next().unwrap_or_default();
    program.current_dir(empty).args(["-c", &first]);
    prints_what_the_page_says(&output(&mut program)?)
}
