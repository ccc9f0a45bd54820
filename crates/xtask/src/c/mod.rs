//! `cargo xtask c`: the library for C and everything that links it.

mod cargo_c;
mod contract;
mod doc_examples;
mod languages;
mod library;
pub(crate) mod page;
mod program;

use std::path::{Path, PathBuf};

use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, step, tool};

/// The compilers and libraries of the languages that link it, besides Python.
pub(crate) const NEEDED: [Prerequisite; 14] = [
    Prerequisite::program("gcc", "gcc"),
    Prerequisite::program("g++", "g++"),
    Prerequisite::program("clang++", "clang"),
    Prerequisite::program("make", "make"),
    Prerequisite::program("cmake", "cmake"),
    Prerequisite::program("pkg-config", "pkg-config"),
    Prerequisite::program("readelf", "binutils"),
    Prerequisite::program("valgrind", "valgrind"),
    Prerequisite::program_with("go", "version", "golang-go"),
    Prerequisite::program("javac", "default-jdk-headless"),
    Prerequisite::file("/usr/share/java/jna.jar", "libjna-java"),
    Prerequisite::file("/usr/share/java/gson.jar", "libgoogle-gson-java"),
    Prerequisite::file("/usr/include/jansson.h", "libjansson-dev"),
    Prerequisite::file("/usr/include/nlohmann/json.hpp", "nlohmann-json3-dev"),
];

/// Build `libsendcheck.so`, `libsendcheck.a` and their headers into `target/c`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only check that the committed header is up to date
    #[arg(long)]
    check: bool,
    /// Install libraries, headers, and packages for pkg-config and `CMake` under this prefix
    #[arg(long, value_name = "PREFIX")]
    install: Option<PathBuf>,
    /// Test the library in every language that links it
    #[arg(long)]
    test: bool,
    /// Test that `cargo cinstall` installs it; builds cargo-c first if it is missing
    #[arg(long)]
    cargo_c: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    if args.check {
        return header(true);
    }
    if args.test {
        prerequisites::require(NEEDED.iter().chain(&prerequisites::PYTHON))?;
    }
    header(args.test)?;
    library::build()?;
    if let Some(prefix) = &args.install {
        library::install(prefix)?;
    }
    if args.test {
        library::install(&library::prefix())?;
        contract::test()?;
        languages::test()?;
        doc_examples::test()?;
    }
    if args.cargo_c {
        cargo_c::test()?;
    }
    Ok(())
}

/// Builds the libraries and installs them under a prefix that may be moved to another place.
pub(crate) fn install_relocatable(prefix: &Path) -> Outcome {
    header(true)?;
    library::build()?;
    library::install_as(prefix, "${pcfiledir}/../..")
}

/// Writes `sendcheck.h` by `tools/c`, or checks it.
fn header(check: bool) -> Outcome {
    step("the C header", tool("sendcheck-c-header")?.args(check.then_some("--check")))
}
