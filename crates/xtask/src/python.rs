//! `cargo xtask python`: the wheel, and its tests.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::prerequisites;
use crate::run::{Outcome, command, output, root, stand_in, step, target};

/// Compiles for Linux distributions since 2014, also for other processors, by the linker of zig.
const MATURIN: &str = "maturin[zig]==1.16.0";
const AARCH64: &str = "aarch64-unknown-linux-gnu";

/// Build the wheel into `target/wheels`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install it into an empty environment and run its tests there
    #[arg(long)]
    test: bool,
    /// Build the wheel for aarch64 and the source distribution, too, and compile the latter in an empty environment
    #[arg(long)]
    all: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let wheel = build(&wheels(), if args.test { "quick" } else { "release" })?;
    println!("   {}", wheel.display());
    if args.test {
        test(&wheel)?;
    }
    if args.all { others() } else { Ok(()) }
}

fn wheels() -> PathBuf {
    target().join("wheels")
}

fn package() -> PathBuf {
    root().join("bindings/python")
}

/// Builds the wheel for this machine into a directory, with a profile of Cargo.
pub(crate) fn build(dir: &Path, profile: &str) -> Outcome<PathBuf> {
    let mut maturin = maturin()?;
    maturin.args(["build", "--profile", profile, "--locked", "--out"]).arg(dir).args(for_linux());
    step("the wheel", &mut maturin)?;
    newest(dir, "whl")
}

/// The wheel for another processor, and the source distribution.
fn others() -> Outcome {
    let dir = wheels().join(AARCH64);
    step("the compiler for aarch64", command("rustup").args(["target", "add", AARCH64]))?;
    let mut build = maturin()?;
    build.args(["build", "--release", "--locked", "--target", AARCH64, "--out"]).arg(&dir);
    step("the wheel for aarch64", build.args(for_linux()))?;
    println!("   {}", newest(&dir, "whl")?.display());

    let sdist = sdist(&wheels())?;
    println!("   {}", sdist.display());
    let environment = empty_environment("sdist")?;
    step("an empty environment compiles it", pip(&environment)?.arg("install").arg(&sdist))?;
    let mut python = command(environment.join("bin/python"));
    let first = output(python.args(["-c", "import sendcheck; print(sendcheck.__version__)"]))?;
    println!("   {first}");
    Ok(())
}

/// Builds the source distribution into a directory.
pub(crate) fn sdist(dir: &Path) -> Outcome<PathBuf> {
    step("the source distribution", maturin()?.args(["sdist", "--out"]).arg(dir))?;
    newest(dir, "gz")
}

/// maturin, in the directory of the package.
fn maturin() -> Outcome<Command> {
    prerequisites::require(&prerequisites::PYTHON)?;
    let tools = target().join("tools/python");
    step("maturin", pip(&tools)?.args(["install", "--quiet", MATURIN]))?;
    let mut maturin = command(tools.join("bin/maturin"));
    maturin.current_dir(package()).env("CARGO_ZIGBUILD_PYTHON_PATH", tools.join("bin/python"));
    Ok(maturin)
}

/// Returns the arguments that make a wheel for old Linux distributions. Elsewhere the system's linker is used.
const fn for_linux() -> &'static [&'static str] {
    if cfg!(target_os = "linux") { &["--zig", "--compatibility", "manylinux2014"] } else { &[] }
}

fn newest(dir: &Path, extension: &str) -> Outcome<PathBuf> {
    let files = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<_>>>()?;
    let found = files.into_iter().filter(|file| file.extension() == Some(OsStr::new(extension)));
    let newest = found.max_by_key(|file| fs::metadata(file).and_then(|it| it.modified()).ok());
    newest.ok_or_else(|| format!("maturin left no .{extension} file").into())
}

fn test(wheel: &Path) -> Outcome {
    let environment = empty_environment("test")?;
    let tests = package().join("requirements-test.txt");
    let mut install = pip(&environment)?;
    install.args(["install", "--quiet"]).arg(wheel).arg("-r").arg(tests);
    step("an empty environment installs it", &mut install)?;
    let stand_in = stand_in()?;
    let mut pytest = command(environment.join("bin/python"));
    pytest.env("SENDCHECK", stand_in);
    step("its tests", pytest.current_dir(package()).args(["-m", "pytest", "-q", "tests"]))
}

fn empty_environment(name: &str) -> Outcome<PathBuf> {
    let environment = wheels().join(name);
    if environment.exists() {
        fs::remove_dir_all(&environment)?;
    }
    Ok(environment)
}

/// Returns the pip of an environment, which is created if it is missing.
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
