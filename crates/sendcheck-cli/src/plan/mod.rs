//! `sendcheck plan`.

mod args;
pub(crate) mod bubbles;
mod curl;
mod notes;
mod stream;

use std::io::{self, Write as _};

use sendcheck::{Envelope, Options, Report};
use sendcheck_compose::{PlanOptions, plan_json};

use crate::check::render_human;
use crate::guidance;
use crate::input::{Input, inputs};
use crate::outcome::{Failure, Status};
use crate::stderr::print_error;

pub(crate) use args::Args;
use args::Format;

pub(crate) fn run(args: &Args) -> Result<Status, Failure> {
    let inputs = inputs(args.file.as_slice())?;
    let Some(file) = inputs.first() else { return Err(Failure::usage("missing FILE")) };
    let options = args.options();
    let options = PlanOptions::from_json(options.to_string().as_bytes()).map_err(Failure::usage)?;
    let options = options.check(args.shared.over(Options::default())?);
    if args.stream {
        return stream::run(args, file, &options);
    }
    let content = match file.read() {
        Ok(content) => content,
        Err(error) => {
            guidance::unreadable(file, &error).print(&file.name());
            return Ok(Status::Unusable);
        }
    };
    let (input, content) = if args.input {
        (content, None)
    } else if let Ok(content) = String::from_utf8(content) {
        (args.fields(file, Some(content.clone())).to_string().into_bytes(), Some(content))
    } else {
        print_error(&format!("cannot read {}: text is not UTF-8", file.name()));
        return Ok(Status::Unusable);
    };
    match plan_json(&input, &options) {
        Ok(plan) => {
            let shown = match args.format {
                Format::Human => {
                    bubbles::draw(plan.sends())
                        + &notes::list(plan.notes(), &file.name(), content.as_deref())
                }
                Format::Json => plan.to_json() + "\n",
                Format::Curl => curl::script(plan.sends())?,
            };
            anstream::stdout().write_all(shown.as_bytes())?;
            Ok(Status::Valid)
        }
        Err(report) => {
            show_report(&report, (file, &input, content.as_deref()), args.format)?;
            Ok(Status::Invalid)
        }
    }
}

/// Shows why an input cannot be planned. A shell that reads the output gets nothing.
fn show_report(
    report: &Report,
    (file, input, content): (&Input, &[u8], Option<&str>),
    format: Format,
) -> io::Result<()> {
    let shown = match content {
        _ if format == Format::Json => format!("{{\"error\":{}}}\n", report.to_json()),
        Some(content) => notes::report(report, &file.name(), content),
        None => {
            let located = Envelope::parse(input).map(|json| json.locate(report.clone()));
            render_human(located.as_ref().unwrap_or(report), &file.name(), input)
        }
    };
    match format {
        Format::Curl => anstream::stderr().write_all(shown.as_bytes()),
        Format::Human | Format::Json => anstream::stdout().write_all(shown.as_bytes()),
    }
}
