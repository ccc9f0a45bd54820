//! Small programs: compiled, and run under a memory checker.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::library;
use crate::run::{Outcome, command, root, step};

/// The library of a program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Library {
    /// The released shared library.
    Shared,
    /// A shared library whose functions can be made to panic.
    Panicking,
}

/// Returns where the library that panics is.
pub(super) fn panicking() -> PathBuf {
    library::dir().join("panicking")
}

/// Compiles `bindings/c/<source>`, a file or a directory of C, without a warning; returns the program.
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
    let programs = library::dir().join("programs");
    fs::create_dir_all(&programs)?;
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let program = programs.join(format!("{stem}-{compiler}-{standard}"));
    let mut compile = command(compiler);
    if standard.starts_with("c++") {
        compile.args(["-x", "c++"]);
    }
    compile.args(["-g", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
    compile.arg(format!("-std={standard}")).arg("-I").arg(library::dir());
    compile.args(sources(source)?).args(["-x", "none", "-o"]).arg(&program);
    let dir = match library {
        Library::Shared => library::dir(),
        Library::Panicking => panicking(),
    };
    compile.arg("-L").arg(&dir).arg("-lsendcheck");
    compile.arg(format!("-Wl,-rpath,{}", dir.display()));
    if source.ends_with("examples/c") {
        compile.arg("-ljansson");
    }
    step("compile without a warning", compile.arg("-pthread"))?;
    Ok(program)
}

/// Returns the files to compile: a file itself, or the C files of a directory.
pub(super) fn sources(source: &Path) -> Outcome<Vec<PathBuf>> {
    if source.is_file() {
        return Ok(vec![source.to_owned()]);
    }
    let mut files = library::files(source)?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "c"));
    Ok(files)
}

/// The memory checker of a program.
#[derive(Clone, Copy)]
pub(super) enum MemoryChecker {
    None,
    /// Reports wrong accesses, and memory that is not freed.
    Memcheck,
    /// Reports data races.
    Helgrind,
}

/// Runs a program under a memory checker, which exits with 99 when it finds something.
pub(super) fn run(program: &Path, checker: MemoryChecker) -> Command {
    let mut run = match checker {
        MemoryChecker::None => command(program),
        MemoryChecker::Memcheck | MemoryChecker::Helgrind => command("valgrind"),
    };
    match checker {
        MemoryChecker::None => {}
        MemoryChecker::Memcheck => {
            run.args(["-q", "--error-exitcode=99", "--leak-check=full", "--show-leak-kinds=all"]);
            run.arg("--errors-for-leak-kinds=all").arg(program);
        }
        MemoryChecker::Helgrind => {
            run.args(["-q", "--error-exitcode=99", "--tool=helgrind"]).arg(program);
        }
    }
    // Panics are injected: their backtraces say nothing.
    run.env("RUST_BACKTRACE", "0");
    run
}

/// Runs a program that must fail, with this exit status if it is known: a test of the test.
pub(super) fn must_fail(what: &str, status: Option<i32>, command: &mut Command) -> Outcome {
    let ended = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if ended.success() || status.is_some_and(|status| ended.code() != Some(status)) {
        return Err(format!("{what}: must fail, but ended with {ended}").into());
    }
    println!("   detected: {what}");
    Ok(())
}
