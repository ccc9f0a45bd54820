//! `sendcheck completions`.

use std::io::Write as _;

use clap_complete::Shell;

use crate::outcome::{Failure, Status};

/// Print completions for a shell
#[derive(clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Args {
    shell: Shell,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck completions bash > ~/.local/share/bash-completion/completions/sendcheck
  sendcheck completions zsh > ~/.zfunc/_sendcheck
  sendcheck completions fish > ~/.config/fish/completions/sendcheck.fish";

pub(crate) fn run(args: &Args, command: &mut clap::Command) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, command, "sendcheck", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Status::Valid)
}
