//! What can be said on the command line, and what `--help` says of it.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command as Parser, CommandFactory as _};
use sendcheck::{Operation, Rule};

use crate::{check, completions, encode, explain, links, rules};

/// Tells, before it is sent, whether a message will be accepted by the Linq Partner API v3
///
/// Tells, before it is sent, whether a message (iMessage, RCS, SMS) will be accepted by the Linq Partner
/// API v3, what will be lost on the way, and how to mend it: every problem of a document in one run.
#[derive(clap::Parser)]
#[command(name = "sendcheck", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  sendcheck check message.json             what is wrong with it
  sendcheck check --format json < a.json   the same, for programs
  sendcheck check --lines log.jsonl        a document on each line
  sendcheck explain consecutive-text       what a rule is about
  sendcheck encode -o chats.create a.json  the HTTP request that sends it

`sendcheck help check` says more. This is an independent project, not one of Linq's.";

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    Check(check::Args),
    Rules(rules::Args),
    Explain(explain::Args),
    Encode(encode::Args),
    Links(links::Args),
    Completions(completions::Args),
}

/// The whole command, for its usage and for shells.
pub(crate) fn command() -> Parser {
    Cli::command()
}

/// An error in the arguments of a subcommand, which then shows its usage.
pub(crate) fn usage_error(subcommand: &str, message: impl std::fmt::Display) -> clap::Error {
    let mut command = command();
    command.build();
    let kind = ErrorKind::ValueValidation;
    match command.find_subcommand_mut(subcommand) {
        Some(subcommand) => subcommand.error(kind, message),
        None => command.error(kind, message),
    }
}

/// Reads one of the core's names; shells can complete it, and the core says what was likely meant.
#[derive(Clone, Debug)]
pub(crate) struct Named<T: 'static> {
    all: &'static [T],
    name: fn(T) -> &'static str,
}

/// The rules by name.
pub(crate) fn rule() -> Named<Rule> {
    Named { all: Rule::ALL, name: Rule::name }
}

/// The operations by name.
pub(crate) fn operation() -> Named<Operation> {
    Named { all: &Operation::ALL, name: Operation::name }
}

impl<T> TypedValueParser for Named<T>
where
    T: std::str::FromStr<Err: std::fmt::Display> + Copy + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(
        &self,
        command: &Parser,
        _: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        let error = |message: String| command.clone().error(ErrorKind::ValueValidation, message);
        value.to_string_lossy().parse().map_err(|unknown: T::Err| error(unknown.to_string()))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.all.iter().map(|it| PossibleValue::new((self.name)(*it)))))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn arguments_do_not_contradict_each_other() {
        super::command().debug_assert();
    }
}
