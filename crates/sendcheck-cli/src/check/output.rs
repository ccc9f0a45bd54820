//! Standard output of checked files, in each format.

use std::io::{self, Write};

use sendcheck::{Options, Report};

use super::checker::{Checker, Format};
use super::document::Document;
use super::json::Origin;
use super::junit::Junit;
use super::sarif::Sarif;
use super::style::Styles;
use super::{concise, github, human, json};
use crate::outcome::Status;
use crate::stderr::print_hint;
use crate::terminal::printable;

/// The stream of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Stdout,
    /// Standard output is for a fixed document.
    Stderr,
}

/// Reports on their way to a stream.
pub(super) struct Output<'c> {
    checker: &'c Checker,
    stream: Box<dyn Write>,
    styles: Styles,
    /// Whether a report was written, which the next is separated from.
    has_written: bool,
    /// Reused from one report to the next.
    out: String,
    buffer: String,
    /// Formats that are one document for all files.
    sarif: Sarif,
    junit: Junit,
}

impl<'c> Output<'c> {
    pub(super) fn new(checker: &'c Checker, stream: Stream) -> Self {
        // Only people get styles, which must be removed for files.
        let is_styled = checker.format == Format::Human;
        let (stream, styles): (Box<dyn Write>, _) = match stream {
            Stream::Stdout if is_styled => (Box::new(anstream::stdout().lock()), Styles::Plain),
            Stream::Stdout => (Box::new(io::stdout().lock()), Styles::of_stdout()),
            Stream::Stderr if is_styled => (Box::new(anstream::stderr()), Styles::Plain),
            Stream::Stderr => (Box::new(io::stderr()), Styles::Plain),
        };
        let (out, buffer) = (String::new(), String::new());
        let (sarif, junit) = (Sarif::default(), Junit::new());
        Self { checker, stream, styles, has_written: false, out, buffer, sarif, junit }
    }

    /// Writes a report. The name of its operation is explained if the operation was inferred.
    pub(super) fn report(
        &mut self,
        report: &Report,
        document: Document<'_>,
        is_inferred: bool,
        options: &Options,
    ) -> io::Result<()> {
        let out = &mut self.out;
        match self.checker.format {
            Format::Human => {
                // A report ends with a blank line, a summary does not.
                let has_summaries = !self.checker.is_quiet;
                if self.has_written && has_summaries && !report.diagnostics().is_empty() {
                    out.push('\n');
                }
                human::report(report, document, out);
                if has_summaries {
                    human::summary(report, document, is_inferred, out);
                }
                self.has_written |= !out.is_empty();
            }
            Format::Concise => concise::report(report, document, self.styles, out),
            Format::Json => json::report(report, document, &mut self.buffer, out),
            Format::Github => github::report(report, document, out),
            Format::Sarif => self.sarif.report(report, document, options),
            Format::Junit => {
                let is_failed = self.checker.status(report) != Status::Valid;
                self.junit.report(report, document, is_failed);
            }
        }
        // The others say it themselves.
        if report.is_truncated() && !matches!(self.checker.format, Format::Human | Format::Json) {
            let (shown, all) = (report.diagnostics().len(), report.errors() + report.warnings());
            let name = printable(document.name);
            print_hint(&format!(
                "{name}: {shown} of {all} diagnostics; raise `--max-diagnostics` to see more\n"
            ));
        }
        self.flush()
    }

    /// Writes the error of a document without a report, for programs.
    pub(super) fn error(&mut self, message: &str, file: &str) -> io::Result<()> {
        match self.checker.format {
            Format::Human | Format::Concise => {}
            Format::Json => {
                json::error(message, Origin { file, line: None, id: None }, &mut self.out);
            }
            Format::Github => github::error(message, file, 1, &mut self.out),
            Format::Sarif => self.sarif.error(message, file),
            Format::Junit => self.junit.error(message, file),
        }
        self.flush()
    }

    /// Writes the end of formats that are one document.
    pub(super) fn finish(mut self) -> io::Result<()> {
        match self.checker.format {
            Format::Human | Format::Concise | Format::Json | Format::Github => return Ok(()),
            Format::Sarif => self.out = std::mem::take(&mut self.sarif).finish()? + "\n",
            Format::Junit => {
                let junit = std::mem::replace(&mut self.junit, Junit::new());
                self.out = junit.finish().map_err(io::Error::other)?;
            }
        }
        self.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.write_all(self.out.as_bytes())?;
        self.out.clear();
        self.stream.flush()
    }
}
