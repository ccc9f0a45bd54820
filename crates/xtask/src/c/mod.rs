//! `cargo xtask c`: the library for C and everything that links it.

mod cargo_c;
mod contract;
mod header;
mod languages;
mod library;
pub(crate) mod packages;
mod page;
mod program;

use std::path::{Path, PathBuf};

use crate::run::Outcome;

/// Builds `libsendcheck.so`, `libsendcheck.a` and their headers into `target/c`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only say whether the committed header is in step with its source.
    #[arg(long)]
    check: bool,
    /// Install as well: libraries, headers, and packages for pkg-config and `CMake`, under this prefix.
    #[arg(long, value_name = "PREFIX")]
    install: Option<PathBuf>,
    /// Test the library, and in every language that links it.
    #[arg(long)]
    test: bool,
    /// Test that `cargo cinstall` installs it; builds cargo-c first where it is not there.
    #[arg(long)]
    cargo_c: bool,
}

/// Builds the libraries and installs them under a prefix that may be moved to another place.
pub(crate) fn install_relocatable(prefix: &Path) -> Outcome {
    header::check()?;
    library::build()?;
    library::install_as(prefix, "${pcfiledir}/../..")
}

pub(crate) fn run(args: &Args) -> Outcome {
    if args.check {
        return header::check();
    }
    if args.test {
        header::check()?;
        packages::ensure()?;
    } else {
        header::write()?;
    }
    library::build()?;
    if let Some(prefix) = &args.install {
        library::install(prefix)?;
    }
    if args.test {
        library::install(&library::prefix())?;
        contract::test()?;
        languages::test()?;
        page::test()?;
    }
    if args.cargo_c {
        cargo_c::test()?;
    }
    Ok(())
}
