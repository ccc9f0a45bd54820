//! Documents that are files.

use std::io::{self, Write};

use super::human::Document;
use super::json::Origin;
use super::{Checker, Format, human, inference, json};
use crate::input::Input;
use crate::outcome::{Failure, Status};
use crate::{complain, hint};

/// Checks each input, and goes on whatever is wrong with one.
pub(super) fn run(checker: &Checker, format: Format, inputs: &[Input]) -> Result<Status, Failure> {
    // What is no colour for a terminal passes through unchanged.
    let mut stdout: Box<dyn Write> = match format {
        Format::Human => Box::new(anstream::stdout().lock()),
        Format::Json => Box::new(io::stdout().lock()),
    };
    let mut status = Status::Valid;
    // Findings stand apart from what was said before.
    let mut is_apart = false;
    let mut is_advice_needed = false;
    let (mut out, mut room) = (String::new(), String::new());
    for input in inputs {
        let source = match input.read() {
            Ok(source) => source,
            Err(error) => {
                complain(&format!("cannot read {}: {error}", input.name()));
                status = Status::Unusable;
                continue;
            }
        };
        let Ok(report) = checker.check(&source) else {
            complain(&format!("{}: {}", input.name(), sendcheck::InferOperationError));
            is_advice_needed = true;
            status = Status::Unusable;
            continue;
        };
        status = status.and(Status::of(&report));
        out.clear();
        if is_apart && format == Format::Human && !report.diagnostics().is_empty() {
            out.push('\n');
        }
        is_apart = true;
        match format {
            Format::Human => {
                let document = Document { name: &input.name(), source: &source, first_line: 1 };
                human::report(&report, document, checker.operation.is_none(), &mut out);
            }
            Format::Json => {
                let file = (inputs.len() > 1).then(|| json::string(&input.argument()));
                let origin = Origin { file_json: file.as_deref(), line: None };
                json::report(&report, origin, &mut room, &mut out);
            }
        }
        stdout.write_all(out.as_bytes())?;
        stdout.flush()?;
    }
    if is_advice_needed {
        hint(&inference::advice());
    }
    Ok(status)
}
