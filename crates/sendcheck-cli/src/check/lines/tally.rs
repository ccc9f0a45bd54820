use std::ops::AddAssign;

use sendcheck::Report;

use crate::check::human::counted;
use crate::check::inference;
use crate::outcome::Status;
use crate::{complain, hint};

/// How many lines there were, and what was found in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) valid: u64,
    pub(super) invalid: u64,
    /// Lines that no operation has the fields of.
    pub(super) not_understood: u64,
    pub(super) errors: u64,
    pub(super) warnings: u64,
}

impl Tally {
    pub(super) fn count(&mut self, report: &Report) {
        self.valid += u64::from(report.is_valid());
        self.invalid += u64::from(!report.is_valid());
        self.errors += report.errors() as u64;
        self.warnings += report.warnings() as u64;
    }

    pub(super) fn status(&self) -> Status {
        match self {
            Self { not_understood: 1.., .. } => Status::Unusable,
            Self { invalid: 1.., .. } => Status::Invalid,
            _ => Status::Valid,
        }
    }

    /// Says it on standard error, apart from the reports.
    pub(super) fn show(&self) {
        let documents = self.valid + self.invalid + self.not_understood;
        hint(&format!(
            "{}: {} valid, {} invalid; {}, {}\n",
            counted(documents, "document"),
            self.valid,
            self.invalid,
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
        ));
        if self.not_understood > 0 {
            let lines = counted(self.not_understood, "document");
            complain(&format!("{lines} could not be checked: {}", sendcheck::InferOperationError));
            hint(&inference::advice());
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        let Self { valid, invalid, not_understood, errors, warnings } = other;
        self.valid += valid;
        self.invalid += invalid;
        self.not_understood += not_understood;
        self.errors += errors;
        self.warnings += warnings;
    }
}
