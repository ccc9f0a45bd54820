//! `sendcheck check`.

mod args;
mod checker;
mod concise;
mod document;
mod documents;
mod envelope;
mod excerpt;
mod github;
mod human;
mod inference;
mod json;
mod lines;
mod style;

use sendcheck::Report;

use crate::input::{expand_directories, inputs};
use crate::outcome::{Failure, Status};

pub(crate) use args::Args;
use checker::Checker;

/// Returns the report of a document in human format.
pub(crate) fn render_human(report: &Report, name: &str, source: &[u8]) -> String {
    let mut out = String::new();
    let document = document::Document::new(name, name, source);
    human::report(report, document, &mut out);
    human::summary(report, document, false, &mut out);
    out
}

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let checker = Checker {
        operation: args.operation,
        options: args.options()?,
        format: args.format,
        is_quiet: args.quiet,
        denies_warnings: args.deny_warnings,
        writes_invalid_only: args.only.is_some(),
        envelope: args.envelope(),
        summary: args.summary.clone(),
    };
    let inputs = inputs(&args.files)?;
    if args.lines {
        Ok(lines::run(&checker, &inputs))
    } else {
        documents::run(&checker, &expand_directories(inputs))
    }
}
