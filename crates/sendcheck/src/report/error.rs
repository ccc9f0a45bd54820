//! A report as an error, for whoever only wants to go on or stop.

use core::error::Error;
use core::fmt;

use super::{Report, Severity};

/// One line: how many errors and warnings, and the first error.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
/// assert_eq!(
///     report.to_string(),
///     "message: 1 error, 0 warnings; no-parts at /parts: the message has no parts",
/// );
/// ```
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.operation.map_or("document", |operation| operation.name());
        let (errors, warnings) = (self.errors, self.warnings);
        let plural = |count| if count == 1 { "" } else { "s" };
        write!(f, "{name}: {errors} error{}", plural(errors))?;
        write!(f, ", {warnings} warning{}", plural(warnings))?;
        if let Some(found) = self.first_error() {
            write!(f, "; {} at {}: {}", found.rule(), found.path(), found.message())?;
        }
        Ok(())
    }
}

impl Error for Report {}

impl Report {
    /// The first error, if one was kept.
    #[must_use]
    pub fn first_error(&self) -> Option<&super::Diagnostic> {
        self.diagnostics.iter().find(|found| found.severity() == Severity::Error)
    }
}
