//! Annotations of GitHub workflows: `::error file=…,line=…::message`.

use std::borrow::Cow;
use std::fmt::Write as _;

use sendcheck::Report;

use super::document::{Document, Places};
use crate::terminal::printable;

/// Writes a report.
pub(super) fn report(report: &Report, document: Document<'_>, out: &mut String) {
    let mut places = Places::new(document);
    for found in report.diagnostics() {
        let place = places.place(found);
        let _ = write!(
            out,
            "::{} file={},line={},col={}",
            found.severity(),
            property(document.file),
            place.line,
            place.column_utf16,
        );
        // GitHub ignores columns if the lines differ.
        let _ = if place.line == place.end_line {
            write!(out, ",endColumn={}", place.end_column_utf16)
        } else {
            write!(out, ",endLine={}", place.end_line)
        };
        let _ = write!(out, ",title={}::{}", found.rule(), data(&found.message()));
        if let Some(help) = found.help() {
            let _ = write!(out, "%0Ahelp: {}", data(&help));
        }
        out.push('\n');
    }
}

/// Writes the error of a document or file without a report.
pub(super) fn error(message: &str, file: &str, line: usize, out: &mut String) {
    let _ = writeln!(out, "::error file={},line={line}::{}", property(file), data(message));
}

/// Escapes a message. A line break would end the annotation.
fn data(text: &str) -> Cow<'_, str> {
    escape(text, &['%'])
}

/// Escapes the value of a property.
fn property(text: &str) -> Cow<'_, str> {
    escape(text, &['%', ':', ','])
}

fn escape<'t>(text: &'t str, escaped: &[char]) -> Cow<'t, str> {
    let text = printable(text);
    if !text.contains(escaped) {
        return text;
    }
    let mut out = String::new();
    for char in text.chars() {
        if escaped.contains(&char) {
            let _ = write!(out, "%{:02X}", u32::from(char));
        } else {
            out.push(char);
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(data("100%: a, b"), "100%25: a, b");
        assert_eq!(property("a%b:c,d"), "a%25b%3Ac%2Cd");
        assert_eq!(data("a\n::error::b\r"), "a␊::error::b␍");
    }
}
