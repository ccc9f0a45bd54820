//! `cargo xtask docs`: the page that is generated from the catalogue.

use std::fs;

use crate::run::{Outcome, cargo, output, root};

/// Write docs/rules.md from the catalogue, or check it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write nothing; fail if the page is out of date
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Outcome {
    let mut rules = cargo();
    rules.args(["run", "--quiet", "--package", "sendcheck-excerpt", "--features", "rules"]);
    rules.args(["--example", "rules_page"]);
    let page = output(&mut rules)?;
    let path = root().join("docs/rules.md");
    if !args.check {
        return Ok(fs::write(&path, page)?);
    }
    if fs::read_to_string(&path)? != page {
        return Err("docs/rules.md is out of date: run `cargo xtask docs`".into());
    }
    println!("docs/rules.md is up to date");
    Ok(())
}
