//! `sendcheck man`.

use std::path::PathBuf;

use crate::outcome::Status;
use crate::stderr::print_error;

/// Write the manual pages into a directory
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    /// The directory; it is created if it is missing
    #[arg(value_name = "DIR")]
    directory: PathBuf,
}

const AFTER_HELP: &str = "\
Example:
  sendcheck man ~/.local/share/man/man1 && man sendcheck-check";

pub(crate) fn run(args: &Args, command: clap::Command) -> Status {
    let written = std::fs::create_dir_all(&args.directory)
        .and_then(|()| clap_mangen::generate_to(command, &args.directory));
    match written {
        Ok(()) => Status::Valid,
        Err(error) => {
            print_error(&format!("cannot write {}: {error}", args.directory.display()));
            Status::Unusable
        }
    }
}
