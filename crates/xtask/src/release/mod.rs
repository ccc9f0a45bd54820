//! `cargo xtask release`: everything that is published, built and used once as its users would.

mod c;
mod crates;
mod npm;
mod python;
mod upload;
mod versions;

use std::fs;
use std::path::{Path, PathBuf};

use crate::c as library;
use crate::node;
use crate::prerequisites;
use crate::run::{Outcome, command, output, root, target};

/// The version of everything.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds what a release publishes into `target/dist`, installs each part into an empty place, uses it
/// there, and then uploads it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Do everything but the upload. Allows uncommitted changes, and the section "Unreleased" of the
    /// changelog in place of the version's.
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    versions::check()?;
    versions::changelog(args.dry_run)?;
    if !args.dry_run {
        versions::committed()?;
        upload::credentials()?;
    }
    node::require()?;
    prerequisites::require(library::NEEDED.iter().chain(&prerequisites::PYTHON))?;

    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    // Away from the repository, so that nothing of it is found by looking upwards.
    let empty = tempfile::tempdir()?;
    let place = |name: &str| -> Outcome<PathBuf> {
        let place = empty.path().join(name);
        fs::create_dir(&place)?;
        Ok(place)
    };
    crates::build(&dist, args.dry_run)?;
    crates::try_out(&dist, &place("crates")?)?;
    npm::build(&dist)?;
    npm::try_out(&dist, &place("npm")?)?;
    c::build(&dist)?;
    c::try_out(&dist, &place("c")?)?;
    let (wheel, sdist) = python::build(&dist)?;
    python::try_out(&wheel, &place("python")?)?;
    checksums(&dist)?;
    upload::say();
    if args.dry_run { Ok(()) } else { upload::all(&dist, &[wheel, sdist]) }
}

/// Every manifest says the same version.
pub(crate) fn check_versions() -> Outcome {
    versions::check()
}

/// Returns where everything that is published ends up.
fn dist() -> PathBuf {
    target().join("dist")
}

/// Unpacks an archive of `dist` in a directory.
fn unpack(archive: &Path, into: &Path) -> Outcome {
    output(command("tar").arg("-xzf").arg(archive).arg("-C").arg(into)).map(drop)
}

/// Fails unless a package holds both licences, as they ask for.
fn holds_its_licences(package: &Path) -> Outcome {
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        if fs::read(package.join(licence)).ok() != Some(fs::read(root().join(licence))?) {
            return Err(format!("{} does not hold {licence}", package.display()).into());
        }
    }
    Ok(())
}

/// `SHA256SUMS`, and the same said.
fn checksums(dist: &Path) -> Outcome {
    let mut names: Vec<_> =
        fs::read_dir(dist)?.map(|entry| Ok(entry?.file_name())).collect::<Outcome<_>>()?;
    names.sort();
    let mut sums = command("sha256sum");
    sums.current_dir(dist).args(&names);
    let sums = output(&mut sums)?;
    print!("\n── {}\n{sums}", dist.display());
    Ok(fs::write(dist.join("SHA256SUMS"), sums)?)
}
