//! Reports for people.

use std::fmt::Write as _;

use sendcheck::{Operation, Report};

use super::document::Document;
use super::inference;
use super::style::{BOLD, ERROR, GOOD, WARNING};
use crate::terminal::{columns, printable, renderer, wrapped};

/// Writes each diagnostic of a report, with its place in the source.
pub(super) fn report(report: &Report, document: Document<'_>, out: &mut String) {
    out.push_str(&renderer().report(report, document.name, document.source));
}

/// Writes the result of a document, and the number of its errors and warnings.
pub(super) fn summary(
    report: &Report,
    document: Document<'_>,
    is_inferred: bool,
    out: &mut String,
) {
    let name = printable(document.name);
    let start = out.len();
    let _ = write!(out, "{BOLD}{name}{BOLD:#}: ");
    if report.is_valid() {
        let _ = write!(out, "{GOOD}valid{GOOD:#}");
    }
    let counts = [(ERROR, "error", report.errors()), (WARNING, "warning", report.warnings())];
    let mut is_first = !report.is_valid();
    for (style, noun, count) in counts {
        if count > 0 {
            let comma = if is_first { "" } else { ", " };
            let _ = write!(out, "{comma}{style}{}{style:#}", counted(count as u64, noun));
            is_first = false;
        }
    }
    if let Some(operation) = report.operation() {
        let _ = write!(out, "; {}", checked_as(operation, is_inferred.then_some(document.source)));
    }
    if let Some(columns) = columns() {
        let line = wrapped(&out.split_off(start), columns, "  ");
        out.push_str(&line);
    }
    out.push('\n');
    if report.is_truncated() {
        let shown = report.diagnostics().len();
        let _ =
            writeln!(out, "  showing {shown} diagnostics; raise `--max-diagnostics` to see more");
    }
}

/// Names the operation of a check, and the reason if the operation was inferred from `source`.
fn checked_as(operation: Operation, source: Option<&[u8]>) -> String {
    match source {
        Some(source) => {
            format!("checked as {operation}, because {}", inference::reason(source))
        }
        None => format!("checked as {operation}"),
    }
}

/// `1 error`, `2 errors`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
