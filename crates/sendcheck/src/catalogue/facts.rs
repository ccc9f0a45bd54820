//! The facts of rules, and rules by their names.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::suggest::{DidYouMean, nearest};
use super::{Code, Rule, Severity, shape};

/// Names of rules that are no longer in the catalogue, and are never used again.
pub(crate) const RETIRED: &[&str] = &["needs-direct-chat"];

impl Rule {
    /// Returns the name of the rule in reports, options and every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.definition().name
    }

    /// Returns the severity of the rule at its default level.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.definition().severity
    }

    /// Returns the API error code that the rule usually predicts, if any.
    #[must_use]
    pub const fn code(self) -> Option<Code> {
        self.definition().code
    }

    /// Returns `true` if a caller may lower the level of the rule: all rules but schema errors.
    #[must_use]
    pub fn can_be_lowered(self) -> bool {
        self.group() != shape::TITLE || self.severity() != Severity::Error
    }

    /// Returns what the rule checks, why, examples, and its source in the documentation of the API.
    #[cfg(feature = "explain")]
    #[must_use]
    pub const fn explanation(self) -> super::Explanation {
        self.definition().explanation
    }

    /// Returns the rule's usual message, with placeholders such as `{given}`.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        match self.messages() {
            [first, ..] => first,
            [] => "",
        }
    }

    /// Returns every message of the rule, with placeholders that are the names of [`Params`](super::Params).
    #[must_use]
    pub const fn messages(self) -> &'static [&'static str] {
        self.definition().messages
    }

    /// Returns every help text of the rule, with placeholders as in [`messages`](Self::messages).
    #[must_use]
    pub const fn helps(self) -> &'static [&'static str] {
        self.definition().helps
    }

    /// Returns the names of the params that diagnostics of the rule can have.
    ///
    /// ```
    /// use sendcheck::Rule;
    ///
    /// assert!(Rule::TooManyParts.params().eq(["count", "limit"]));
    /// ```
    pub fn params(self) -> impl Iterator<Item = &'static str> {
        let templates = move || self.messages().iter().chain(self.helps());
        super::params::Name::ALL.iter().map(|name| name.name()).filter(move |name| {
            templates().any(|template| {
                let mut pieces = template.split(['{', '}']).skip(1).step_by(2);
                pieces.any(|piece| piece == *name)
            })
        })
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Rule {
    type Err = ParseRuleError;

    fn from_str(name: &str) -> Result<Self, ParseRuleError> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name).ok_or_else(|| ParseRuleError {
            name: name.into(),
            is_retired: RETIRED.contains(&name),
            nearest: nearest(name, Self::ALL.iter().map(|rule| rule.name())),
        })
    }
}

/// An error returned when a name is not the name of a rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} rule `{name}`{}", if *.is_retired { "retired" } else { "unknown" }, DidYouMean(*.nearest))]
pub struct ParseRuleError {
    name: String,
    is_retired: bool,
    nearest: Option<&'static str>,
}
