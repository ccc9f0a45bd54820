use std::ops::AddAssign;

use sendcheck::{InferOperationError, Report};
use serde::Serialize;

use super::summary::Summary;
use crate::check::human::counted;
use crate::check::inference;
use crate::outcome::Status;
use crate::stderr::{print_error, print_hint};

/// The numbers of lines and diagnostics.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Totals {
    pub(super) valid: u64,
    pub(super) invalid: u64,
    /// Lines whose operation cannot be inferred.
    pub(super) not_inferred: u64,
    /// Lines without the values that the pointers of the arguments name.
    pub(super) not_found: u64,
    pub(super) errors: u64,
    pub(super) warnings: u64,
    /// The worst status of all reports.
    #[serde(skip)]
    status: Status,
    #[serde(flatten)]
    pub(super) summary: Summary,
}

impl Totals {
    pub(super) fn count(&mut self, report: &Report, status: Status) {
        self.valid += u64::from(report.is_valid());
        self.invalid += u64::from(!report.is_valid());
        self.errors += report.errors() as u64;
        self.warnings += report.warnings() as u64;
        self.status = self.status.and(status);
    }

    pub(super) fn status(&self) -> Status {
        if self.not_inferred + self.not_found > 0 { Status::Unusable } else { self.status }
    }

    /// Prints the totals on standard error, apart from the reports.
    pub(super) fn print(&self) {
        let documents = self.valid + self.invalid + self.not_inferred + self.not_found;
        print_hint(&format!(
            "{}: {} valid, {} invalid; {}, {}\n",
            counted(documents, "document"),
            self.valid,
            self.invalid,
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
        ));
        print_hint(&self.summary.table());
    }

    /// Prints the number of lines that could not be checked, and what to do about them.
    pub(super) fn print_advice(&self) {
        if self.not_found > 0 {
            let documents = counted(self.not_found, "document");
            print_error(&format!("{documents} not checked: the lines have no such values"));
        }
        if self.not_inferred > 0 {
            let documents = counted(self.not_inferred, "document");
            print_error(&format!("{documents} not checked: {InferOperationError}"));
            print_hint(&inference::advice());
        }
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        let Self { valid, invalid, not_inferred, not_found, errors, warnings, status, summary } =
            other;
        self.valid += valid;
        self.invalid += invalid;
        self.not_inferred += not_inferred;
        self.not_found += not_found;
        self.errors += errors;
        self.warnings += warnings;
        self.status = self.status.and(status);
        self.summary.add(summary);
    }
}
