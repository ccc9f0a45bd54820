//! `sendcheck rules`: the catalogue.

mod human;
mod json;

use std::io::Write as _;

use crate::outcome::{Failure, Status};

/// List every rule
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// Output format
    #[arg(long, short, value_enum, default_value = "human")]
    format: Format,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck rules | grep decoration
  sendcheck rules --format json | jq -r '.[] | select(.code == 1004) | .rule'
  sendcheck explain consecutive-text";

/// The format of the catalogue.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// A line for each rule
    Human,
    /// An array with all facts of each rule, its messages, helps and params
    Json,
    /// The page docs/rules.md
    Markdown,
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let page = match args.format {
        Format::Human => human::page(),
        Format::Json => json::page(),
        Format::Markdown => sendcheck_excerpt::rules_page(),
    };
    anstream::stdout().write_all(page.as_bytes())?;
    Ok(Status::Valid)
}
