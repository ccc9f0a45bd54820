//! `cargo xtask site`: the documentation as a site.

use std::fs;
use std::path::Path;

use crate::npm;
use crate::prerequisites;
use crate::run::{Outcome, step, target, tool};
use crate::tools;

/// Build the documentation as a site in `target/site/html`, with the composer, and check its links and the composer.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Link files of the repository to this URL, such as `https://github.com/OWNER/NAME/blob/main`
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let site = target().join("site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    let tool = || tool("sendcheck-site");
    let mut pages = tool()?;
    step("the pages", pages.arg("pages").arg(&site).args(&args.repository))?;
    step("the site", tools::MDBOOK.command()?.arg("build").arg(&site))?;
    step("its scripts, in files", tool()?.arg("strict").arg(site.join("html")))?;
    composer(&site.join("html/composer"))?;
    step("its links", tool()?.arg("check").arg(site.join("html")))?;
    prerequisites::require(npm::BROWSERS)?;
    step("its playground", npm::node("scripts/playground.mjs").arg(site.join("html")))
}

/// The npm package's demo, which links each diagnostic to the page of its rule.
fn composer(to: &Path) -> Outcome {
    npm::build()?;
    npm::install(&npm::package(), "what the demo is built with")?;
    let mut vite = npm::node("node_modules/vite/bin/vite.js");
    vite.args(["build", "--config", "demo/vite.config.mjs", "--emptyOutDir", "--outDir"]).arg(to);
    step("the composer", vite.env("VITE_RULE_PAGE", "../rules/{rule}.html"))
}
