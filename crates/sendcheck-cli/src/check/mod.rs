//! `sendcheck check`.

mod args;
mod documents;
mod excerpt;
mod human;
mod inference;
mod json;
mod lines;

use sendcheck::{InferOperationError, Operation, Options, Report, check, check_inferred};

use crate::arguments::usage_error;
use crate::input::inputs;
use crate::outcome::{Failure, Status};

pub(crate) use args::Args;
pub(crate) use human::code_in_words;

/// How reports are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: the source with the place underlined, the rule, the help
    Human,
    /// For programs: one report a line
    Json,
}

/// How documents are checked.
#[derive(Debug)]
struct Checker {
    operation: Option<Operation>,
    options: Options,
}

impl Checker {
    fn check(&self, json: &[u8]) -> Result<Report, InferOperationError> {
        match self.operation {
            Some(operation) => Ok(check(operation, json, &self.options)),
            None => check_inferred(json, &self.options),
        }
    }
}

/// A report as it is shown to people who said what they checked.
pub(crate) fn for_people(report: &Report, name: &str, source: &[u8]) -> String {
    let mut out = String::new();
    human::report(report, human::Document { name, source, first_line: 1 }, false, &mut out);
    out
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let checker = Checker { operation: args.operation, options: args.options()? };
    let inputs = inputs(&args.files).ok_or_else(|| {
        usage_error("check", "no FILE is named, and standard input is a terminal; `-` reads it")
    })?;
    if args.lines {
        Ok(lines::run(&checker, args.format, &inputs))
    } else {
        documents::run(&checker, args.format, &inputs)
    }
}
