//! `JUnit` XML: a test case for each file.

use quick_junit::{NonSuccessKind, Report as Run, TestCase, TestCaseStatus, TestSuite};
use sendcheck::{Report, Severity};

use super::concise;
use super::document::Document;
use super::human::counted;
use super::style::Styles;

/// The test cases of a run.
#[derive(Debug)]
pub(super) struct Junit(TestSuite);

impl Junit {
    pub(super) fn new() -> Self {
        Self(TestSuite::new("sendcheck"))
    }

    /// Adds a file. `is_failed`: it fails the run.
    pub(super) fn report(&mut self, report: &Report, document: Document<'_>, is_failed: bool) {
        let mut text = String::new();
        concise::report(report, document, Styles::Plain, &mut text);
        let text = in_xml(&text);
        let status = if is_failed { failure(report, &text) } else { TestCaseStatus::success() };
        let mut case = case(document.file, status);
        if !is_failed && !text.is_empty() {
            case.set_system_out(text);
        }
        self.0.add_test_case(case);
    }

    /// Adds a file without a report.
    pub(super) fn error(&mut self, message: &str, file: &str) {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(in_xml(message)).set_type("error");
        self.0.add_test_case(case(file, status));
    }

    pub(super) fn finish(self) -> Result<String, quick_junit::SerializeError> {
        let mut run = Run::new("sendcheck");
        run.add_test_suite(self.0);
        run.to_string()
    }
}

/// Returns the text without noncharacters that XML cannot hold. `quick_junit` removes control characters.
fn in_xml(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

fn case(file: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(in_xml(file), status);
    case.set_classname("sendcheck");
    case
}

/// The failure has the rule of the first error, or else of the first warning, as its type.
fn failure(report: &Report, text: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    let counts = [(report.errors(), "error"), (report.warnings(), "warning")];
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|&(count, noun)| counted(count as u64, noun)).collect();
    status.set_message(counts.join(", ")).set_description(text);
    let found = report.diagnostics();
    let first = found.iter().find(|found| found.severity() == Severity::Error).or(found.first());
    if let Some(first) = first {
        status.set_type(first.rule().name());
    }
    status
}
