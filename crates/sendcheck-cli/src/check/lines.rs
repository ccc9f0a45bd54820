//! JSON Lines: a document on each line, without a limit on their number.

mod blocks;
mod pipeline;
mod progress;
mod summary;
mod totals;
mod worker;

use std::io;

use serde::Serialize;

use super::checker::{Checker, LineFormat};
use super::settings::Settings;
use super::style::Styles;
use crate::guidance::{self, Problem};
use crate::input::{Input, decompressed};
use crate::interrupt::Interrupt;
use crate::outcome::{Failure, Status, exit_if_reader_left};
use crate::stderr::print_error;
use progress::Progress;
use totals::Totals;
use worker::{Results, Worker};

/// Checks each line of each input. A signal ends the input.
pub(super) fn run(
    checker: &Checker,
    format: LineFormat,
    inputs: &[(Input, Settings)],
) -> Result<Status, Failure> {
    let interrupt = Interrupt::listen()
        .map_err(|error| Failure::Input(format!("cannot listen for signals: {error}")))?;
    let styles = match format {
        LineFormat::Text => Styles::of_stdout(),
        LineFormat::Json | LineFormat::Github => Styles::Plain,
    };
    let progress = Progress::new(checker.is_quiet, styles, inputs);
    let mut run = Run { checker, progress, totals: Totals::default() };
    let mut is_all_read = true;
    for (input, settings) in inputs {
        let (name, file) = (input.name(), input.argument());
        let worker = Worker { checker, format, settings, styles, name: &name, file: &file };
        let mut last_line = 0;
        let read = interrupt.open(input).and_then(|source| {
            let source = decompressed(source, run.progress.counter())?;
            pipeline::check_all(source, &worker, |results| {
                last_line = results.last_line;
                run.add(results);
            })
        });
        let Err(error) = read else { continue };
        is_all_read = false;
        let problem = if interrupt.is_raised() {
            Problem::interrupted(last_line)
        } else {
            guidance::unreadable(input, &error).after_line(last_line)
        };
        run.progress.suspend(|| problem.print(&name));
        run.write(&worker.unreadable(&problem.to_string()));
        if interrupt.is_raised() {
            run.conclude(false);
            interrupt.exit();
            return Ok(Status::Unusable);
        }
    }
    let is_complete = run.conclude(is_all_read) && is_all_read;
    let status = if is_complete { Status::Valid } else { Status::Unusable };
    Ok(run.totals.status().and(status))
}

/// The output and the totals of a run.
#[derive(Debug)]
struct Run<'a> {
    checker: &'a Checker,
    progress: Progress,
    totals: Totals,
}

/// The file of `--summary`.
#[derive(Serialize)]
struct Summary<'a> {
    /// Whether all lines of all inputs are counted.
    complete: bool,
    #[serde(flatten)]
    totals: &'a Totals,
}

impl Run<'_> {
    /// Writes the results of a block, and counts them.
    fn add(&mut self, results: Results) {
        self.write(&results.out);
        self.totals += results.totals;
    }

    /// Writes to standard output. Ends the program if that fails: other threads may be waiting for input that is not
    /// needed then.
    fn write(&self, out: &str) {
        let Err(error) = self.progress.write(out) else { return };
        if error.kind() == io::ErrorKind::BrokenPipe {
            self.progress.finish();
            self.write_summary(false);
            exit_if_reader_left(&error);
        }
        self.progress.suspend(|| print_error(&format!("cannot write: {error}")));
        self.conclude(false);
        std::process::exit(2);
    }

    /// Prints and writes the totals. Returns false if they cannot be written.
    fn conclude(&self, is_complete: bool) -> bool {
        self.progress.finish();
        if !self.checker.is_quiet {
            self.totals.print();
        }
        self.totals.print_advice();
        self.write_summary(is_complete)
    }

    fn write_summary(&self, complete: bool) -> bool {
        let Some(path) = self.checker.summary.as_deref() else { return true };
        let summary = Summary { complete, totals: &self.totals };
        let json = serde_json::to_string_pretty(&summary).map_err(io::Error::from);
        let written = json.and_then(|json| std::fs::write(path, json + "\n"));
        if let Err(error) = &written {
            print_error(&format!("cannot write {}: {error}", path.display()));
        }
        written.is_ok()
    }
}
