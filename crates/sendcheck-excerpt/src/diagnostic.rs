//! Diagnostics of a report.

use sendcheck::{Diagnostic, Locator, Report, Rule, Severity};

use crate::position::Positions;
use crate::renderer::{Excerpt, Kind, Renderer};

impl Renderer {
    /// Renders every diagnostic of a report, with a blank line after each. `source` is the document that was checked,
    /// which people know as `name`.
    #[must_use]
    pub fn report(&self, report: &Report, name: &str, source: &[u8]) -> String {
        let mut out = String::new();
        let mut locator = Locator::new(source);
        let mut positions = Positions::new(source);
        for found in report.diagnostics() {
            let message = found.message();
            let label = label(found);
            let excerpt = Excerpt {
                kind: if found.severity() == Severity::Error { Kind::Error } else { Kind::Warning },
                id: Some(found.rule().name()),
                title: &message,
                // A parameter is not in the document.
                place: found.parameter().is_none().then(|| locator.byte_range(found)),
                label: label.as_deref(),
                notes: &notes(found),
            };
            out.push_str(&self.excerpt(&excerpt, name, source, &mut positions));
            out.push('\n');
        }
        out
    }
}

/// Returns the label under the underlined place.
fn label(found: &Diagnostic) -> Option<String> {
    (found.rule() == Rule::MissingField).then(|| {
        let name = found.path().rsplit('/').next().unwrap_or_default();
        format!("missing `{name}`")
    })
}

/// Returns the notes under the source.
fn notes(found: &Diagnostic) -> Vec<(&'static str, String)> {
    let mut notes = vec![match found.parameter() {
        Some(parameter) => ("parameter", parameter.to_owned()),
        None => ("path", place(found)),
    }];
    notes.extend(found.related().iter().map(|related| ("also", related.clone())));
    notes.extend(found.code().map(|code| ("code", code.to_string())));
    notes.extend(found.help().map(|help| ("help", help)));
    notes
}

fn place(found: &Diagnostic) -> String {
    let path = if found.path().is_empty() { "the whole document" } else { found.path() };
    match found.range() {
        Some(range) => format!("{path}, UTF-16 code units {}..{}", range.start(), range.end()),
        None => path.to_owned(),
    }
}
