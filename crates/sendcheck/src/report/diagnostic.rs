use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::catalogue::{Code, Params, Rule, Severity};
use crate::json::{Position, Span};
use crate::text::Utf16Range;

/// One problem of a document: the rule, the path, and the facts.
///
/// ```
/// use sendcheck::{Operation, Options, Severity, check};
///
/// let report = check(
///     Operation::Message,
///     br#"{"parts": [{"type": "text", "value": "hi", "text_decorations": [{"range": [0, 9], "style": "bold"}]}]}"#,
///     &Options::default(),
/// );
/// let diagnostic = &report.diagnostics()[0];
/// assert_eq!(diagnostic.rule().name(), "range-out-of-bounds");
/// assert_eq!(diagnostic.severity(), Severity::Error);
/// assert_eq!(diagnostic.path(), "/parts/0/text_decorations/0/range");
/// assert_eq!(diagnostic.message(), "range ends at 9, but the text has 2 UTF-16 code units");
/// ```
///
/// Two are equal if their JSON is: the offset in the document does not count.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    pub(crate) rule: Rule,
    pub(crate) severity: Severity,
    pub(crate) code: Option<Code>,
    pub(crate) message: Sentence,
    pub(crate) help: Option<Sentence>,
    pub(crate) path: String,
    /// Where it comes in the order of a report.
    pub(crate) offset_bytes: usize,
    pub(crate) span: Span,
    pub(crate) range: Option<Utf16Range>,
    pub(crate) related: Vec<String>,
    pub(crate) parameter: Option<&'static str>,
    pub(crate) position: Option<Position>,
    pub(crate) params: Params,
}

/// A message or help text.
#[derive(Clone, Debug)]
pub(crate) enum Sentence {
    /// A template of the catalogue, rendered when it is asked for.
    Template(&'static str),
    /// The text of a report that was read back.
    #[cfg(feature = "serde")]
    Rendered(String),
}

impl Sentence {
    fn render(&self, params: &Params) -> String {
        match self {
            Self::Template(template) => params.render(template),
            #[cfg(feature = "serde")]
            Self::Rendered(text) => text.clone(),
        }
    }
}

impl Diagnostic {
    /// Returns the rule. Match on it, not on the message.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Returns the severity at the caller's [level](crate::Options::level) of the rule.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Returns the API's error code, if there is one.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.code
    }

    /// Returns the path of the value: a JSON Pointer (RFC 6901). `""` is the whole document.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the offset, in bytes of the checked document, at which the value at [`path`](Self::path) begins;
    /// for an absent field, the offset of the end of its object.
    #[must_use]
    pub fn offset_bytes(&self) -> usize {
        self.offset_bytes
    }

    /// Returns the part of the string at [`path`](Self::path) that the diagnostic is about, in UTF-16 code units.
    #[must_use]
    pub fn range(&self) -> Option<Utf16Range> {
        self.range
    }

    /// Returns the paths of other values that the diagnostic is about.
    #[must_use]
    pub fn related(&self) -> &[String] {
        &self.related
    }

    /// Returns the option that the diagnostic is about, if it is not about the document: `chat_id` or `message_id`.
    #[must_use]
    pub fn parameter(&self) -> Option<&'static str> {
        self.parameter
    }

    /// Returns the position of a syntax error; only for `invalid-json`.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// Returns the facts behind the message and the help.
    #[must_use]
    pub fn params(&self) -> &Params {
        &self.params
    }

    /// Returns what is wrong, for a person. The wording may change between versions.
    #[must_use]
    pub fn message(&self) -> String {
        self.message.render(&self.params)
    }

    /// Returns what to do about it, if there is something to say. The wording may change between versions.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        self.help.as_ref().map(|help| help.render(&self.params))
    }
}

impl PartialEq for Diagnostic {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            rule,
            severity,
            code,
            message: _,
            help: _,
            path,
            offset_bytes: _,
            span: _,
            range,
            related,
            parameter,
            position,
            params,
        } = self;
        *rule == other.rule
            && *severity == other.severity
            && *code == other.code
            && *path == other.path
            && *range == other.range
            && *related == other.related
            && *parameter == other.parameter
            && *position == other.position
            && *params == other.params
            && self.message() == other.message()
            && self.help() == other.help()
    }
}

impl Eq for Diagnostic {}

impl Diagnostic {
    /// Returns the place for a person: the option that it is about, the path, or "document" for the root.
    pub(crate) fn place_name(&self) -> &str {
        match (self.parameter, self.path.as_str()) {
            (Some(parameter), _) => parameter,
            (None, "") => "document",
            (None, path) => path,
        }
    }
}

/// Writes one line: severity, rule, path and message. The path of the root is "document".
///
/// ```
/// use sendcheck::{Operation, Options, check};
///
/// let report = check(Operation::Message, br#"{"parts": []}"#, &Options::default());
/// assert_eq!(report.diagnostics()[0].to_string(), "error[no-parts] at /parts: message has no parts");
/// ```
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] at {}: {}", self.severity, self.rule, self.place_name(), self.message())
    }
}
