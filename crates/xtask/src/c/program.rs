//! Small programs: compiled, run, and watched while they run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::library;
use crate::run::{Outcome, command, root, step};

/// What a program is linked with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Library {
    /// The shared library as it is given away.
    Shared,
    /// The static library with every access to memory watched.
    Watched,
    /// A shared library whose functions can be made to panic.
    Panicking,
}

/// Where the library that watches memory is built.
pub(super) fn watched() -> PathBuf {
    library::dir().join("watched")
}

/// Where the library that panics is.
pub(super) fn panicking() -> PathBuf {
    library::dir().join("panicking")
}

/// Where the programs go.
fn programs() -> PathBuf {
    library::dir().join("programs")
}

/// Compiles `bindings/c/<source>` without a warning; gives back the program.
pub(super) fn compile(
    compiler: &str,
    standard: &str,
    source: &str,
    library: Library,
) -> Outcome<PathBuf> {
    compile_file(compiler, standard, &root().join("bindings/c").join(source), library)
}

/// [`compile`] for a file anywhere.
pub(super) fn compile_file(
    compiler: &str,
    standard: &str,
    source: &Path,
    library: Library,
) -> Outcome<PathBuf> {
    fs::create_dir_all(programs())?;
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let kind = match library {
        Library::Shared => "",
        Library::Watched => "-watched",
        Library::Panicking => "-panicking",
    };
    let program = programs().join(format!("{stem}-{compiler}-{standard}{kind}"));
    let mut compile = command(compiler);
    if standard.starts_with("c++") {
        compile.args(["-x", "c++"]);
    }
    compile.args(["-g", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
    compile.arg(format!("-std={standard}")).arg("-I").arg(library::dir());
    compile.arg(source).args(["-x", "none", "-o"]).arg(&program);
    match library {
        Library::Shared => link_shared(&mut compile, &library::dir()),
        Library::Panicking => link_shared(&mut compile, &panicking()),
        Library::Watched => {
            compile.args(["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]);
            compile.arg(watched().join("libsendcheck.a")).args(library::NEEDED_BY_STATIC);
        }
    }
    if stem == "vectors" {
        compile.arg("-ljansson");
    }
    step("compiled without a warning", compile.arg("-pthread"))?;
    Ok(program)
}

fn link_shared(compile: &mut Command, dir: &Path) {
    compile.arg("-L").arg(dir).arg("-lsendcheck");
    compile.arg(format!("-Wl,-rpath,{}", dir.display()));
}

/// Who watches a program.
#[derive(Clone, Copy)]
pub(super) enum Watcher {
    Nobody,
    /// Every access, and every byte that is not given back.
    Memcheck,
    /// Every access by two threads.
    Helgrind,
}

/// What valgrind ends with when it has found something.
const FOUND: &str = "--error-exitcode=99";

/// A program, watched.
pub(super) fn run(program: &Path, watcher: Watcher) -> Command {
    let mut run = match watcher {
        Watcher::Nobody => command(program),
        Watcher::Memcheck => {
            let mut valgrind = command("valgrind");
            valgrind.args(["-q", FOUND, "--leak-check=full", "--show-leak-kinds=all"]);
            valgrind.arg("--errors-for-leak-kinds=all").arg(program);
            valgrind
        }
        Watcher::Helgrind => {
            let mut valgrind = command("valgrind");
            valgrind.args(["-q", FOUND, "--tool=helgrind"]).arg(program);
            valgrind
        }
    };
    // What a panic prints is not what is looked at here.
    run.env("RUST_BACKTRACE", "0");
    run
}

/// Runs what must fail, with this exit status where it is known: a test of the test.
pub(super) fn must_fail(why: &str, status: Option<i32>, command: &mut Command) -> Outcome {
    let ended = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if ended.success() || status.is_some_and(|status| ended.code() != Some(status)) {
        return Err(format!("{why}: must fail, but ended with {ended}").into());
    }
    println!("   fails as it must: {why}");
    Ok(())
}
