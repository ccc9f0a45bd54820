//! Builds the npm package: `cargo run -p sendcheck-npm-tools -- build`.

mod bindings;
mod catalogue;
mod documents;
mod run;
mod wasm;

use std::path::Path;

use anyhow::{Result, bail};

use crate::run::{command, root, step};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["build"] => build(wasm::Compiler::FirstAvailable),
        ["build", "--debian"] => build(wasm::Compiler::Debian),
        _ => bail!("usage: sendcheck-npm-tools build [--debian]"),
    }
}

/// Leaves the finished package in `bindings/npm`.
fn build(compiler: wasm::Compiler) -> Result<()> {
    let package = root().join("bindings/npm");
    let generated = package.join("src/generated");
    std::fs::create_dir_all(&generated)?;
    catalogue::write(&generated)?;
    documents::write(&package)?;
    for module in wasm::Module::ALL {
        bindings::write(&wasm::build(module, compiler)?, &generated, module.name())?;
    }
    install(&package)?;
    step("package", command("npm").current_dir(&package).args(["run", "--silent", "build"]))
}

/// Installs the build tools that the lock file pins, unless they are newer than the lock file.
fn install(package: &Path) -> Result<()> {
    let modified =
        |file: &str| std::fs::metadata(package.join(file)).and_then(|it| it.modified()).ok();
    if modified("node_modules/.package-lock.json") > modified("package-lock.json") {
        return Ok(());
    }
    let mut npm = command("npm");
    npm.current_dir(package).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    step("build tools of the package", &mut npm)
}
