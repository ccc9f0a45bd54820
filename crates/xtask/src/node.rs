//! Node, new enough for what the npm package is built and tested with.

use std::fs;
use std::path::PathBuf;

use crate::debian::{self, Need};
use crate::run::{Outcome, command, output, root, step};

/// What Vite, of all that is used the most demanding, runs on.
const OLDEST: (u32, u32) = (20, 19);
/// What is fetched where Debian's is older.
const FETCHED: &str = "node@22.23.3";

pub(crate) const NEEDED: [Need; 2] = [Need::program("node", "nodejs"), Need::program("npm", "npm")];

/// Installs what is missing: from Debian, and where that release has an older Node, from npm.
pub(crate) fn ensure() -> Outcome {
    debian::ensure(&NEEDED)?;
    if version()? >= OLDEST {
        return Ok(());
    }
    let dir = root().join("target/tools/node");
    fs::create_dir_all(&dir)?;
    // A package of its own, so that npm looks no further up.
    fs::write(dir.join("package.json"), "{\"private\": true}\n")?;
    let mut install = command("npm");
    install.current_dir(&dir).args(["install", "--no-audit", "--no-fund", "--loglevel=error"]);
    let (major, minor) = OLDEST;
    let (has_major, has_minor) = version()?;
    let fetched = step("a newer Node", install.arg(FETCHED));
    if fetched.is_ok() && version()? >= OLDEST {
        return Ok(());
    }
    Err(format!(
        "Node {major}.{minor} or newer is needed, and this is {has_major}.{has_minor}: \
         install one from nodejs.org, first in PATH"
    )
    .into())
}

/// Where a Node is that [`ensure`] fetched.
pub(crate) fn bin() -> PathBuf {
    root().join("target/tools/node/node_modules/node/bin")
}

fn version() -> Outcome<(u32, u32)> {
    let said = output(command("node").arg("--version"))?;
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Ok((major, minor)),
        _ => Err(format!("node says that its version is {said}").into()),
    }
}
