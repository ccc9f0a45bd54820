//! The SDKs, from where they are published, into `target/sdks`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::debian;
use crate::node;
use crate::run::{Outcome, command, root, step, succeeds};

const NPM: &str = "@linqapp/sdk@0.28.2";
const PYPI: &str = "linq-python==0.65.0";

pub(super) struct Sdk {
    pub(super) name: &'static str,
    /// The program that sends, and its first arguments.
    sender: Vec<PathBuf>,
}

impl Sdk {
    /// The command that sends the cases of a file to a base URL.
    pub(super) fn sender(&self, base: &str, cases: &Path) -> Command {
        let (program, arguments) = self.sender.split_first().expect("a program is named below");
        let mut command = command(program);
        command.args(arguments).arg(base).arg(cases);
        command
    }
}

pub(super) fn all() -> Outcome<Vec<Sdk>> {
    node::ensure()?;
    debian::ensure(&debian::PYTHON)?;
    Ok(vec![npm()?, python()?])
}

fn npm() -> Outcome<Sdk> {
    let directory = root().join("target/sdks/npm");
    fs::create_dir_all(&directory)?;
    // A package of its own, so that npm looks no further up.
    fs::write(directory.join("package.json"), "{\"private\": true}\n")?;
    let mut install = command("npm");
    install.current_dir(&directory);
    install.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
        NPM,
    ]);
    step("the SDK for JavaScript", &mut install)
        .map_err(|error| format!("{NPM} cannot be installed: {error}"))?;
    let script = root().join("tests/sdk/send.mjs");
    Ok(Sdk { name: NPM, sender: vec!["node".into(), script, directory] })
}

fn python() -> Outcome<Sdk> {
    let directory = root().join("target/sdks/python");
    let python = directory.join("bin/python");
    if !succeeds(command(&python).args(["-m", "pip", "--version"])) {
        step(
            "an environment for Python",
            command("python3").args(["-m", "venv", "--clear"]).arg(&directory),
        )?;
    }
    let mut install = command(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PYPI]);
    step("the SDK for Python", &mut install)
        .map_err(|error| format!("{PYPI} cannot be installed: {error}"))?;
    let script = root().join("tests/sdk/send.py");
    Ok(Sdk { name: PYPI, sender: vec![python, script] })
}
