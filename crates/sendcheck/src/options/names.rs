//! Levels and services by the names that options, reports and the API give them.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::{ChatService, Level};

/// Gives an enumeration its names, both ways.
macro_rules! named {
    ($type:ident, $known:literal, $($variant:ident = $name:literal),*) => {
        impl $type {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            #[doc = concat!("Its name: ", $known, ".")]
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }

        impl FromStr for $type {
            type Err = UnknownName;

            fn from_str(name: &str) -> Result<Self, UnknownName> {
                match name {
                    $($name => Ok(Self::$variant),)*
                    _ => Err(UnknownName { name: name.into(), known: $known }),
                }
            }
        }
    };
}
named!(Level, "`allow`, `warn` or `deny`", Allow = "allow", Warn = "warn", Deny = "deny");
named!(ChatService, "`iMessage`, `SMS` or `RCS`", IMessage = "iMessage", Sms = "SMS", Rcs = "RCS");

/// No level or service has that name. Case counts.
///
/// ```
/// use sendcheck::{ChatService, Level};
///
/// assert_eq!("deny".parse(), Ok(Level::Deny));
/// let error = "sms".parse::<ChatService>().unwrap_err();
/// assert_eq!(error.to_string(), "`sms` is not one of `iMessage`, `SMS` or `RCS`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is not one of {known}")]
pub struct UnknownName {
    name: String,
    known: &'static str,
}
