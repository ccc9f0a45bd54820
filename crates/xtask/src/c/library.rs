//! The libraries: built, named, installed.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use crate::run::{Outcome, cargo, command, output, root, step, target};

pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Returns where `cargo xtask c` leaves its work.
pub(super) fn dir() -> PathBuf {
    target().join("c")
}

/// Returns where the tests install it.
pub(super) fn prefix() -> PathBuf {
    dir().join("prefix")
}

/// The libraries that a program needs besides the static library.
pub(super) const NEEDED_BY_STATIC: [&str; 7] =
    ["-lgcc_s", "-lutil", "-lrt", "-lpthread", "-lm", "-ldl", "-lc"];

/// Returns the name by which programs load the shared library. Up to 1.0, a minor version may
/// break them.
pub(super) fn soname() -> String {
    let mut numbers = VERSION.split('.');
    match (numbers.next(), numbers.next()) {
        (Some("0"), Some(minor)) => format!("libsendcheck.so.0.{minor}"),
        (major, _) => format!("libsendcheck.so.{}", major.unwrap_or("0")),
    }
}

/// Builds both libraries, and leaves them with their headers in `target/c`.
pub(super) fn build() -> Outcome {
    let target = target();
    let mut build = cargo();
    build.args(["rustc", "-p", "sendcheck-c", "--release", "--lib"]);
    // Not in the manifest: next to an `rlib`, these two would lose link-time optimisation.
    build.args(["--crate-type", "cdylib,staticlib", "--target-dir"]).arg(&target);
    build.args(["--", "-C"]).arg(format!("link-arg=-Wl,-soname,{}", soname()));
    step("the libraries for C", &mut build)?;
    fs::create_dir_all(dir())?;
    for kind in ["so", "a"] {
        let library = target.join(format!("release/libsendcheck_c.{kind}"));
        put(&library, &dir().join(format!("libsendcheck.{kind}")))?;
    }
    link("libsendcheck.so", &dir().join(soname()))?;
    for header in headers()? {
        put(&header, &dir().join(name(&header)))?;
    }
    check_symbols()
}

/// Installs what [`build`] left: libraries, headers, and the packages of pkg-config and `CMake`.
pub(super) fn install(prefix: &Path) -> Outcome {
    fs::create_dir_all(prefix)?;
    let prefix = prefix.canonicalize()?;
    install_as(&prefix, &prefix.to_string_lossy())
}

/// [`install`], for a package of pkg-config that says that its prefix is `said`.
pub(super) fn install_as(prefix: &Path, said: &str) -> Outcome {
    let lib = prefix.join("lib");
    let (cmake, pkg_config) = (lib.join("cmake/sendcheck"), lib.join("pkgconfig"));
    for dir in [&prefix.join("include"), &cmake, &pkg_config] {
        fs::create_dir_all(dir)?;
    }
    for header in headers()? {
        put(&header, &prefix.join("include").join(name(&header)))?;
    }
    let versioned = format!("libsendcheck.so.{VERSION}");
    put(&dir().join("libsendcheck.so"), &lib.join(&versioned))?;
    put(&dir().join("libsendcheck.a"), &lib.join("libsendcheck.a"))?;
    link(&versioned, &lib.join(soname()))?;
    link(&soname(), &lib.join("libsendcheck.so"))?;
    let c = root().join("bindings/c");
    for file in files(&c.join("cmake"))? {
        put(&file, &cmake.join(name(&file)))?;
    }
    let package = fs::read_to_string(c.join("sendcheck.pc.in"))?
        .replace("@PREFIX@", said)
        .replace("@VERSION@", VERSION)
        .replace("@NEEDED_BY_STATIC@", &NEEDED_BY_STATIC.join(" "));
    fs::write(pkg_config.join("sendcheck.pc"), package)?;
    println!("installed into {}", prefix.display());
    Ok(())
}

/// Returns the functions that the shared library exports.
pub(super) fn exported() -> Outcome<Vec<String>> {
    let library = dir().join("libsendcheck.so");
    let symbols = output(command("nm").args(["-D", "--defined-only", "-P"]).arg(library))?;
    Ok(symbols.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}

/// Checks that the shared library exports the functions of the header, and its soname.
fn check_symbols() -> Outcome {
    println!("\n── exported symbols, soname");
    let exported = exported()?;
    let header = fs::read_to_string(root().join("bindings/c/include/sendcheck.h"))?;
    let mut declared: Vec<&str> = header
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '('))
        .filter_map(|word| Some(word.split_once('(')?.0).filter(|it| it.starts_with("sendcheck_")))
        .collect();
    // A comment may call a function, too.
    declared.sort_unstable();
    declared.dedup();
    if exported != declared {
        let only = |one: &[&str], other: &[&str]| -> Vec<String> {
            one.iter().filter(|it| !other.contains(it)).map(ToString::to_string).collect()
        };
        let exported: Vec<&str> = exported.iter().map(String::as_str).collect();
        let (more, less) = (only(&exported, &declared), only(&declared, &exported));
        return Err(format!("exported and not declared: {more:?}; the reverse: {less:?}").into());
    }
    let dynamic = output(command("readelf").arg("-d").arg(dir().join("libsendcheck.so")))?;
    if !dynamic.contains(&format!("soname: [{}]", soname())) {
        return Err(format!("the shared library is not called {}", soname()).into());
    }
    println!("   {} functions, {}", exported.len(), soname());
    Ok(())
}

fn headers() -> Outcome<Vec<PathBuf>> {
    files(&root().join("bindings/c/include"))
}

pub(super) fn files(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        files.push(entry?.path());
    }
    files.sort();
    Ok(files)
}

fn name(path: &Path) -> &Path {
    path.file_name().map_or(path, Path::new)
}

/// Copies a file. What was there goes first: a program may be running from it.
fn put(from: &Path, to: &Path) -> Outcome {
    remove(to)?;
    fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
    Ok(())
}

fn link(target: &str, at: &Path) -> Outcome {
    remove(at)?;
    Ok(symlink(target, at)?)
}

fn remove(path: &Path) -> Outcome {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
