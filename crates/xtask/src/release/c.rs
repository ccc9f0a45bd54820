//! The library for C, as an archive that works wherever it is unpacked.

use std::fs;
use std::path::{Path, PathBuf};

use super::{VERSION, holds_its_licences, unpack};
use crate::c;
use crate::c::page::{self, PAGE};
use crate::run::{Outcome, command, output, root, step, target};

/// Returns the directory that the archive holds; other machines have other libraries.
fn name() -> String {
    format!("libsendcheck-{VERSION}-{}-{}", std::env::consts::ARCH, std::env::consts::OS)
}

pub(super) fn archive(dist: &Path) -> PathBuf {
    dist.join(format!("{}.tar.gz", name()))
}

pub(super) fn build(dist: &Path) -> Outcome {
    let prefix = target().join("package").join(name());
    if prefix.exists() {
        fs::remove_dir_all(&prefix)?;
    }
    c::install_relocatable(&prefix)?;
    for file in ["LICENSE-APACHE", "LICENSE-MIT", "docs/bindings.md"] {
        let from = root().join(file);
        fs::copy(&from, prefix.join(from.file_name().unwrap_or_default()))?;
    }
    // The same files make the same archive.
    let mut tar = command("tar");
    tar.args([
        "--use-compress-program=gzip -n9",
        "--sort=name",
        "--mtime=@0",
        "--owner=0",
        "--group=0",
    ]);
    tar.args(["--numeric-owner", "-cf"]).arg(archive(dist));
    tar.arg("-C").arg(target().join("package")).arg(name());
    step("the library for C", &mut tar)
}

/// Runs the programs of the page about it, by pkg-config with either library, and by `CMake`.
pub(super) fn try_out(dist: &Path, empty: &Path) -> Outcome<PathBuf> {
    unpack(&archive(dist), empty)?;
    let prefix = empty.join(name());
    holds_its_licences(&prefix)?;
    fs::write(empty.join("app.c"), page::program("c")?)?;
    fs::write(empty.join("app.cpp"), page::program("cpp")?)?;
    fs::write(empty.join("CMakeLists.txt"), page::code_blocks_of("cmake")?.concat())?;

    let flags = |kind: &str| -> Outcome<String> {
        let mut flags = command("pkg-config");
        flags.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig")).args(["--cflags", "--libs"]);
        output(flags.args((kind == "static").then_some("--static")).arg("sendcheck"))
    };
    for kind in ["shared", "static"] {
        let app = empty.join(kind);
        let mut gcc = command("gcc");
        gcc.arg(empty.join("app.c")).arg("-o").arg(&app);
        for flag in flags(kind)?.split_whitespace() {
            // With both there, the linker would take the shared one.
            let by_name = kind == "static" && flag == "-lsendcheck";
            gcc.arg(if by_name { "-l:libsendcheck.a" } else { flag });
        }
        step(&format!("a C program, {kind}"), &mut gcc)?;
        runs(&app, &prefix)?;
    }
    let mut configure = command("cmake");
    configure.arg("-S").arg(empty).arg("-B").arg(empty.join("build"));
    configure.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display()));
    step("a C++ project", &mut configure)?;
    step("is built", command("cmake").arg("--build").arg(empty.join("build")))?;
    runs(&empty.join("build/app"), &prefix)?;
    Ok(prefix)
}

fn runs(app: &Path, prefix: &Path) -> Outcome {
    let printed = output(command(app).env("LD_LIBRARY_PATH", prefix.join("lib")))?;
    prints_what_the_page_says(&printed)
}

/// Every program of the page prints the same.
pub(super) fn prints_what_the_page_says(printed: &str) -> Outcome {
    if printed == page::expected(&[page::program("c")?])? {
        Ok(())
    } else {
        Err(format!("a program of {PAGE} prints {printed:?}").into())
    }
}
