use alloc::string::String;
use core::fmt;

use super::named;
use crate::json::write;

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
    /// Returns a code that the API documents for this cause.
    #[doc(hidden)]
    #[must_use]
    pub const fn documented(number: u16) -> Self {
        Self { number, predicted: false }
    }

    /// Returns a code that the API probably returns, though nothing documents it.
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

    /// Returns the HTTP status of a response with the code, if it refuses what a rule finds.
    ///
    /// Source: <https://docs.linqapp.com/error/>
    ///
    /// ```
    /// use sendcheck::Rule;
    ///
    /// assert_eq!(Rule::MissingField.code().map(|code| code.status()), Some(400));
    /// assert_eq!(Rule::NeedsImessageChat.code().map(|code| code.status()), Some(422));
    /// ```
    #[must_use]
    pub const fn status(self) -> u16 {
        match self.number {
            1006 | 2015..=2018 | 2023 | 2028 => 409,
            4005 => 422,
            _ => 400,
        }
    }

    /// Returns the page of the API's documentation about the code.
    ///
    /// Source: <https://docs.linqapp.com/error/>
    #[must_use]
    pub fn doc_url(self) -> String {
        let mut url = String::from("https://docs.linqapp.com/error/codes/");
        write::number((self.number / 1000).into(), &mut url);
        url.push_str("xxx/");
        write::number(self.number.into(), &mut url);
        url.push('/');
        url
    }
}

/// Writes the number, and `(predicted)` after one that is.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        if self.predicted { f.write_str(" (predicted)") } else { Ok(()) }
    }
}
