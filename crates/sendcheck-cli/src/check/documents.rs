//! Checks files: a document each.

use std::io;

use sendcheck::Report;

use super::checker::Checker;
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
    let writes_document = checker.fixing.is_some_and(|fixing| !fixing.is_diff)
        && inputs.iter().any(|(input, _)| *input == Input::Stdin);
    let stream = if writes_document { Stream::Stderr } else { Stream::Stdout };
    let mut output = Output::new(checker, stream);
    let mut status = Status::Valid;
    let mut has_failed_inference = false;
    for (input, settings) in inputs {
        match check(settings, input) {
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

/// Reads and checks a document.
fn check(settings: &Settings, input: &Input) -> Result<(Vec<u8>, Report), Problem> {
    let source = input.read().map_err(|error| guidance::unreadable(input, &error))?;
    match settings.check(&source) {
        Ok(report) => Ok((source, report)),
        Err(error) => Err(guidance::not_inferred(error, &source)),
    }
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
    if !checker.fixing.is_some_and(|fixing| fixing.is_diff) {
        let (name, file) = (input.name(), input.argument());
        let document = Document::new(&name, &file, source);
        let is_inferred = settings.operation.is_none();
        output.report(&report, document, is_inferred, &settings.options)?;
    }
    Ok(status.and(checker.status(&report)))
}
