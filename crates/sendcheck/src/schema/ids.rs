//! The ids in paths.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use crate::handle::is_uuid;

/// Defines an id that is a UUID, and its error.
macro_rules! id {
    ($(#[$meta:meta])* $id:ident, $error:ident, $noun:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $id(String);

        impl $id {
            #[doc = concat!("Creates a ", $noun, ".")]
            ///
            /// # Errors
            ///
            #[doc = concat!("Returns [`", stringify!($error), "`] if `id` is not a UUID, such as `abc-1`.")]
            pub fn new(id: impl Into<String>) -> Result<Self, $error> {
                let id = id.into();
                if is_uuid(&id) { Ok(Self(id)) } else { Err($error { id }) }
            }

            /// Returns the id, unchanged.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl FromStr for $id {
            type Err = $error;

            fn from_str(id: &str) -> Result<Self, $error> {
                Self::new(id)
            }
        }

        #[doc = concat!("An error returned when a ", $noun, " is not a UUID.")]
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[error("invalid {} `{id}`: expected a UUID", $noun)]
        pub struct $error {
            id: String,
        }
    };
}

id! {
    /// The id of a chat: a UUID.
    ///
    /// ```
    /// use sendcheck::{ChatId, ParseChatIdError};
    ///
    /// let id: ChatId = "550e8400-e29b-41d4-a716-446655440000".parse()?;
    /// assert_eq!(id.as_str(), "550e8400-e29b-41d4-a716-446655440000");
    /// assert!("550e8400".parse::<ChatId>().is_err());
    /// # Ok::<(), ParseChatIdError>(())
    /// ```
    ChatId, ParseChatIdError, "chat id"
}

id! {
    /// The id of a message: a UUID.
    ///
    /// ```
    /// use sendcheck::{MessageId, ParseMessageIdError};
    ///
    /// let id: MessageId = "69a37c7d-af4f-4b5e-af42-e28e98ce873a".parse()?;
    /// assert_eq!(id.to_string(), "69a37c7d-af4f-4b5e-af42-e28e98ce873a");
    /// # Ok::<(), ParseMessageIdError>(())
    /// ```
    MessageId, ParseMessageIdError, "message id"
}
