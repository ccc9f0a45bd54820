//! Reports for people.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use anstyle::{AnsiColor, Style};
use sendcheck::{Code, Diagnostic, Locator, Operation, Report, Severity};

use super::excerpt::Excerpt;
use super::inference;
use crate::position::Positions;
use crate::terminal::{printable, width_columns, wrapped};

const BOLD: Style = Style::new().bold();
const ERROR: Style = BOLD.fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightRed)));
const WARNING: Style = BOLD.fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow)));
/// What the renderer gives to line numbers.
const ARROW: Style = BOLD.fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightBlue)));
const GOOD: Style = BOLD.fg_color(Some(anstyle::Color::Ansi(AnsiColor::BrightGreen)));

/// A document that was checked, and by what name to speak of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document<'a> {
    pub(super) name: &'a str,
    pub(super) source: &'a [u8],
    /// The number of its first line, from 1: its line in JSON Lines.
    pub(super) first_line: u64,
}

/// Writes a report: each finding with its place in the source, and how many there are.
pub(super) fn report(report: &Report, document: Document<'_>, inferred: bool, out: &mut String) {
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
    summary(report, document, inferred, out);
}

/// The line after a title that says where the finding is, with the line breaks around it. The renderer
/// would count columns from where the excerpt begins, and in characters.
fn head(name: &str, line: usize, column: usize, last_line: usize) -> String {
    let indent = last_line.to_string().len();
    format!("\n{:indent$}{ARROW}-->{ARROW:#} {}:{line}:{column}\n", "", printable(name))
}

fn level(severity: Severity) -> Level<'static> {
    if severity == Severity::Error { Level::ERROR } else { Level::WARNING }
}

/// What to say right under the place.
fn label(found: &Diagnostic) -> Option<String> {
    (found.rule() == sendcheck::Rule::MissingField).then(|| {
        let name = found.path().rsplit('/').next().unwrap_or_default();
        format!("here `{name}` is missing")
    })
}

/// What to say under the source, for a terminal of so many columns.
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
        note("code", &code_in_words(code));
    }
    if let Some(help) = found.help() {
        // The renderer aligns the lines after the first.
        let help = wrapped(&printable(&help), width_columns.saturating_sub(HELP_COLUMNS), "");
        notes.push(Level::HELP.message(help).into());
    }
    notes
}

/// What stands before a help's words, where lines have up to five digits.
const HELP_COLUMNS: usize = "12345 = help: ".len();

fn place(found: &Diagnostic) -> String {
    let path = if found.path().is_empty() { "the whole document" } else { found.path() };
    match found.range() {
        Some(range) => format!("{path}, UTF-16 units {}..{}", range.start(), range.end()),
        None => path.to_owned(),
    }
}

/// `1004 (predicted)`.
pub(crate) fn code_in_words(code: Code) -> String {
    format!("{}{}", code.number(), if code.is_predicted() { " (predicted)" } else { "" })
}

fn summary(report: &Report, document: Document<'_>, inferred: bool, out: &mut String) {
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
        let _ = write!(out, "; {}", checked_as(operation, inferred));
    }
    out.push('\n');
    if report.is_truncated() {
        let shown = report.diagnostics().len();
        let _ = writeln!(out, "  only {shown} of these are shown: --max-diagnostics shows more");
    }
}

fn checked_as(operation: Operation, inferred: bool) -> String {
    if inferred {
        format!("checked as {operation}, because {}", inference::reason(operation))
    } else {
        format!("checked as {operation}")
    }
}

/// `1 error`, `2 errors`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Writes a report in a line for each finding: `file:line:column: severity[rule] path: message`.
pub(super) fn compact(report: &Report, document: Document<'_>, styles: Styles, out: &mut String) {
    let mut locator = Locator::new(document.source);
    let mut positions = Positions::new(document.source);
    let name = printable(document.name);
    for found in report.diagnostics() {
        let (_, column) = positions.line_column_utf16(locator.start_bytes(found));
        let style = if found.severity() == Severity::Error { ERROR } else { WARNING };
        // Piece by piece: of files with a million findings, this is a good part of the time.
        let (line, column) = (document.first_line.to_string(), column.to_string());
        styles.write(BOLD, &[&name, ":", &line, ":", &column, ":"], out);
        out.push(' ');
        styles.write(style, &[found.severity().name(), "[", found.rule().name(), "]"], out);
        let space = if found.path().is_empty() { "" } else { " " };
        let (path, message) = (printable(found.path()), found.message());
        out.extend([space, &path, ": ", &printable(&message), "\n"]);
    }
}

/// Writes that a line has no report, and why.
pub(super) fn no_report(why: &str, name: &str, line: u64, styles: Styles, out: &mut String) {
    let name = printable(name);
    let (bold, error) = (styles.of(BOLD), styles.of(ERROR));
    let _ = writeln!(out, "{bold}{name}:{line}:1:{bold:#} {error}error{error:#}: {why}");
}

/// Whether text is styled. It is not where the styles would only be taken out again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Styles {
    Shown,
    Plain,
}

impl Styles {
    /// What standard output takes.
    pub(super) fn of_stdout() -> Self {
        match anstream::AutoStream::choice(&std::io::stdout()) {
            anstream::ColorChoice::Never => Self::Plain,
            _ => Self::Shown,
        }
    }

    const fn of(self, style: Style) -> Style {
        match self {
            Self::Shown => style,
            Self::Plain => Style::new(),
        }
    }

    fn write(self, style: Style, pieces: &[&str], out: &mut String) {
        let text = pieces.iter().copied();
        match self {
            Self::Plain => out.extend(text),
            Self::Shown => {
                let _ = write!(out, "{style}");
                out.extend(text);
                let _ = write!(out, "{style:#}");
            }
        }
    }
}
