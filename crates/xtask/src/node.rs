//! Node, new enough for Vite, the most demanding of what the npm package is built with.

use std::fs;

use crate::prerequisites::{self, Prerequisite};
use crate::run::{Outcome, command, node_dir, output, step};

const OLDEST: (u32, u32) = (20, 19);
/// Installed from npm if Debian's Node is older.
const NEWER: &str = "node@22.23.3";

pub(crate) const NEEDED: [Prerequisite; 2] =
    [Prerequisite::program("node", "nodejs"), Prerequisite::program("npm", "npm")];

/// Stops unless Node is new enough.
pub(crate) fn require() -> Outcome {
    prerequisites::require(&NEEDED)?;
    let (major, minor) = version()?;
    if (major, minor) >= OLDEST {
        return Ok(());
    }
    Err(format!(
        "Node {}.{} or newer is needed, found {major}.{minor}: install it from nodejs.org, \
         or run `cargo xtask test --install`",
        OLDEST.0, OLDEST.1
    )
    .into())
}

/// Installs a newer Node from npm into the target directory if this one is too old.
pub(crate) fn install() -> Outcome {
    if version()? >= OLDEST {
        return Ok(());
    }
    let dir = node_dir();
    fs::create_dir_all(&dir)?;
    // A package of its own, so that npm looks no further up.
    fs::write(dir.join("package.json"), "{\"private\": true}\n")?;
    let mut install = command("npm");
    install.current_dir(&dir).args(["install", "--no-audit", "--no-fund", "--loglevel=error"]);
    step("a newer Node", install.arg(NEWER))?;
    require()
}

fn version() -> Outcome<(u32, u32)> {
    let printed = output(command("node").arg("--version"))?;
    let mut numbers = printed.trim().trim_start_matches('v').split('.').map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Ok((major, minor)),
        _ => Err(format!("not a version of Node: {printed}").into()),
    }
}
