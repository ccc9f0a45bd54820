//! Checks documents as the arguments ask.

use std::path::PathBuf;

use sendcheck::Report;
use sendcheck::fix::Applicability;

use super::envelope::Pointers;
use crate::outcome::Status;

/// The format of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: the source line with the place underlined, the rule, the help
    Human,
    /// A line for each diagnostic: `file:line:column: error[rule]: message`
    Concise,
    /// For programs: a report on each line
    Json,
    /// Annotations of GitHub workflows
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// `JUnit` XML, a test case for each file
    Junit,
}

/// The format of reports on JSON Lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineFormat {
    /// Like `concise`, which has a line for each diagnostic.
    Text,
    Json,
    Github,
}

impl Format {
    /// Returns the format for JSON Lines. The others are one document, which would need memory for all reports.
    pub(super) const fn of_lines(self) -> Option<LineFormat> {
        match self {
            Self::Human | Self::Concise => Some(LineFormat::Text),
            Self::Json => Some(LineFormat::Json),
            Self::Github => Some(LineFormat::Github),
            Self::Sarif | Self::Junit => None,
        }
    }
}

/// Which lines get a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Only {
    /// Lines that are not valid
    Invalid,
}

/// The treatment of fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fixing {
    /// The least sure fixes that are applied.
    pub(super) up_to: Applicability,
    /// Whether the changes are shown instead of written.
    pub(super) is_diff: bool,
}

/// How documents are checked, whatever their file.
#[derive(Debug)]
pub(super) struct Checker {
    pub(super) format: Format,
    pub(super) is_quiet: bool,
    pub(super) denies_warnings: bool,
    /// Whether valid lines get no report.
    pub(super) writes_invalid_only: bool,
    pub(super) pointers: Pointers,
    /// The file of the totals of JSON Lines.
    pub(super) summary: Option<PathBuf>,
    pub(super) fixing: Option<Fixing>,
}

impl Checker {
    pub(super) fn status(&self, report: &Report) -> Status {
        if report.is_valid() && !(self.denies_warnings && report.warnings() > 0) {
            Status::Valid
        } else {
            Status::Invalid
        }
    }
}
