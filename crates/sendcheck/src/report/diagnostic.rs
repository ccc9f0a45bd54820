use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::rules::Rule;
use crate::template;
use crate::text::Utf16Range;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Accepted, but lossy, discouraged or undocumented.
    Warning,
    /// The API documents that it rejects this, or the request cannot mean anything.
    Error,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The API's error code that a finding stands for.
///
/// Source: <https://docs.linqapp.com/error/>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    number: u16,
    predicted: bool,
}

impl Code {
    /// A code that the API documents for this trigger.
    pub(crate) const fn documented(number: u16) -> Self {
        Self { number, predicted: false }
    }

    /// A code that the API most likely answers with, though nothing says so.
    pub(crate) const fn predicted(number: u16) -> Self {
        Self { number, predicted: true }
    }

    /// The number, such as 1005.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.number
    }

    /// Whether the code is our prediction rather than the API's documentation.
    #[must_use]
    pub const fn is_predicted(self) -> bool {
        self.predicted
    }
}

/// Where in the bytes a document stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in UTF-16 code units, from 1.
    pub column_utf16: usize,
    /// The offset in bytes, from 0.
    pub offset_bytes: usize,
}

/// The facts behind a finding's words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct MessageArgs {
    /// What stands there: a name, a URL, a host.
    pub(crate) given: Option<Box<str>>,
    /// How many there are, or by how many it is too much.
    pub(crate) count: Option<u64>,
    /// What it would have to keep to.
    pub(crate) limit: Option<u64>,
    /// Why, in words that a sentence can end with.
    pub(crate) reason: Option<&'static str>,
    /// What would be right, when that is one of a few names.
    pub(crate) suggestion: Option<&'static str>,
}

/// One finding as it is kept: the rule, the place, the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) rule: Rule,
    pub(crate) severity: Severity,
    pub(crate) code: Option<Code>,
    /// The template of the message, with `{given}`, `{count}`, `{limit}` and `{reason}` in it.
    pub(crate) message: &'static str,
    /// The template of the help.
    pub(crate) help: &'static str,
    pub(crate) path: String,
    pub(crate) offset_bytes: usize,
    pub(crate) range: Option<Utf16Range>,
    pub(crate) related: Vec<String>,
    pub(crate) parameter: Option<&'static str>,
    pub(crate) position: Option<Position>,
    pub(crate) detail: MessageArgs,
}

/// One broken rule, at one place.
///
/// ```
/// use sendcheck::{Operation, Options, Severity, check};
///
/// let report = check(
///     Operation::Message,
///     br#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 9], "style": "bold"}]}]}"#,
///     &Options::default(),
/// );
/// let found = &report.diagnostics()[0];
/// assert_eq!(found.rule().name(), "decoration-out-of-bounds");
/// assert_eq!(found.severity(), Severity::Error);
/// assert_eq!(found.path(), "/parts/0/text_decorations/0/range");
/// assert_eq!(found.message(), "the decoration ends at 9, but the text is 2 UTF-16 code units long");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic(pub(crate) Finding);

impl Diagnostic {
    /// The rule; match on it, not on the message.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.0.rule
    }

    /// How serious it is, after the caller's [levels](crate::Options::level).
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.0.severity
    }

    /// The API's error code for it, if there is one.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.0.code
    }

    /// The place: a JSON Pointer (RFC 6901) into the document. `""` is the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Where the value at [`path`](Self::path) begins in the bytes that were checked; for an absent
    /// field, where its object ends.
    #[must_use]
    pub fn offset_bytes(&self) -> usize {
        self.0.offset_bytes
    }

    /// The part of the string at [`path`](Self::path) that the finding concerns, in UTF-16 code units.
    #[must_use]
    pub fn range(&self) -> Option<Utf16Range> {
        self.0.range
    }

    /// The other places that the finding is about.
    #[must_use]
    pub fn related(&self) -> &[String] {
        &self.0.related
    }

    /// The parameter it is about, where that is not part of the document: `chat_id`.
    #[must_use]
    pub fn parameter(&self) -> Option<&'static str> {
        self.0.parameter
    }

    /// For `invalid-json`: where the document stops being JSON.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.0.position
    }

    /// What is wrong, for a person. Its template may change between versions.
    #[must_use]
    pub fn message(&self) -> String {
        template::render(self.0.message, &self.0.detail)
    }

    /// What to do about it, where there is something to say. Its template may change between versions.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        if let Some(name) = self.0.detail.suggestion {
            let mut question = String::from("did you mean `");
            question.push_str(name);
            question.push_str("`?");
            return Some(question);
        }
        (!self.0.help.is_empty()).then(|| template::render(self.0.help, &self.0.detail))
    }
}
