//! The compilers and libraries of other languages, from Debian's packages.

use std::path::Path;

use crate::run::{Outcome, command, step, succeeds};

/// What is needed, how to see that it is there, and the package that brings it.
const NEEDED: [(Sign, &str); 15] = [
    (Sign::Program("gcc"), "gcc"),
    (Sign::Program("g++"), "g++"),
    (Sign::Program("clang++"), "clang"),
    (Sign::Program("make"), "make"),
    (Sign::Program("cmake"), "cmake"),
    (Sign::Program("pkg-config"), "pkg-config"),
    (Sign::Program("readelf"), "binutils"),
    (Sign::Program("valgrind"), "valgrind"),
    (Sign::Program("go"), "golang-go"),
    (Sign::Program("javac"), "default-jdk-headless"),
    (Sign::File("/usr/share/java/jna.jar"), "libjna-java"),
    (Sign::File("/usr/share/java/gson.jar"), "libgoogle-gson-java"),
    (Sign::File("/usr/include/jansson.h"), "libjansson-dev"),
    (Sign::File("/usr/include/nlohmann/json.hpp"), "nlohmann-json3-dev"),
    (Sign::Module("ensurepip"), "python3-venv"),
];

enum Sign {
    /// A program that answers to being asked for its version.
    Program(&'static str),
    File(&'static str),
    /// A module of Python.
    Module(&'static str),
}

impl Sign {
    fn is_there(&self) -> bool {
        match self {
            Self::Program("go") => succeeds(command("go").arg("version")),
            Self::Program(program) => succeeds(command(program).arg("--version")),
            Self::File(path) => Path::new(path).exists(),
            Self::Module(module) => {
                succeeds(command("python3").args(["-c", &format!("import {module}")]))
            }
        }
    }
}

/// Installs what is missing. A test that cannot be run is a test that failed.
pub(super) fn ensure() -> Outcome {
    let missing: Vec<&str> =
        NEEDED.iter().filter(|(sign, _)| !sign.is_there()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = || {
        step("Debian's package lists", command("apt-get").args(["update", "-q"]))?;
        let mut install = command("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        install.args(["install", "-qy", "--no-install-recommends"]).args(&missing);
        step("compilers and libraries of other languages", &mut install)
    };
    install().map_err(|error| format!("{error}; needed: {}", missing.join(" ")).into())
}
