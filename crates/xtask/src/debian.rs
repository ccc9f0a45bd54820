//! What is needed besides Rust, from Debian's packages. A test that cannot be run is a test that failed.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::run::{Outcome, command, output, step, succeeds};

/// What is needed, how to see that it is there, and the package that brings it.
pub(crate) struct Need {
    sign: Sign,
    package: &'static str,
}

enum Sign {
    /// A program that ends well when it is asked this.
    Answers(&'static str, &'static str),
    File(&'static str),
    /// A file, or another one that an environment variable names.
    FileOr(&'static str, &'static str),
    /// A module of Python.
    Module(&'static str),
}

impl Need {
    pub(crate) const fn program(program: &'static str, package: &'static str) -> Self {
        Self::answers(program, "--version", package)
    }

    /// A program that is asked something else than for `--version`.
    pub(crate) const fn answers(
        program: &'static str,
        question: &'static str,
        package: &'static str,
    ) -> Self {
        Self { sign: Sign::Answers(program, question), package }
    }

    pub(crate) const fn file(path: &'static str, package: &'static str) -> Self {
        Self { sign: Sign::File(path), package }
    }

    pub(crate) const fn file_or(
        path: &'static str,
        variable: &'static str,
        package: &'static str,
    ) -> Self {
        Self { sign: Sign::FileOr(path, variable), package }
    }

    pub(crate) const fn module(module: &'static str, package: &'static str) -> Self {
        Self { sign: Sign::Module(module), package }
    }

    fn is_there(&self) -> bool {
        match self.sign {
            Sign::Answers(program, question) => succeeds(command(program).arg(question)),
            Sign::File(path) => Path::new(path).exists(),
            Sign::FileOr(path, variable) => {
                std::env::var_os(variable).is_some() || Path::new(path).exists()
            }
            Sign::Module(module) => {
                succeeds(command("python3").args(["-c", &format!("import {module}")]))
            }
        }
    }
}

/// What makes Python's environments.
pub(crate) const PYTHON: [Need; 2] =
    [Need::program("python3", "python3"), Need::module("ensurepip", "python3-venv")];

/// What counts instructions, and watches memory.
pub(crate) const VALGRIND: Need = Need::program("valgrind", "valgrind");
pub(crate) const JQ: Need = Need::program("jq", "jq");

/// Installs what is missing of what is needed.
pub(crate) fn ensure<'a>(needed: impl IntoIterator<Item = &'a Need>) -> Outcome {
    let missing: Vec<&Need> = needed.into_iter().filter(|need| !need.is_there()).collect();
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    install(&packages).map_err(|error| {
        let names = packages.join(" ");
        format!("{error}\n       Missing here, by the names of Debian's packages: {names}")
    })?;
    match missing.into_iter().find(|need| !need.is_there()) {
        Some(need) => Err(format!("{} is installed, and not found", need.package).into()),
        None => Ok(()),
    }
}

fn install(packages: &[&str]) -> Outcome {
    static LISTS: OnceLock<()> = OnceLock::new();
    if LISTS.get().is_none() {
        step("Debian's package lists", apt_get()?.args(["update", "-q"]))?;
        LISTS.get_or_init(|| ());
    }
    let mut install = apt_get()?;
    // Another program may be installing.
    install.args(["-o", "DPkg::Lock::Timeout=600"]);
    install.args(["install", "-qy", "--no-install-recommends"]).args(packages);
    step("what is needed and not here", &mut install)
}

/// `apt-get`, as root.
fn apt_get() -> Outcome<Command> {
    if !succeeds(command("apt-get").arg("--version")) {
        return Err("there is no apt-get to install with".into());
    }
    let is_root = output(command("id").arg("-u"))?.trim() == "0";
    if is_root {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(apt);
    }
    if !succeeds(command("sudo").arg("--version")) {
        return Err("only root can install with apt-get, and there is no sudo".into());
    }
    let mut apt = command("sudo");
    // Of the environment, sudo hands on only what it is told.
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(apt)
}
