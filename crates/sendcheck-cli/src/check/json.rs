//! Reports for programs: a line of JSON each, with where it comes from before what it says.

use sendcheck::Report;

/// Where a document comes from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin<'a> {
    /// The file as JSON (`"a.json"`), where more than one is checked.
    pub(super) file_json: Option<&'a str>,
    /// The line, from 1, where each line is a document.
    pub(super) line: Option<u64>,
}

impl Origin<'_> {
    /// Begins an object with what is known.
    fn begin(self, out: &mut String) {
        out.push('{');
        if let Some(file) = self.file_json {
            out.push_str("\"file\":");
            out.push_str(file);
            out.push(',');
        }
        if let Some(line) = self.line {
            out.push_str("\"line\":");
            decimal(line, out);
            out.push(',');
        }
    }
}

/// Writes `number` in decimal digits.
fn decimal(number: u64, out: &mut String) {
    if number >= 10 {
        decimal(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Writes a report; `room` is kept from one report to the next.
pub(super) fn report(report: &Report, origin: Origin<'_>, room: &mut String, out: &mut String) {
    room.clear();
    report.write_json(room);
    origin.begin(out);
    // The report's own opening brace was written before.
    out.push_str(room.strip_prefix('{').unwrap_or(room));
    out.push('\n');
}

/// Writes that there is no report, and why.
pub(super) fn no_report(why: &str, origin: Origin<'_>, out: &mut String) {
    origin.begin(out);
    out.push_str("\"error\":");
    out.push_str(&string(why));
    out.push_str("}\n");
}

/// A string in JSON.
pub(super) fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
