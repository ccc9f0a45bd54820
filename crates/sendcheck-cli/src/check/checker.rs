//! Checks documents as the arguments ask.

use std::path::PathBuf;

use sendcheck::{InferOperationError, Operation, Options, Report, check, check_inferred};

use super::envelope::Envelope;
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
}

/// Which lines get a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Only {
    /// Lines that are not valid
    Invalid,
}

/// How documents are checked.
#[derive(Debug)]
pub(super) struct Checker {
    /// The operation, if it is not inferred.
    pub(super) operation: Option<Operation>,
    pub(super) options: Options,
    pub(super) format: Format,
    pub(super) is_quiet: bool,
    pub(super) denies_warnings: bool,
    /// Whether valid lines get no report.
    pub(super) writes_invalid_only: bool,
    pub(super) envelope: Envelope,
    /// The file of the totals of JSON Lines.
    pub(super) summary: Option<PathBuf>,
}

impl Checker {
    pub(super) fn check(&self, json: &[u8]) -> Result<Report, InferOperationError> {
        self.check_for(None, json)
    }

    /// Checks a document for an operation; by default, for that of the arguments, or the inferred one.
    pub(super) fn check_for(
        &self,
        operation: Option<Operation>,
        json: &[u8],
    ) -> Result<Report, InferOperationError> {
        match operation.or(self.operation) {
            Some(operation) => Ok(check(operation, json, &self.options)),
            None => check_inferred(json, &self.options),
        }
    }

    pub(super) fn status(&self, report: &Report) -> Status {
        if report.is_valid() && !(self.denies_warnings && report.warnings() > 0) {
            Status::Valid
        } else {
            Status::Invalid
        }
    }
}
