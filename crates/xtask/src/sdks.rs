//! `cargo xtask sdks`: the official SDKs of the API, compared with what `encode` writes, and run against the stand-in.

use std::fs;

use crate::node;
use crate::prerequisites;
use crate::python::pip;
use crate::run::{Outcome, command, root, step, target, tool};

const NPM: &str = "@linqapp/sdk@0.28.2";
const PYPI: &str = "linq-python==0.65.0";

/// How many random requests each SDK sends.
const REQUESTS: &str = "10000";

/// Compare what the official SDKs of the API send with what `encode` writes.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Outcome {
    node::require()?;
    prerequisites::require(&prerequisites::PYTHON)?;
    let npm = install_npm()?;
    let python = install_python()?;
    let service = tool("service")?;
    let service = service.get_program();
    let sdk_check = tool("sdk-check")?;
    let scripts = root().join("tests/sdk");
    let sdks = [
        ("typescript", vec!["node".into(), scripts.join("send.mjs"), npm]),
        ("python", vec![python, scripts.join("send.py")]),
    ];
    for (sdk, mut sender) in sdks {
        let mut check = command(sdk_check.get_program());
        check.arg("cases").arg(service).arg(sdk).args(&sender);
        step("what the SDK sends", &mut check)?;
        let extension = sender[1].extension().unwrap_or_default().to_owned();
        sender[1] = scripts.join("many").with_extension(extension);
        let mut check = command(sdk_check.get_program());
        check.args(["many", REQUESTS]).args(&sender);
        step("what the SDK makes of the stand-in's responses", &mut check)?;
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
