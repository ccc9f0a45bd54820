use alloc::string::String;

use super::{DidYouMean, named, nearest};

/// How the diagnostics of a rule count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// They are not reported.
    Allow,
    /// They are warnings.
    Warn,
    /// They are errors.
    Deny,
}

named!(Level, "`allow`, `warn` or `deny`", Allow = "allow", Warn = "warn", Deny = "deny");

/// An error returned when a name is not the name of a level, service, severity or path id. Case counts.
///
/// ```
/// use sendcheck::{ChatService, Level};
///
/// assert_eq!("deny".parse(), Ok(Level::Deny));
/// let error = "sms".parse::<ChatService>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown name `sms`, expected `iMessage`, `SMS` or `RCS`; did you mean `SMS`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown name `{name}`, expected {known}{}", DidYouMean(*.nearest))]
pub struct ParseNameError {
    name: String,
    known: &'static str,
    nearest: Option<&'static str>,
}

impl ParseNameError {
    pub(crate) fn new(name: &str, known: &'static str, names: &[&'static str]) -> Self {
        Self { name: name.into(), known, nearest: nearest(name, names.iter().copied()) }
    }
}
