//! The conformance vectors through the command line.

use std::collections::BTreeMap;

use conformance::{Vector, vectors};
use quick_junit::TestCaseStatus;
use serde_json::Value;

use crate::process::{Files, sendcheck};

/// The number of files in one run.
const AT_ONCE: usize = 100;

/// Returns the flags of options, if there are flags for all of them.
fn flags(options: &Value) -> Option<Vec<String>> {
    let mut flags = Vec::new();
    for (name, value) in options.as_object()? {
        match name.as_str() {
            "first_message" if value == true => flags.push("--first-message".into()),
            "first_message" => flags.push("--existing-chat".into()),
            "strict_links" if value == true => flags.push("--strict-links".into()),
            "strict_links" => {}
            "levels" => {
                for (rule, level) in value.as_object()? {
                    flags.push(format!("--{}={rule}", level.as_str()?));
                }
            }
            "url_media_exempt_hosts" => {
                let hosts = value.as_array().filter(|hosts| !hosts.is_empty())?;
                for host in hosts {
                    flags.push(format!("--exempt-host={}", host.as_str()?));
                }
            }
            "chat_id" => flags.push(format!("--chat-id={}", value.as_str()?)),
            "message_id" => flags.push(format!("--message-id={}", value.as_str()?)),
            "chat" => flags.push(format!("--chat={value}")),
            "max_diagnostics" => flags.push(format!("--max-diagnostics={value}")),
            _ => return None,
        }
    }
    Some(flags)
}

#[test]
fn every_vector_with_flags() {
    let vectors = vectors();
    let mut alike: BTreeMap<Vec<String>, Vec<&Vector>> = BTreeMap::new();
    let mut without_flags = Vec::new();
    for vector in &vectors {
        let options = serde_json::from_str(vector.options_json()).unwrap();
        match flags(&options) {
            Some(mut flags) => {
                flags.push(format!("--operation={}", vector.operation));
                alike.entry(flags).or_default().push(vector);
            }
            None => without_flags.push(&vector.name),
        }
    }
    assert!(without_flags.len() <= 2, "{without_flags:?}");

    let mut failures = Vec::new();
    for (flags, vectors) in &alike {
        for vectors in vectors.chunks(AT_ONCE) {
            failures.extend(mismatches(flags, vectors));
        }
    }
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

fn mismatches(flags: &[String], vectors: &[&Vector]) -> Vec<String> {
    let files = Files::new();
    let names: Vec<String> = vectors
        .iter()
        .enumerate()
        .map(|(index, vector)| files.write(&format!("{index}.json"), vector.document()))
        .collect();
    let check = |format: &str| {
        let args = ["check", "--format", format].map(String::from).into_iter();
        sendcheck(args.chain(flags.iter().cloned()).chain(names.clone()))
    };
    let run = check("json");
    let reports = run.json_lines();
    assert_eq!(reports.len(), vectors.len(), "{}", run.stderr);
    let compared = vectors.iter().zip(&reports).map(|(vector, report)| vector.compare(report));
    let mut mismatches: Vec<String> =
        compared.filter_map(Result::err).map(|mismatch| mismatch.to_string()).collect();

    let lines: Vec<Vec<Line>> = reports.iter().map(lines).collect();
    let all: Vec<&Line> = lines.iter().flatten().collect();
    mismatches.extend(different("concise", &all, check("concise").stdout.lines(), Line::concise));
    mismatches.extend(different("github", &all, check("github").stdout.lines(), Line::github));
    // Diagnostics about the whole document or an option are shown without a place.
    let human = check("human").stdout;
    let places = human.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    let places = places.filter(|place| !place.ends_with(":1:1"));
    let inner: Vec<&Line> = all.iter().copied().filter(|line| line.start != (1, 1)).collect();
    mismatches.extend(different("human", &inner, places, Line::place));
    let junit = quick_junit::Report::deserialize_from_str(&check("junit").stdout).unwrap();
    let cases = &junit.test_suites[0].test_cases;
    assert_eq!(cases.len(), lines.len());
    for (case, lines) in cases.iter().zip(&lines) {
        let text = match &case.status {
            TestCaseStatus::NonSuccess { description, .. } => description,
            _ => &case.system_out,
        };
        let text = text.as_ref().map_or("", |text| text.as_str());
        let all: Vec<&Line> = lines.iter().collect();
        mismatches.extend(different("junit", &all, text.lines(), Line::concise));
    }
    mismatches
}

/// A diagnostic, as the formats for people show it.
struct Line {
    file: String,
    severity: String,
    rule: String,
    message: String,
    start: (u64, u64),
    end: (u64, u64),
}

/// Returns the diagnostics of a report.
fn lines(report: &Value) -> Vec<Line> {
    let line = |found: &Value| {
        let text = |name: &str| found[name].as_str().unwrap().to_owned();
        let number = |name: &str| found[name].as_u64().unwrap();
        Line {
            file: report["file"].as_str().unwrap().to_owned(),
            severity: text("severity"),
            rule: text("rule"),
            message: text("message"),
            start: (number("line"), number("column")),
            end: (number("end_line"), number("end_column")),
        }
    };
    report["diagnostics"].as_array().unwrap().iter().map(line).collect()
}

impl Line {
    fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.start.0, self.start.1)
    }

    fn concise(&self) -> String {
        format!("{}: {}[{}]: {}", self.place(), self.severity, self.rule, self.message)
    }

    /// The annotation up to its help.
    fn github(&self) -> String {
        let Self { file, severity, rule, start, end, .. } = self;
        let end = if start.0 == end.0 {
            format!("endColumn={}", end.1)
        } else {
            format!("endLine={}", end.0)
        };
        let message = self.message.replace('%', "%25");
        format!(
            "::{severity} file={file},line={},col={},{end},title={rule}::{message}",
            start.0, start.1
        )
    }
}

/// Compares what a format shows with the diagnostics. Characters that a terminal cannot show are written differently, so
/// that such messages are compared up to there.
fn different<'s>(
    format: &str,
    expected: &[&Line],
    shown: impl Iterator<Item = &'s str>,
    line: impl Fn(&Line) -> String,
) -> Vec<String> {
    let shown: Vec<&str> = shown.collect();
    if shown.len() != expected.len() {
        return vec![format!("{format}: {} of {}", shown.len(), expected.len())];
    }
    let is_plain = |c: char| c == ' ' || c.is_ascii_graphic();
    let differs = |(shown, expected): &(&&str, String)| {
        let end = expected.find(|c| !is_plain(c)).unwrap_or(expected.len());
        !shown.starts_with(&expected[..end])
    };
    let pairs = shown.iter().zip(expected.iter().map(|expected| line(expected)));
    pairs.filter(differs).map(|(shown, line)| format!("{format}: {shown}\n  not {line}")).collect()
}
