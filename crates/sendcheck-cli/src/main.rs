//! The `sendcheck` command: reads files and arguments, calls the core, shows what it says.

mod arguments;
mod check;
mod completions;
mod encode;
mod explain;
mod input;
mod links;
mod outcome;
mod position;
mod rules;
mod terminal;

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use clap::Parser as _;

use arguments::{Cli, Command};
use outcome::{Failure, Status};

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Encode(args) => encode::run(&args),
        Command::Links(args) => links::run(&args),
        Command::Completions(args) => completions::run(&args),
    };
    match outcome {
        Ok(status) => status.into(),
        Err(Failure::Usage(error)) => error.exit(),
        Err(Failure::Output(error)) => {
            outcome::exit_if_reader_left(&error);
            complain(&format!("cannot write: {error}"));
            Status::Unusable.into()
        }
    }
}

/// Says on standard error what keeps the command from doing its work.
fn complain(what: &str) {
    let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // Where not even that can be written, there is nobody to tell.
    let _ = writeln!(anstream::stderr(), "{style}error{style:#}: {}", terminal::printable(what));
}

/// Says something more on standard error, as it is.
fn hint(what: &str) {
    let _ = anstream::stderr().write_all(what.as_bytes());
}
