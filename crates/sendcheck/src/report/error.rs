//! A report as an error.

use core::error::Error;
use core::fmt;

use super::{Diagnostic, Report};
use crate::catalogue::Severity;

/// Writes one line: the numbers of errors and warnings, and the first error.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
/// assert_eq!(
///     report.to_string(),
///     "message: 1 error, 0 warnings; no-parts at /parts: message has no parts",
/// );
/// ```
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.operation.map_or("document", |operation| operation.name());
        let (errors, warnings) = (self.errors, self.warnings);
        let plural = |count| if count == 1 { "" } else { "s" };
        write!(f, "{name}: {errors} error{}", plural(errors))?;
        write!(f, ", {warnings} warning{}", plural(warnings))?;
        if let Some(first) = self.first_error() {
            write!(f, "; {} at {}: {}", first.rule, first.place_name(), first.message())?;
        }
        Ok(())
    }
}

impl Error for Report {}

impl Report {
    /// Returns the first error that the report holds.
    #[must_use]
    pub fn first_error(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
