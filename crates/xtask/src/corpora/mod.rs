//! `cargo xtask corpora`: runs the core against other people's examples and test data, which are
//! not kept in this repository.

mod examples;
mod links;
mod responses;
mod schema;

use std::error::Error;
use std::path::PathBuf;

/// Run the core against a directory of other projects' examples and test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The directory, which holds `seeds/`, `api/` and `links/`.
    shared: PathBuf,
    #[command(flatten)]
    schema: schema::Sample,
}

pub(crate) fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    examples::run(&args.shared)?;
    responses::run(&args.shared)?;
    schema::run(&args.shared, &args.schema)?;
    links::run(&args.shared.join("links"))
}
