//! Reports for people.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use sendcheck::{Diagnostic, Locator, Operation, Report, Severity};

use super::document::Document;
use super::excerpt::Excerpt;
use super::inference;
use super::style::{ARROW, BOLD, ERROR, GOOD, WARNING};
use crate::code;
use crate::position::Positions;
use crate::terminal::{printable, width_columns, wrapped};

/// Writes each diagnostic of a report, with its place in the source.
pub(super) fn report(report: &Report, document: Document<'_>, out: &mut String) {
    let width = width_columns();
    let renderer = Renderer::styled().term_width(width);
    let mut locator = Locator::new(document.source);
    let mut positions = Positions::new(document.source);
    for found in report.diagnostics() {
        let title = level(found.severity())
            .primary_title(printable(&found.message()).into_owned())
            .id(found.rule().name());
        if found.parameter().is_some() {
            // It is not in the document.
            out.push_str(&renderer.render(&[title.elements(notes(found, width))]));
        } else {
            let place = locator.byte_range(found);
            let (line, column) = positions.line_column_utf16(place.start);
            let excerpt = Excerpt::of(document.source, place, width);
            let last_line = line + excerpt.text[..excerpt.place.end].matches('\n').count();
            let marked = AnnotationKind::Primary.span(excerpt.place).label(label(found));
            let snippet = Snippet::source(excerpt.text).line_start(line).annotation(marked);
            let shown = renderer.render(&[title.element(snippet).elements(notes(found, width))]);
            let head = head(document.name, line, column, last_line);
            out.push_str(&shown.replacen('\n', &head, 1));
        }
        out.push_str("\n\n");
    }
}

/// The line with the place of a diagnostic, which follows its title, with line breaks around it. The renderer would
/// count columns from the start of the excerpt, and in code points.
fn head(name: &str, line: usize, column: usize, last_line: usize) -> String {
    let indent = last_line.to_string().len();
    format!("\n{:indent$}{ARROW}-->{ARROW:#} {}:{line}:{column}\n", "", printable(name))
}

fn level(severity: Severity) -> Level<'static> {
    if severity == Severity::Error { Level::ERROR } else { Level::WARNING }
}

/// The label under the underlined place.
fn label(found: &Diagnostic) -> Option<String> {
    (found.rule() == sendcheck::Rule::MissingField).then(|| {
        let name = found.path().rsplit('/').next().unwrap_or_default();
        format!("missing `{name}`")
    })
}

/// The notes under the source.
fn notes(found: &Diagnostic, width_columns: usize) -> Vec<Element<'static>> {
    let mut notes = Vec::new();
    let mut note = |name: &'static str, text: &str| {
        notes.push(Level::NOTE.with_name(name).message(printable(text).into_owned()).into());
    };
    if let Some(parameter) = found.parameter() {
        note("parameter", parameter);
    } else {
        note("path", &place(found));
    }
    for related in found.related() {
        note("also", related);
    }
    if let Some(code) = found.code() {
        note("code", &code::describe(code));
    }
    if let Some(help) = found.help() {
        // The renderer aligns the lines after the first.
        let help = wrapped(&printable(&help), width_columns.saturating_sub(HELP_COLUMNS), "");
        notes.push(Level::HELP.message(help).into());
    }
    notes
}

/// The text before a help, if line numbers have up to five digits.
const HELP_COLUMNS: usize = "12345 = help: ".len();

fn place(found: &Diagnostic) -> String {
    let path = if found.path().is_empty() { "the whole document" } else { found.path() };
    match found.range() {
        Some(range) => format!("{path}, UTF-16 code units {}..{}", range.start(), range.end()),
        None => path.to_owned(),
    }
}

/// Writes the result of a document, and the number of its errors and warnings.
pub(super) fn summary(
    report: &Report,
    document: Document<'_>,
    is_inferred: bool,
    out: &mut String,
) {
    let name = printable(document.name);
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
            format!("checked as {operation}, because {}", inference::reason(operation, source))
        }
        None => format!("checked as {operation}"),
    }
}

/// `1 error`, `2 errors`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
