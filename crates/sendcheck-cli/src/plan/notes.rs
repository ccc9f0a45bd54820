//! Notes of a plan, and reports about its input, with the source underlined.

use std::fmt::Write as _;
use std::ops::Range;

use sendcheck::text::{Unit, convert_offset};
use sendcheck::{Report, Severity};
use sendcheck_compose::Note;
use sendcheck_excerpt::{Excerpt, Kind, Positions};

use crate::terminal::renderer;

/// Returns the notes. `content` is the text that was planned, which people know as `name`.
pub(super) fn list(notes: &[Note], name: &str, content: Option<&str>) -> String {
    let renderer = renderer();
    let content = content.unwrap_or_default();
    let mut positions = Positions::new(content.as_bytes());
    let mut out = String::new();
    for note in notes {
        let place = note.source.and_then(|(start, end)| bytes(content, start, end));
        let place = place.filter(|_| !content.is_empty());
        let excerpt = Excerpt {
            kind: Kind::Note,
            id: None,
            title: &title(note),
            place,
            label: None,
            notes: &details(note),
        };
        out.push_str(&renderer.excerpt(&excerpt, name, content.as_bytes(), &mut positions));
        out.push('\n');
    }
    out
}

/// Returns a report about an input whose `content` is a text of its own.
pub(super) fn report(report: &Report, name: &str, content: &str) -> String {
    let renderer = renderer();
    let mut positions = Positions::new(content.as_bytes());
    let mut out = String::new();
    for found in report.diagnostics() {
        let range = found.range().filter(|_| found.path() == "/content");
        let mut notes = vec![("path", found.path().to_owned())];
        notes.extend(found.code().map(|code| ("code", code.to_string())));
        notes.extend(found.help().map(|help| ("help", help)));
        let excerpt = Excerpt {
            kind: if found.severity() == Severity::Error { Kind::Error } else { Kind::Warning },
            id: Some(found.rule().name()),
            title: &found.message(),
            place: range.and_then(|range| bytes(content, range.start(), range.end())),
            label: None,
            notes: &notes,
        };
        out.push_str(&renderer.excerpt(&excerpt, name, content.as_bytes(), &mut positions));
        out.push('\n');
    }
    out
}

fn bytes(text: &str, start_utf16: usize, end_utf16: usize) -> Option<Range<usize>> {
    let convert = |offset| convert_offset(text, offset, Unit::Utf16, Unit::Bytes).ok();
    Some(convert(start_utf16)?..convert(end_utf16)?)
}

fn title(note: &Note) -> String {
    let mut out = note.note.to_owned();
    if let Some(cause) = note.cause {
        let _ = write!(out, " ({cause})");
    }
    if let Some(send) = note.send {
        let _ = write!(out, ", request {}", send + 1);
    }
    if note.is_lost() {
        out.push_str(", lost in delivery");
    }
    out
}

fn details(note: &Note) -> Vec<(&'static str, String)> {
    let path = note.path.as_ref().or(note.input.as_ref());
    let path = path.map(|path| match note.range {
        Some((start, end)) => format!("{path}, UTF-16 code units {start}..{end}"),
        None => path.clone(),
    });
    path.map(|path| ("path", path)).into_iter().collect()
}
