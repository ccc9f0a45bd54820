//! SARIF 2.1.0: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.

mod log;
mod rules;

use std::ops::Range;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sendcheck::fix::{Applicability, Fix, fixes};
use sendcheck::{Code, Diagnostic, Options, Place, Report, Rule, Severity};

use super::document::{Document, Places};
use log::{
    ArtifactChange, ArtifactContent, ArtifactLocation, FixProperties, Invocation, Location, Log,
    LogicalLocation, Message, Notification, PhysicalLocation, Region, Replacement,
    ResultProperties,
};

/// The results of a run.
#[derive(Debug, Default)]
pub(super) struct Sarif {
    results: Vec<log::Result>,
    notifications: Vec<Notification>,
}

impl Sarif {
    /// Adds the diagnostics of a report, with their fixes.
    pub(super) fn report(&mut self, report: &Report, document: Document<'_>, options: &Options) {
        let mut places = Places::new(document);
        let can_be_fixed = |found: &Diagnostic| found.rule().fix().is_some();
        let fixes = match report.operation() {
            Some(operation) if report.diagnostics().iter().any(can_be_fixed) => {
                fixes(operation, document.source, options)
            }
            _ => Vec::new(),
        };
        // Fixes come in the order of their diagnostics.
        let mut fixes = fixes.iter().peekable();
        for found in report.diagnostics() {
            let is_own = |fix: &&Fix| {
                fix.rule == found.rule() && fix.path == found.path() && fix.range == found.range()
            };
            let fix = fixes.next_if(|fix| is_own(fix));
            let fix = fix.and_then(|fix| changes(fix, document, &mut places));
            self.results.push(result(found, fix, document, &mut places));
        }
    }

    /// Adds the error of a file without a report.
    pub(super) fn error(&mut self, message: &str, file: &str) {
        self.notifications.push(Notification {
            level: "error",
            message: Message { text: message.to_owned(), markdown: None },
            locations: vec![Location::of_file(artifact(file))],
        });
    }

    pub(super) fn finish(self) -> serde_json::Result<String> {
        let invocation = Invocation {
            execution_successful: self.notifications.is_empty(),
            tool_execution_notifications: self.notifications,
        };
        serde_json::to_string(&Log::new(rules::all(), self.results, invocation))
    }
}

fn result(
    found: &Diagnostic,
    fix: Option<log::Fix>,
    document: Document<'_>,
    places: &mut Places<'_>,
) -> log::Result {
    let (rule, message, help) = (found.rule(), found.message(), found.help());
    let markdown = help.as_ref().map(|help| format!("{message}\n\nhelp: {help}"));
    let physical = PhysicalLocation {
        artifact_location: artifact(document.file),
        region: Some(region(places.place(found))),
    };
    let logical = LogicalLocation { fully_qualified_name: found.path().to_owned() };
    log::Result {
        rule_id: rule.name(),
        rule_index: Rule::ALL.iter().position(|other| *other == rule),
        level: level(found.severity()),
        message: Message { text: message, markdown },
        locations: vec![Location { physical_location: physical, logical_locations: vec![logical] }],
        fixes: fix.into_iter().collect(),
        properties: ResultProperties {
            path: found.path().to_owned(),
            range: found.range().map(|range| [range.start(), range.end()]),
            code: found.code().map(Code::number),
            code_predicted: found.code().is_some_and(Code::is_predicted),
            parameter: found.parameter(),
            related: found.related().to_vec(),
            help,
        },
    }
}

/// Returns the changes of a fix; none if a plan is needed.
fn changes(fix: &Fix, document: Document<'_>, places: &mut Places<'_>) -> Option<log::Fix> {
    if fix.applicability == Applicability::Plan {
        return None;
    }
    let mut replacement = |range: Range<usize>, text: String| {
        let inserted_content = (!text.is_empty()).then_some(ArtifactContent { text });
        Replacement { deleted_region: region(places.of_bytes(range)), inserted_content }
    };
    let edits = fix.byte_edits(document.source)?.into_iter();
    let replacements: Vec<_> = edits.map(|edit| replacement(edit.range, edit.text)).collect();
    if replacements.is_empty() {
        return None;
    }
    Some(log::Fix {
        description: Message { text: fix.title.clone(), markdown: None },
        artifact_changes: vec![ArtifactChange {
            artifact_location: artifact(document.file),
            replacements,
        }],
        properties: FixProperties { applicability: fix.applicability.name() },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        _ => "warning",
    }
}

fn region(place: Place) -> Region {
    Region {
        start_line: place.line,
        start_column: place.column_utf16,
        end_line: place.end_line,
        end_column: place.end_column_utf16,
        byte_offset: place.offset_bytes,
        byte_length: place.len_bytes,
    }
}

/// The characters that a path of a URI holds unescaped.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b'+')
    .remove(b',')
    .remove(b'=');

/// Returns a file as a URI: relative if it was given so, else with the scheme `file`.
fn artifact(file: &str) -> ArtifactLocation {
    let slashes = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let path = slashes.strip_prefix("./").unwrap_or(&slashes);
    let uri = utf8_percent_encode(path, PATH).to_string();
    let uri = match path.as_bytes() {
        [b'/', ..] => format!("file://{uri}"),
        [_, b':', b'/', ..] => format!("file:///{uri}"),
        _ => uri,
    };
    ArtifactLocation { uri }
}

#[cfg(test)]
mod tests {
    use super::artifact;

    #[test]
    fn files_become_uris() {
        let uri = |file| artifact(file).uri;
        assert_eq!(uri("a/b.json"), "a/b.json");
        assert_eq!(uri("./é 100%:#?.json"), "%C3%A9%20100%25%3A%23%3F.json");
        assert_eq!(uri("/tmp/a b"), "file:///tmp/a%20b");
        assert_eq!(uri("-"), "-");
    }
}
