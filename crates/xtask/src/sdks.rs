//! `cargo xtask sdks`: the official SDKs of the API, compared with what `encode` writes.

use std::fs;

use crate::node;
use crate::prerequisites;
use crate::python::pip;
use crate::run::{Outcome, cargo, command, root, step, target};

const NPM: &str = "@linqapp/sdk@0.28.2";
const PYPI: &str = "linq-python==0.65.0";

/// Compare what the official SDKs of the API send with what `encode` writes.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    node::require()?;
    prerequisites::require(&prerequisites::PYTHON)?;
    let npm = install_npm()?;
    let python = install_python()?;
    step("the example service", cargo().args(["build", "-q", "-p", "service"]))?;
    let service = target().join("debug/service");
    let scripts = root().join("tests/sdk");
    let node = vec!["node".into(), scripts.join("send.mjs"), npm];
    for (sdk, sender) in [("typescript", node), ("python", vec![python, scripts.join("send.py")])] {
        let mut check = cargo();
        check.args(["run", "-q", "-p", "sdk-check", "--"]).arg(&service).arg(sdk).args(sender);
        step("what the SDK sends", &mut check)?;
    }
    Ok(())
}

fn install_npm() -> Outcome<std::path::PathBuf> {
    let directory = target().join("sdks/npm");
    fs::create_dir_all(&directory)?;
    // A package of its own, so that npm looks no further up.
    fs::write(directory.join("package.json"), "{\"private\": true}\n")?;
    let mut install = command("npm");
    install.current_dir(&directory).args(["install", "--no-audit", "--no-fund"]);
    step("the TypeScript SDK", install.args(["--ignore-scripts", "--loglevel=error", NPM]))?;
    Ok(directory)
}

fn install_python() -> Outcome<std::path::PathBuf> {
    let environment = target().join("sdks/python");
    step("the Python SDK", pip(&environment)?.args(["install", "--quiet", PYPI]))?;
    Ok(environment.join("bin/python"))
}
