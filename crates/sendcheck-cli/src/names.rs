//! Arguments that are names of the core.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command};
use sendcheck::{ChatService, Operation, Rule};

/// Parses a name of the core. Shells can complete it, and errors suggest the nearest name.
#[derive(Clone, Debug)]
pub(crate) struct NameParser<T: 'static> {
    all: &'static [T],
    name: fn(T) -> &'static str,
}

/// Parses the name of a rule.
pub(crate) fn rule() -> NameParser<Rule> {
    NameParser { all: Rule::ALL, name: Rule::name }
}

/// Parses the name of an operation.
pub(crate) fn operation() -> NameParser<Operation> {
    NameParser { all: Operation::ALL, name: Operation::name }
}

/// Parses the name of a service.
pub(crate) fn service() -> NameParser<ChatService> {
    NameParser { all: ChatService::ALL, name: ChatService::name }
}

impl<T> TypedValueParser for NameParser<T>
where
    T: std::str::FromStr<Err: std::fmt::Display> + Copy + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
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
