//! `cargo xtask python`: the wheel, and its tests.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::prerequisites;
use crate::run::{Outcome, command, root, step, target};

/// Build the wheel into `target/wheels`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install it into an empty environment and run its tests there
    #[arg(long)]
    test: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let wheel = build(&wheels())?;
    println!("   {}", wheel.display());
    if args.test { test(&wheel) } else { Ok(()) }
}

fn wheels() -> PathBuf {
    target().join("wheels")
}

fn package() -> PathBuf {
    root().join("bindings/python")
}

/// Builds the wheel into a directory.
pub(crate) fn build(dir: &Path) -> Outcome<PathBuf> {
    prerequisites::require(&prerequisites::PYTHON)?;
    let mut wheel = pip(&target().join("tools/python"))?;
    wheel.args(["wheel", "--quiet", "--no-deps", "--wheel-dir"]).arg(dir).arg(package());
    step("the wheel", &mut wheel)?;
    let files = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<_>>>()?;
    let wheels = files.into_iter().filter(|file| file.extension() == Some(OsStr::new("whl")));
    let newest = wheels.max_by_key(|file| fs::metadata(file).and_then(|it| it.modified()).ok());
    newest.ok_or_else(|| "pip left no wheel".into())
}

fn test(wheel: &Path) -> Outcome {
    let environment = wheels().join("test");
    if environment.exists() {
        fs::remove_dir_all(&environment)?;
    }
    let tests = package().join("requirements-test.txt");
    let mut install = pip(&environment)?;
    install.args(["install", "--quiet"]).arg(wheel).arg("-r").arg(tests);
    step("an empty environment installs it", &mut install)?;
    let mut pytest = command(environment.join("bin/python"));
    step("its tests", pytest.current_dir(package()).args(["-m", "pytest", "-q", "tests"]))
}

/// The pip of an environment, which is created if it is missing.
pub(crate) fn pip(environment: &Path) -> Outcome<Command> {
    let python = environment.join("bin/python");
    if !python.exists() {
        let mut create = command("python3");
        step("a Python environment", create.args(["-m", "venv"]).arg(environment))?;
    }
    let mut pip = command(python);
    pip.args(["-m", "pip", "--disable-pip-version-check"]);
    Ok(pip)
}
