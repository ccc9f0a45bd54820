//! The result of a check.

mod api_error;
mod built;
mod diagnostic;
mod error;
mod json;
mod locate;
mod place;
#[cfg(feature = "serde")]
mod serde;
pub(crate) mod sink;

use alloc::string::String;
use alloc::vec::Vec;

pub use api_error::ApiError;
pub use diagnostic::Diagnostic;
pub(crate) use diagnostic::Sentence;
pub use locate::Locator;
pub use place::Place;

use crate::schema::Operation;

/// Everything that a check found in one document.
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
/// assert!(!report.is_valid());
/// assert_eq!(report.diagnostics()[0].rule().name(), "no-parts");
/// assert_eq!(report.diagnostics()[0].path(), "/parts");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub(crate) operation: Option<Operation>,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) truncated: bool,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Returns the operation that the document was checked as. None where it should have been inferred from a document
    /// that is not JSON.
    #[must_use]
    pub fn operation(&self) -> Option<Operation> {
        self.operation
    }

    /// Returns `true` if no error was found. Warnings do not count.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.errors == 0
    }

    /// Returns how many errors were found, kept or not.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Returns how many warnings were found, kept or not.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.warnings
    }

    /// Returns `true` if more was found than [`Options::max_diagnostics`](crate::Options::max_diagnostics)
    /// lets a report hold. Errors are kept before warnings, earlier places before later ones.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the diagnostics, in the order of the document.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Returns the report as one line of JSON, the same in every language.
    ///
    /// ```
    /// use sendcheck::{Operation, Options, check};
    ///
    /// let report = check(Operation::ChatsTypingStart, b"", &Options::default());
    /// assert_eq!(
    ///     report.to_json(),
    ///     r#"{"operation":"chats.typing.start","valid":true,"errors":0,"warnings":0,"truncated":false,"diagnostics":[]}"#,
    /// );
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write_json(&mut out);
        out
    }

    /// Writes what [`to_json`](Self::to_json) returns to the end of `out`.
    pub fn write_json(&self, out: &mut String) {
        json::write(self, |_| None, out);
    }

    /// Writes the report in JSON with the place of each diagnostic in the text of the document: `line`, `column`,
    /// `end_line`, `end_column` (columns in UTF-16 code units), `offset` and `length` (in bytes).
    ///
    /// ```
    /// use sendcheck::{Operation, Options, Place, check};
    ///
    /// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
    /// let mut json = String::new();
    /// report.write_json_with_places(&mut json, |_| Place {
    ///     line: 1,
    ///     column_utf16: 11,
    ///     end_line: 1,
    ///     end_column_utf16: 13,
    ///     offset_bytes: 10,
    ///     len_bytes: 2,
    /// });
    /// let places = r#""line":1,"column":11,"end_line":1,"end_column":13,"offset":10,"length":2"#;
    /// assert!(json.contains(places));
    /// ```
    pub fn write_json_with_places(
        &self,
        out: &mut String,
        mut place: impl FnMut(&Diagnostic) -> Place,
    ) {
        json::write(self, |found| Some(place(found)), out);
    }
}
