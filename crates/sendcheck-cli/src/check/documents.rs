//! Checks files: a document each.

use std::io::{self, Write as _};

use sendcheck::Report;

use super::checker::{Checker, Format};
use super::document::Document;
use super::output::{Output, Stream};
use super::settings::Settings;
use super::{fixes, inference};
use crate::guidance::{self, Problem};
use crate::input::Input;
use crate::outcome::{Failure, Status};
use crate::stderr::print_hint;

/// Checks every input. An error in one does not stop the others.
pub(super) fn run(checker: &Checker, inputs: &[(Input, Settings)]) -> Result<Status, Failure> {
    let has_stdin = inputs.iter().any(|(input, _)| *input == Input::Stdin);
    // Standard output is for the diff, or for the fixed document.
    let is_taken = checker.fixing.is_some_and(|fixing| fixing.is_diff || has_stdin);
    let stream = if is_taken { Stream::Stderr } else { Stream::Stdout };
    let mut output = Output::new(checker, stream);
    let mut status = Status::Valid;
    let mut has_failed_inference = false;
    for (input, settings) in inputs {
        let result = match read(input) {
            Ok(source) => match settings.check(&source) {
                Ok(report) => Ok((source, report)),
                Err(error) => {
                    pass_through(checker, input, &source)?;
                    Err(guidance::not_inferred(error, &source))
                }
            },
            Err(problem) => Err(problem),
        };
        match result {
            Ok((source, report)) => {
                let result = write(checker, settings, (input, &source, report), &mut output);
                status = status.and(result?);
            }
            Err(problem) => {
                has_failed_inference |= problem.is_not_inferred;
                problem.print(&input.name());
                output.error(&problem.to_string(), &input.argument())?;
                status = Status::Unusable;
            }
        }
    }
    output.finish()?;
    if has_failed_inference {
        print_hint(&inference::advice());
    }
    Ok(status)
}

fn read(input: &Input) -> Result<Vec<u8>, Problem> {
    input.read().map_err(|error| guidance::unreadable(input, &error))
}

/// Writes a document that cannot be checked, unchanged, where the fixed one would go: to standard output.
fn pass_through(checker: &Checker, input: &Input, source: &[u8]) -> io::Result<()> {
    let is_filter = checker.fixing.is_some_and(|fixing| !fixing.is_diff);
    if is_filter && *input == Input::Stdin { io::stdout().write_all(source) } else { Ok(()) }
}

/// Fixes a document, if asked, and writes the report of what is left.
fn write(
    checker: &Checker,
    settings: &Settings,
    (input, source, mut report): (&Input, &[u8], Report),
    output: &mut Output<'_>,
) -> io::Result<Status> {
    let mut status = Status::Valid;
    let mut fixed = None;
    if let Some(fixing) = checker.fixing {
        (fixed, status) = fixes::apply(checker, fixing, settings, (input, source, &report))?;
    }
    let source = fixed.as_ref().map_or(source, |fixed| fixed.document.as_bytes());
    if let Some(fixed) = &fixed {
        report = fixed.report.clone();
    }
    // A diff of a document that would be valid says enough for people.
    let is_diff = checker.fixing.is_some_and(|fixing| fixing.is_diff);
    let left = checker.status(&report);
    let says_enough = is_diff && checker.format == Format::Human && left == Status::Valid;
    if !says_enough {
        let (name, file) = (input.name(), input.argument());
        let document = Document::new(&name, &file, source);
        let is_inferred = settings.operation.is_none();
        output.report(&report, document, is_inferred, &settings.options)?;
    }
    Ok(status.and(left))
}
