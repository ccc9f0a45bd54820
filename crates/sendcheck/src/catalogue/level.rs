use alloc::string::String;

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

/// Gives an enumeration its names, both ways.
macro_rules! named {
    ($type:ident, $known:literal, $($variant:ident = $name:literal),* $(,)?) => {
        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            #[doc = concat!("Returns the name: ", $known, ".")]
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $type {
            type Err = $crate::ParseNameError;

            fn from_str(name: &str) -> Result<Self, $crate::ParseNameError> {
                match name {
                    $($name => Ok(Self::$variant),)*
                    _ => Err($crate::ParseNameError::new(name, $known)),
                }
            }
        }
    };
}
pub(crate) use named;

named!(Level, "`allow`, `warn` or `deny`", Allow = "allow", Warn = "warn", Deny = "deny");

/// An error returned when a name is not the name of a level, service, severity or path id. Case counts.
///
/// ```
/// use sendcheck::{ChatService, Level};
///
/// assert_eq!("deny".parse(), Ok(Level::Deny));
/// let error = "sms".parse::<ChatService>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown name `sms`, expected `iMessage`, `SMS` or `RCS`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown name `{name}`, expected {known}")]
pub struct ParseNameError {
    name: String,
    known: &'static str,
}

impl ParseNameError {
    pub(crate) fn new(name: &str, known: &'static str) -> Self {
        Self { name: name.into(), known }
    }
}
