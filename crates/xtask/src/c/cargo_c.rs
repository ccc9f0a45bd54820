//! `cargo cinstall` installs the library as well.

use std::fs;

use super::library;
use super::program::{must_fail, sources};
use crate::run::{Outcome, command, output, root, step, target};
use crate::tools;

pub(super) fn test() -> Outcome {
    let prefix = library::dir().join("cargo-c-prefix");
    if prefix.exists() {
        fs::remove_dir_all(&prefix)?;
    }
    let mut install = tools::CARGO_C.command()?;
    install.args(["cinstall", "--release", "-p", "sendcheck-c", "--libdir", "lib", "--target-dir"]);
    install.arg(target().join("cargo-c")).arg("--prefix").arg(&prefix);
    step("cargo cinstall", &mut install)?;

    let program = library::dir().join("contract-cargo-c");
    let packages = prefix.join("lib/pkgconfig");
    let mut flags = command("pkg-config");
    flags.env("PKG_CONFIG_PATH", packages).args(["--cflags", "--libs", "sendcheck"]);
    let mut compile = command("gcc");
    compile.args(sources(&root().join("bindings/c/tests/contract"))?);
    compile.args(output(&mut flags)?.split_whitespace()).arg("-o").arg(&program);
    step("a program that pkg-config finds it for", &mut compile)?;
    must_fail("a program that does not know where it is", None, &mut command(&program))?;
    step("the contract", command(&program).env("LD_LIBRARY_PATH", prefix.join("lib")))?;

    let mut configure = command("cmake");
    configure.arg("-S").arg(root().join("bindings/c/examples/cpp"));
    configure.arg("-B").arg(library::dir().join("cargo-c-cpp"));
    configure.arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display()));
    step("a project that CMake finds it for", &mut configure)
}
