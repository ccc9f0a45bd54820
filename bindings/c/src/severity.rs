//! Severities.

use sendcheck::Severity;

/// The severity of a diagnostic or rule.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum sendcheck_severity {
    /// No severity: there is no such diagnostic or rule.
    SENDCHECK_SEVERITY_NONE = 0,
    /// The API accepts it, but something is lost, discouraged or undocumented.
    SENDCHECK_SEVERITY_WARNING = 1,
    /// The API documents that it rejects this, or the request cannot mean anything.
    SENDCHECK_SEVERITY_ERROR = 2,
}

impl From<Severity> for sendcheck_severity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::SENDCHECK_SEVERITY_ERROR,
            _ => Self::SENDCHECK_SEVERITY_WARNING,
        }
    }
}
