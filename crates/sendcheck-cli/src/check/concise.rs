//! A line for each diagnostic, as compilers print them: `file:line:column: severity[rule]: message`.

use std::fmt::Write as _;

use sendcheck::{Report, Severity};

use super::document::{Document, Places};
use super::style::{BOLD, ERROR, Styles, WARNING};
use crate::terminal::printable;

/// Writes a report.
pub(super) fn report(report: &Report, document: Document<'_>, styles: Styles, out: &mut String) {
    if report.diagnostics().is_empty() {
        return;
    }
    let mut places = Places::new(document);
    let name = printable(document.name);
    for found in report.diagnostics() {
        let (line, column) = places.start(found);
        let style = if found.severity() == Severity::Error { ERROR } else { WARNING };
        // `extend` instead of `write!`: for files with a million diagnostics, formatting takes longer than checking.
        let (line, column) = (line.to_string(), column.to_string());
        styles.write(BOLD, &[&name, ":", &line, ":", &column, ":"], out);
        out.push(' ');
        styles.write(style, &[found.severity().name(), "[", found.rule().name(), "]"], out);
        out.extend([": ", &printable(&found.message()), "\n"]);
    }
}

/// Writes the error of a document without a report.
pub(super) fn error(message: &str, name: &str, line: usize, styles: Styles, out: &mut String) {
    let name = printable(name);
    let (bold, error) = (styles.of(BOLD), styles.of(ERROR));
    let _ = writeln!(out, "{bold}{name}:{line}:1:{bold:#} {error}error{error:#}: {message}");
}
