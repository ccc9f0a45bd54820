//! Lists programs and files that tasks need besides Rust, with their Debian packages.
//!
//! A task that lacks something lists it and stops. `cargo xtask test --install` installs it.

use std::path::Path;
use std::process::Command;

use crate::run::{Outcome, command, output, step, succeeds};

/// A program, a file or a Python module.
pub(crate) struct Prerequisite {
    sign: Sign,
    package: &'static str,
}

/// How to see that it is present.
enum Sign {
    /// The program succeeds with this argument.
    Program(&'static str, &'static str),
    File(&'static str),
    /// The file exists, or the environment variable names another one.
    FileOr(&'static str, &'static str),
    PythonModule(&'static str),
}

impl Prerequisite {
    pub(crate) const fn program(program: &'static str, package: &'static str) -> Self {
        Self::program_with(program, "--version", package)
    }

    /// Returns a program that takes another argument than `--version`.
    pub(crate) const fn program_with(
        program: &'static str,
        argument: &'static str,
        package: &'static str,
    ) -> Self {
        Self { sign: Sign::Program(program, argument), package }
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

    pub(crate) const fn python_module(module: &'static str, package: &'static str) -> Self {
        Self { sign: Sign::PythonModule(module), package }
    }

    fn is_present(&self) -> bool {
        match self.sign {
            Sign::Program(program, argument) => succeeds(command(program).arg(argument)),
            Sign::File(path) => Path::new(path).exists(),
            Sign::FileOr(path, variable) => {
                std::env::var_os(variable).is_some() || Path::new(path).exists()
            }
            Sign::PythonModule(module) => {
                succeeds(command("python3").args(["-c", &format!("import {module}")]))
            }
        }
    }
}

/// Python and its virtual environments.
pub(crate) const PYTHON: [Prerequisite; 2] = [
    Prerequisite::program("python3", "python3"),
    Prerequisite::python_module("ensurepip", "python3-venv"),
];

/// Stops with a list of what is missing.
pub(crate) fn require<'a>(all: impl IntoIterator<Item = &'a Prerequisite>) -> Outcome {
    let packages = missing(all);
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    Err(format!(
        "missing, by the names of Debian's packages: {names}\n       \
         `cargo xtask test --install` installs them on Debian and Ubuntu"
    )
    .into())
}

/// Returns the packages of what is missing.
pub(crate) fn missing<'a>(all: impl IntoIterator<Item = &'a Prerequisite>) -> Vec<&'static str> {
    let missing = all.into_iter().filter(|one| !one.is_present());
    let mut packages: Vec<_> = missing.map(|one| one.package).collect();
    packages.dedup();
    packages
}

/// Installs Debian's packages.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    step("Debian's package lists", apt_get()?.args(["update", "-q"]))?;
    let mut install = apt_get()?;
    // Another program may be installing.
    install.args(["-o", "DPkg::Lock::Timeout=600"]);
    install.args(["install", "-qy", "--no-install-recommends"]).args(packages);
    step("what is missing", &mut install)
}

/// `apt-get`, as root or by sudo.
fn apt_get() -> Outcome<Command> {
    if !succeeds(command("apt-get").arg("--version")) {
        return Err("apt-get is missing".into());
    }
    let is_root = output(command("id").arg("-u"))?.trim() == "0";
    if is_root {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(apt);
    }
    if !succeeds(command("sudo").arg("--version")) {
        return Err("only root can install with apt-get, and sudo is missing".into());
    }
    let mut apt = command("sudo");
    // sudo passes on only environment variables in its arguments.
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(apt)
}
