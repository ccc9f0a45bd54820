//! The crates: the libraries, and the command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{VERSION, holds_its_licences, unpack};
use crate::code_blocks::code_blocks;
use crate::run::{Outcome, cargo, command, root, step, target};

/// In the order of their publication.
pub(super) const CRATES: [&str; 6] = [
    "sendcheck",
    "sendcheck-compose",
    "sendcheck-excerpt",
    "sendcheck-server",
    "sendcheck-tower",
    "sendcheck-cli",
];

/// Packs each crate, and builds what was packed.
pub(super) fn build(dist: &Path, may_be_dirty: bool) -> Outcome {
    let target = target().join("package");
    let mut package = cargo();
    package.arg("package").args(CRATES.iter().flat_map(|name| ["-p", name]));
    package.args(may_be_dirty.then_some("--allow-dirty")).arg("--target-dir").arg(&target);
    step("the crates", &mut package)?;
    for name in CRATES {
        let archive = archive(name);
        fs::copy(target.join("package").join(&archive), dist.join(&archive))?;
    }
    Ok(())
}

fn archive(name: &str) -> String {
    format!("{name}-{VERSION}.crate")
}

/// A new program uses the library, and the command is installed and run.
pub(super) fn try_out(dist: &Path, empty: &Path) -> Outcome {
    for name in CRATES {
        unpack(&dist.join(archive(name)), empty)?;
        holds_its_licences(&empty.join(format!("{name}-{VERSION}")))?;
    }
    let library = empty.join(format!("sendcheck-{VERSION}"));

    let program = empty.join("program");
    step("a new program", command_in(empty, cargo()).args(["init", "--quiet", "program"]))?;
    let mut add = command_in(&program, cargo());
    step("that depends on the library", add.args(["add", "--quiet", "--path"]).arg(&library))?;
    let readme = code_blocks("README.md", "rust")?;
    let example = readme.first().ok_or("no program in README.md")?;
    fs::write(program.join("src/main.rs"), format!("fn main() {{\n{example}}}\n"))?;
    step("and is README.md's", command_in(&program, cargo()).args(["run", "--quiet"]))?;

    let mut install = command_in(empty, cargo());
    install.args(["install", "--quiet", "--debug", "--path", &format!("sendcheck-cli-{VERSION}")]);
    // They will come from the registry, which has them only after the release.
    for name in CRATES.iter().filter(|name| **name != "sendcheck-cli") {
        let path = empty.join(format!("{name}-{VERSION}"));
        install.arg("--config").arg(format!("patch.crates-io.{name}.path='{}'", path.display()));
    }
    step("the command", install.args(["--root", "installed"]))?;
    let sendcheck = |example: &str| {
        let mut sendcheck = command(empty.join("installed/bin/sendcheck"));
        sendcheck.arg("check").arg(root().join("examples").join(example));
        sendcheck
    };
    step("passes what is right", &mut sendcheck("greeting.json"))?;
    let status = sendcheck("first-message-gone-wrong.json").output()?.status;
    if status.code() == Some(1) { Ok(()) } else { Err(format!("what is wrong: {status}").into()) }
}

fn command_in(directory: &Path, mut command: Command) -> Command {
    let target: PathBuf = target().join("package/tried");
    command.current_dir(directory).env("CARGO_TARGET_DIR", target);
    command
}
