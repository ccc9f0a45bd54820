//! Builds the core for WebAssembly, with a standard library for size and without messages of panics.
//!
//! That takes the library's source. Machines differ in what rustup can download, so there are three ways: the source is
//! installed, rustup installs it, or Debian's compiler and its source package are used.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::{command, step, succeeds, target};

const TARGET: &str = "wasm32-unknown-unknown";

/// The source of the standard library, below the compiler's directory.
const SOURCE: &str = "lib/rustlib/src/rust/library/core";

/// In seconds: how long rustup may take before Debian's compiler is used.
const RUSTUP_TIMEOUT: &str = "300";

/// Debian's compiler, its standard library and linker: a file of each package, and its name.
const DEBIAN: [(&str, &str); 4] = [
    ("/usr/bin/cargo", "cargo-web"),
    ("/usr/bin/rustc", "rustc-web"),
    ("/usr/lib/rustlib/src/rust/library/core", "rust-web-src"),
    ("/usr/bin/wasm-ld-22", "lld-22"),
];

/// The compiler to use.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compiler {
    FirstAvailable,
    Debian,
}

/// A module of the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Module {
    /// The core.
    Sendcheck,
    /// The core with plans, fixes and previews.
    Compose,
}

impl Module {
    pub(crate) const ALL: [Self; 2] = [Self::Sendcheck, Self::Compose];

    /// Returns the name of its files.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Sendcheck => "sendcheck",
            Self::Compose => "compose",
        }
    }

    /// The parts of the standard library that it uses.
    const fn standard_library(self) -> &'static str {
        match self {
            Self::Sendcheck => "-Zbuild-std=core,alloc,panic_abort",
            Self::Compose => "-Zbuild-std=std,panic_abort",
        }
    }

    /// Flags of the compiler. A panic is a trap at once.
    const fn flags(self) -> &'static str {
        match self {
            // Inlines small functions, which `opt-level = "z"` does not: 13 % less time for 0.4 kB after brotli.
            Self::Sendcheck => {
                r#"target.wasm32-unknown-unknown.rustflags=["-Zunstable-options","-Cpanic=immediate-abort","-Cllvm-args=-inline-threshold=25"]"#
            }
            Self::Compose => {
                r#"target.wasm32-unknown-unknown.rustflags=["-Zunstable-options","-Cpanic=immediate-abort"]"#
            }
        }
    }
}

/// Builds a module. Returns its path, which is the same for every module.
pub(crate) fn build(module: Module, compiler: Compiler) -> Result<PathBuf> {
    let is_rustup = compiler == Compiler::FirstAvailable && has_source();
    let (mut cargo, target) =
        if is_rustup { (rustup(), target()) } else { (debian()?, target().join("debian")) };
    cargo
        .args(["--profile", "wasm", "-p", "sendcheck-wasm", "--config", module.flags()])
        .args([module.standard_library(), "-Zbuild-std-features=optimize_for_size"])
        .env("CARGO_TARGET_DIR", &target)
        // The arguments are unstable.
        .env("RUSTC_BOOTSTRAP", "1");
    if module == Module::Compose {
        cargo.args(["--features", "compose"]);
    }
    step(&format!("{} for WebAssembly", module.name()), &mut cargo)?;
    Ok(target.join(TARGET).join("wasm/sendcheck_wasm.wasm"))
}

/// Returns `true` if rustup has the source of the standard library, after an attempt to install it. Prints which way is
/// taken.
fn has_source() -> bool {
    let sysroot = command("rustc").args(["--print", "sysroot"]).output();
    let is_installed = sysroot.is_ok_and(|output| {
        Path::new(String::from_utf8_lossy(&output.stdout).trim()).join(SOURCE).exists()
    });
    let mut add = command("timeout");
    add.args([RUSTUP_TIMEOUT, "rustup", "component", "add", "rust-src"]);
    let has_source = is_installed || succeeds(&mut add);
    println!(
        "   source of the standard library: {}",
        if has_source { "rustup's" } else { "Debian's" }
    );
    has_source
}

fn rustup() -> Command {
    let mut cargo = command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    cargo.args(["build", "--target", TARGET]);
    cargo
}

fn debian() -> Result<Command> {
    install_debian()?;
    let path = std::env::var("PATH").unwrap_or_default();
    let mut cargo = command("/usr/bin/cargo");
    cargo
        .args(["build", "--target", TARGET])
        .env("RUSTC", "/usr/bin/rustc")
        .env("PATH", format!("/usr/bin:{path}"))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
    Ok(cargo)
}

/// Installs Debian's packages that are missing; only root can.
fn install_debian() -> Result<()> {
    let missing: Vec<&str> = DEBIAN
        .iter()
        .filter(|(file, _)| !Path::new(file).exists())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut install = command("apt-get");
    install
        .args(["install", "-qy", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=600"])
        .args(&missing);
    if step("Debian's compiler", install.env("DEBIAN_FRONTEND", "noninteractive")).is_err() {
        bail!("no compiler for {TARGET}; install these Debian packages: {}", missing.join(" "));
    }
    Ok(())
}
