use core::fmt;

use super::named;

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// The API accepts it, or says nothing about it, but something is lost, discouraged or probably a mistake.
    Warning,
    /// The API documents that it rejects this, or the request cannot mean anything.
    Error,
}

named!(Severity, "`error` or `warning`", Error = "error", Warning = "warning");

/// The API's error code for a diagnostic.
///
/// Source: <https://docs.linqapp.com/error/>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    number: u16,
    predicted: bool,
}

impl Code {
    /// A code that the API documents for this cause.
    pub(crate) const fn documented(number: u16) -> Self {
        Self { number, predicted: false }
    }

    /// A code that the API probably returns, though nothing documents it.
    pub(crate) const fn predicted(number: u16) -> Self {
        Self { number, predicted: true }
    }

    /// Returns the number, such as 1005.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.number
    }

    /// Returns `true` if the code is a prediction of this library, and not documented for this cause.
    #[must_use]
    pub const fn is_predicted(self) -> bool {
        self.predicted
    }
}

/// Writes the number, and `(predicted)` after one that is.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if self.predicted { f.write_str(" (predicted)") } else { Ok(()) }
    }
}
