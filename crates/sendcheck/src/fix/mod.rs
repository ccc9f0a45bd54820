//! Fixes of what a check finds: as JSON Patch, and as edits of strings.
//!
//! 1. A check finds the diagnostics; `tree` gives their values and neighbours.
//! 2. `propose` has a function for each group of rules, which proposes a change.
//! 3. `patch` writes the changes into the document. `round` checks the result: each change is one for the better.
//!
//! `check` does not know this module: callers that only check do not pay for it.

mod address;
mod chars;
mod counts;
mod html;
mod json;
#[doc(hidden)]
pub mod layout;
mod markdown;
mod media;
mod patch;
mod propose;
mod range;
mod round;
mod table;
mod taken;
mod text;
mod tree;

use alloc::string::String;
use alloc::vec::Vec;

// For `sendcheck-compose`.
#[doc(hidden)]
pub use address::{
    Addresses, Target, is_label_of_address, is_web_address, link_target, percent_encode_blanks,
    signs_around_address,
};
pub use json::fixes_json;
#[doc(hidden)]
pub use media::{is_exempt_url, media_url};
pub use patch::{ByteEdit, PatchOp};
pub use text::StringEdit;

use crate::catalogue::Rule;
use crate::json::{Document, Origin, Source};
use crate::report::Report;
use crate::schema::Operation;
use crate::text::Utf16Range;
use crate::{Options, check};
use round::Round;
use tree::Tree;

/// How sure it is that a fix is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Applicability {
    /// Recipients get the same, or what was certainly meant.
    Safe,
    /// Recipients get something else, or the meaning is a guess.
    Unsafe,
    /// One request cannot express it: plan the message.
    Plan,
}

crate::catalogue::named!(
    Applicability,
    "`safe`, `unsafe` or `plan`",
    Safe = "safe",
    Unsafe = "unsafe",
    Plan = "plan",
);

impl Rule {
    /// Returns the safest kind of fix that diagnostics of the rule can have.
    #[must_use]
    pub const fn fix(self) -> Option<Applicability> {
        table::fix(self)
    }
}

/// A fix of a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fix {
    /// The rule of the diagnostic.
    pub rule: Rule,
    /// The path of the diagnostic.
    pub path: String,
    /// The range of the diagnostic.
    pub range: Option<Utf16Range>,
    /// How sure it is that the fix is meant.
    pub applicability: Applicability,
    /// A title for people.
    pub title: String,
    /// The operations on the document; none for [`Applicability::Plan`].
    pub patch: Vec<PatchOp>,
    /// The changed strings, for editors.
    pub text_edits: Vec<(String, Vec<StringEdit>)>,
}

impl Fix {
    /// Returns the changes of the document's text that the fix makes, in order and without overlaps; none for
    /// [`Applicability::Plan`]. `document` is the one that the fix is for: for another one, the result may be `None`.
    ///
    /// ```
    /// use sendcheck::fix::fixes;
    /// use sendcheck::{Operation, Options};
    ///
    /// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
    /// let fixes = fixes(Operation::Message, document, &Options::default());
    /// let edits = fixes[0].byte_edits(document).unwrap();
    /// assert_eq!((edits[0].range.clone(), edits[0].text.as_str()), (28..34, "\"value\""));
    /// ```
    #[must_use]
    pub fn byte_edits(&self, document: &[u8]) -> Option<Vec<ByteEdit>> {
        let text = core::str::from_utf8(document).ok()?;
        let parsed = Document::parse(Source::from(text), Origin::Document).ok()?;
        patch::edits(text, &Tree::new(&parsed), &self.patch)
    }
}

/// The result of [`fix`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fixed {
    /// The fixed document.
    pub document: String,
    /// The fixes that were applied, in order. Each patch changes the document that its round of fixes began with; do not
    /// apply one after the other.
    pub applied: Vec<Fix>,
    /// The report on the fixed document.
    pub report: Report,
}

/// Returns a fix for each diagnostic that has one. Each is for the unchanged document.
///
/// ```
/// use sendcheck::fix::fixes;
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
/// let fixes = fixes(Operation::Message, document, &Options::default());
/// assert_eq!(fixes[0].title, "rename `text` to `value`");
/// ```
#[must_use]
pub fn fixes(operation: Operation, document: &[u8], options: &Options) -> Vec<Fix> {
    fixes_from(Origin::Document, operation, document, options)
}

