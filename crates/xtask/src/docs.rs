//! `cargo xtask docs`: the pages that are written from the catalogue.

use std::fs;

use crate::run::{Outcome, cargo, output, root};

/// Write docs/rules.md from the catalogue, or check it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail where the page is not in step.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let mut rules = cargo();
    rules.args(["run", "--quiet", "--package", "sendcheck-cli", "--"]);
    rules.args(["rules", "--format", "markdown"]);
    let page = output(&mut rules)?;
    let path = root().join("docs/rules.md");
    if args.check {
        if fs::read_to_string(&path).unwrap_or_default() != page {
            return Err(format!("{} is not in step: run cargo xtask docs", path.display()).into());
        }
        println!("docs/rules.md is in step with the catalogue");
        return Ok(());
    }
    fs::create_dir_all(root().join("docs"))?;
    Ok(fs::write(&path, page)?)
}
