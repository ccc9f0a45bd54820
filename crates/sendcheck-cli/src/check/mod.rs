//! `sendcheck check`.

mod args;
mod checker;
mod concise;
mod configs;
mod document;
mod documents;
mod envelope;
mod fixes;
mod github;
mod human;
mod inference;
mod json;
mod junit;
mod lines;
mod output;
mod sarif;
mod settings;
mod style;

use clap::ValueEnum as _;
use sendcheck::Report;

use crate::input::{expand_directories, inputs, mark_directories};
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
    args.validate()?;
    let checker = Checker {
        format: args.format,
        is_quiet: args.quiet,
        denies_warnings: args.deny_warnings,
        writes_invalid_only: args.only.is_some(),
        pointers: args.pointers(),
        summary: args.summary.clone(),
        fixing: args.fixing(),
    };
    let inputs = inputs(&args.files)?;
    let inputs = if args.lines { mark_directories(inputs) } else { expand_directories(inputs) };
    let settings = configs::of_inputs(args, &inputs)?;
    let inputs: Vec<_> = inputs.into_iter().zip(settings).collect();
    if !args.lines {
        return documents::run(&checker, &inputs);
    }
    let format = args.format.of_lines().ok_or_else(|| {
        let name = args.format.to_possible_value();
        Failure::Usage(format!(
            "`--format {}` is one document for all reports, and does not go with `--lines`; use `--format json` or `--format github`",
            name.as_ref().map_or("", |name| name.get_name()),
        ))
    })?;
    lines::run(&checker, format, &inputs)
}
