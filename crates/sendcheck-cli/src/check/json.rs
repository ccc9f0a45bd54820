//! Reports for programs: a line of JSON each, which begins with the source of the document.

use sendcheck::Report;

use super::document::{Document, Places};

/// Writes a report. `buffer` is reused from one report to the next.
pub(super) fn report(
    report: &Report,
    document: Document<'_>,
    buffer: &mut String,
    out: &mut String,
) {
    buffer.clear();
    let mut places = Places::new(document);
    report.write_json_with_places(buffer, |found| places.place(found));
    let Document { file, line, id, .. } = document;
    begin(Origin { file, line, id }, out);
    // `begin` writes the opening brace.
    out.push_str(buffer.strip_prefix('{').unwrap_or(buffer));
    out.push('\n');
}

/// Writes the error of a document or file without a report.
pub(super) fn error(message: &str, origin: Origin<'_>, out: &mut String) {
    begin(origin, out);
    out.push_str("\"error\":");
    string(message, out);
    out.push_str("}\n");
}

/// The origin of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin<'a> {
    pub(super) file: &'a str,
    pub(super) line: Option<u64>,
    /// JSON of its id.
    pub(super) id: Option<&'a str>,
}

/// Writes the beginning of an object.
fn begin(Origin { file, line, id }: Origin<'_>, out: &mut String) {
    out.push_str("{\"file\":");
    string(file, out);
    out.push(',');
    if let Some(line) = line {
        out.push_str("\"line\":");
        out.push_str(&line.to_string());
        out.push(',');
    }
    if let Some(id) = id {
        out.extend(["\"id\":", id, ","]);
    }
}

fn string(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
