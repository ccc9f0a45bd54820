//! Checks files: a document each.

use std::io::{self, Write};

use sendcheck::{InferOperationError, Report};

use super::checker::{Checker, Format};
use super::document::Document;
use super::json::Origin;
use super::style::Styles;
use super::{concise, github, human, inference, json};
use crate::input::Input;
use crate::outcome::{Failure, Status};
use crate::stderr::{print_error, print_hint};

/// Checks every input. An error in one does not stop the others.
pub(super) fn run(checker: &Checker, inputs: &[Input]) -> Result<Status, Failure> {
    let mut output = Output::new(checker);
    let mut status = Status::Valid;
    let (mut has_failed_inference, mut has_array) = (false, false);
    for input in inputs {
        let (name, file) = (input.name(), input.argument());
        let source = match input.read() {
            Ok(source) => source,
            Err(error) => {
                print_error(&format!("cannot read {name}: {error}"));
                output.error(&format!("cannot read: {error}"), &file)?;
                status = Status::Unusable;
                continue;
            }
        };
        let Ok(report) = checker.check(&source) else {
            print_error(&format!("{name}: {InferOperationError}"));
            output.error(&InferOperationError.to_string(), &file)?;
            has_failed_inference = true;
            has_array |= source.trim_ascii_start().starts_with(b"[");
            status = Status::Unusable;
            continue;
        };
        status = status.and(checker.status(&report));
        output.report(&report, Document::new(&name, &file, &source))?;
    }
    if has_array {
        print_hint(inference::ARRAY_ADVICE);
    } else if has_failed_inference {
        print_hint(&inference::advice());
    }
    Ok(status)
}

/// Standard output.
struct Output<'c> {
    checker: &'c Checker,
    stdout: Box<dyn Write>,
    styles: Styles,
    /// Whether a report was written, which the next is separated from.
    has_written: bool,
    /// Reused from one report to the next.
    out: String,
    buffer: String,
}

impl<'c> Output<'c> {
    fn new(checker: &'c Checker) -> Self {
        // Only people get styles, which must be removed for files.
        let stdout: Box<dyn Write> = match checker.format {
            Format::Human => Box::new(anstream::stdout().lock()),
            Format::Concise | Format::Json | Format::Github => Box::new(io::stdout().lock()),
        };
        let (out, buffer) = (String::new(), String::new());
        let styles = Styles::of_stdout();
        Self { checker, stdout, styles, has_written: false, out, buffer }
    }

    fn report(&mut self, report: &Report, document: Document<'_>) -> io::Result<()> {
        let out = &mut self.out;
        match self.checker.format {
            Format::Human => {
                if self.has_written && !report.diagnostics().is_empty() {
                    out.push('\n');
                }
                human::report(report, document, out);
                if !self.checker.is_quiet {
                    let is_inferred = self.checker.operation.is_none();
                    human::summary(report, document, is_inferred, out);
                }
                self.has_written |= !out.is_empty();
            }
            Format::Concise => concise::report(report, document, self.styles, out),
            Format::Json => json::report(report, document, &mut self.buffer, out),
            Format::Github => github::report(report, document, out),
        }
        self.flush()
    }

    /// Writes the error of a document without a report, for programs.
    fn error(&mut self, message: &str, file: &str) -> io::Result<()> {
        match self.checker.format {
            Format::Human | Format::Concise => {}
            Format::Json => {
                json::error(message, Origin { file, line: None, id: None }, &mut self.out);
            }
            Format::Github => github::error(message, file, 1, &mut self.out),
        }
        self.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stdout.write_all(self.out.as_bytes())?;
        self.out.clear();
        self.stdout.flush()
    }
}
