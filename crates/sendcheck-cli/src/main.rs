//! The `sendcheck` command: reads files and arguments, calls the core, and prints the results.

mod check;
mod cli;
mod completions;
mod config;
mod encode;
mod explain;
mod guidance;
mod input;
mod interrupt;
mod links;
mod magic;
mod man;
mod names;
mod option_flags;
mod outcome;
mod plan;
mod preview;
mod rules;
mod serve;
mod stderr;
mod terminal;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser as _};

use cli::{Cli, Command};
use outcome::{Failure, Status};

fn main() -> ExitCode {
    let Cli { command, color } = Cli::parse();
    color.write_global();
    let outcome = match &command {
        Command::Check(args) => check::run(args),
        Command::Rules(args) => rules::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Encode(args) => encode::run(args),
        Command::Links(args) => links::run(args),
        Command::Plan(args) => plan::run(args),
        Command::Preview(args) => preview::run(args),
        Command::Serve(args) => serve::run(args),
        Command::Completions(args) => completions::run(args, &mut Cli::command()),
        Command::Man(args) => Ok(man::run(args, Cli::command())),
    };
    match outcome {
        Ok(status) => status.into(),
        Err(Failure::Usage(message)) => usage_error(command.name(), &message).exit(),
        Err(Failure::Input(message)) => {
            stderr::print_error_lines(&message);
            Status::Unusable.into()
        }
        Err(Failure::Output(error)) => {
            outcome::exit_if_reader_left(&error);
            stderr::print_error(&format!("cannot write: {error}"));
            Status::Unusable.into()
        }
    }
}

/// Returns an error that prints the usage of a subcommand.
fn usage_error(subcommand: &str, message: &str) -> clap::Error {
    let mut command = Cli::command();
    command.build();
    let kind = ErrorKind::ValueValidation;
    match command.find_subcommand_mut(subcommand) {
        Some(subcommand) => subcommand.error(kind, message),
        None => command.error(kind, message),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn arguments_are_consistent() {
        super::Cli::command().debug_assert();
    }
}