/// Returns fixes as [`fixes`] does, of a document that was written as JSON from a value of another language: see
/// [`check_value_json`](crate::check_value_json).
///
/// ```
/// use sendcheck::fix::fixes_of_value_json;
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "value": "half \ud83d"}]}"#;
/// let fixes = fixes_of_value_json(Operation::Message, document, &Options::default());
/// assert_eq!(fixes[0].title, "remove the unpaired surrogates");
/// ```
#[must_use]
pub fn fixes_of_value_json(operation: Operation, document: &[u8], options: &Options) -> Vec<Fix> {
    fixes_from(Origin::Value, operation, document, options)
}

fn fixes_from(
    origin: Origin,
    operation: Operation,
    document: &[u8],
    options: &Options,
) -> Vec<Fix> {
    let Ok(text) = core::str::from_utf8(document) else { return Vec::new() };
    Round { origin, operation, options }.fixes(text)
}

/// Applies every fix of a kind or a safer one. [`Applicability::Plan`] does what [`Applicability::Unsafe`] does: a plan is
/// not one document.
///
/// Fixes that touch the same string, list or field wait for the next round; there are at most 16. The report lists the
/// rest.
///
/// ```
/// use sendcheck::fix::{Applicability, fix};
/// use sendcheck::{Operation, Options};
///
/// let document = br#"{"parts": [{"type": "text", "text": "Hi"}]}"#;
/// let fixed = fix(Operation::Message, document, &Options::default(), Applicability::Safe);
/// assert_eq!(fixed.document, r#"{"parts": [{"type": "text", "value": "Hi"}]}"#);
/// assert!(fixed.report.is_valid());
/// ```
#[must_use]
pub fn fix(
    operation: Operation,
    document: &[u8],
    options: &Options,
    up_to: Applicability,
) -> Fixed {
    fix_from(Origin::Document, operation, document, options, up_to)
}

/// Fixes a document as [`fix()`] does, but one that was written as JSON from a value of another language: see
/// [`check_value_json`](crate::check_value_json).
///
/// ```
/// use sendcheck::fix::{Applicability, fix_value_json};
/// use sendcheck::{Operation, Options};
///
/// let json = br#"{"parts": [{"type": "text", "value": "half \ud83d!"}]}"#;
/// let fixed = fix_value_json(Operation::Message, json, &Options::default(), Applicability::Unsafe);
/// assert_eq!(fixed.document, r#"{"parts": [{"type": "text", "value": "half !"}]}"#);
/// ```
#[must_use]
pub fn fix_value_json(
    operation: Operation,
    json: &[u8],
    options: &Options,
    up_to: Applicability,
) -> Fixed {
    fix_from(Origin::Value, operation, json, options, up_to)
}

/// Fixes a value that serde can serialise, and returns the fixed value with the result.
///
/// ```
/// use sendcheck::fix::{Applicability, fix_value};
/// use sendcheck::{Operation, Options};
/// use serde_json::json;
///
/// let value = json!({"parts": [{"type": "text", "text": "Hi"}]});
/// let (value, fixed) = fix_value(Operation::Message, &value, &Options::default(), Applicability::Safe)?;
/// assert_eq!(value, json!({"parts": [{"type": "text", "value": "Hi"}]}));
/// assert_eq!(fixed.applied.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// Returns the error of the value's `Serialize`, or that of `Deserialize` if the type cannot hold the fixed value.
#[cfg(feature = "serde")]
pub fn fix_value<T: serde::Serialize + serde::de::DeserializeOwned>(
    operation: Operation,
    value: &T,
    options: &Options,
    up_to: Applicability,
) -> Result<(T, Fixed), serde_json::Error> {
    let fixed = fix(operation, &serde_json::to_vec(value)?, options, up_to);
    Ok((serde_json::from_str(&fixed.document)?, fixed))
}

/// The most rounds of fixes: each may make others possible.
const ROUNDS: usize = 16;

fn fix_from(
    origin: Origin,
    operation: Operation,
    document: &[u8],
    options: &Options,
    up_to: Applicability,
) -> Fixed {
    let Ok(text) = core::str::from_utf8(document) else {
        let report = check(operation, document, options);
        let document = String::from_utf8_lossy(document).into_owned();
        return Fixed { document, applied: Vec::new(), report };
    };
    let round = Round { origin, operation, options };
    let mut document = String::from(text);
    let mut applied = Vec::new();
    for _ in 0..ROUNDS {
        let Some((new, mut fixes)) = round.apply(&document, up_to) else { break };
        applied.append(&mut fixes);
        document = new;
    }
    let report = round.check(&document, options);
    Fixed { document, applied, report }
}
