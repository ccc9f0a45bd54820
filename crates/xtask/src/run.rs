//! Runs other programs: prints what it does first, and stops at the first that fails.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The result of a task.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.ancestors().nth(2).unwrap_or(xtask).to_path_buf()
}

/// Returns the target directory: `CARGO_TARGET_DIR`, or `target`.
pub(crate) fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Returns where `cargo xtask test --install` puts a newer Node.
pub(crate) fn node_dir() -> PathBuf {
    target().join("tools/node")
}

/// Cargo, of the toolchain that runs this.
pub(crate) fn cargo() -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Cargo set these for xtask, not for what xtask builds.
    cargo.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_VERSION");
    cargo
}

/// Builds a program of the workspace. All programs have the features that the whole workspace asks for, so that what
/// several need is compiled once.
pub(crate) fn tool(name: &str) -> Outcome<Command> {
    let mut build = cargo();
    build.args(["build", "-q"]).args(WORKSPACE).args(["--bin", name, "--test", A_TEST]);
    step(&format!("the program {name}"), &mut build)?;
    Ok(command(target().join("debug").join(name)))
}

/// Returns the command line, which stands in for the API in tests of bindings: the one that `SENDCHECK` names, as in
/// `cargo xtask test`, or else it builds one.
pub(crate) fn stand_in() -> Outcome<PathBuf> {
    match std::env::var_os("SENDCHECK") {
        Some(program) => Ok(program.into()),
        None => Ok(tool("sendcheck")?.get_program().into()),
    }
}

/// A small test. What is built with a test has the features of `cargo test`, so nothing is compiled twice.
const A_TEST: &str = "floors";

/// Everything but these two, whose peers take minutes to compile.
pub(crate) const WORKSPACE: [&str; 5] =
    ["--workspace", "--exclude", "benches", "--exclude", "schema-oracle"];

/// Returns a program that runs in the root of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    let node = node_dir().join("node_modules/node/bin");
    if node.exists() {
        let mut path = node.into_os_string();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        command.env("PATH", path);
    }
    command
}

/// Prints what the command is for, runs it, and prints how long it took.
pub(crate) fn step(why: &str, command: &mut Command) -> Outcome {
    println!("\n── {why}\n   {}", shown(command));
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if !status.success() {
        return Err(format!("failed: {}", shown(command)).into());
    }
    println!("   {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// Runs another task of xtask as a step.
pub(crate) fn xtask(args: &[&str]) -> Outcome {
    step(&args.join(" "), &mut xtask_command(args))
}

pub(crate) fn xtask_command(args: &[&str]) -> Command {
    let mut task = cargo();
    task.args(["run", "-q", "-p", "xtask", "--"]).args(args);
    task
}

/// Returns whether the program runs and succeeds; discards its output.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Returns what the program prints.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("failed: {}", shown(command)).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
