#[cfg(feature = "explain")]
use alloc::string::String;

use crate::report::{Code, Severity};

/// What the catalogue says of one rule.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) name: &'static str,
    pub(crate) severity: Severity,
    pub(crate) code: Option<Code>,
    /// The sentence of a finding, unless the rule has a better one for the case.
    pub(crate) message: &'static str,
    /// What to do about it, or nothing.
    pub(crate) help: &'static str,
    #[cfg(feature = "explain")]
    pub(crate) explanation: Explanation,
}

/// The long texts about one rule.
#[cfg(feature = "explain")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// What the rule finds.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// A document in which it finds something.
    pub fails: Example,
    /// The document mended.
    pub passes: Example,
    /// Where the API's documentation says so.
    pub source: &'static str,
}

/// An example document.
#[cfg(feature = "explain")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The name of the operation that it is meant for.
    pub operation: &'static str,
    /// The options it is checked with, in JSON; `{}` for the defaults.
    pub options: &'static str,
    /// The document as documentation shows it: `«a × 3»` stands for `aaa`, and items are joined by
    /// commas. [`Example::document`] writes it out. For `invalid-unicode` it is the JSON text of a value.
    pub json: &'static str,
}

#[cfg(feature = "explain")]
impl Example {
    /// The document, written out.
    ///
    /// ```
    /// use sendcheck::{Options, Rule, check};
    ///
    /// let example = Rule::TextTooLong.explanation().fails;
    /// let report = check(example.operation.parse()?, example.document().as_bytes(), &Options::default());
    /// assert_eq!(report.diagnostics()[0].rule(), Rule::TextTooLong);
    /// # Ok::<(), sendcheck::ParseOperationError>(())
    /// ```
    #[must_use]
    pub fn document(&self) -> String {
        let mut out = String::new();
        let mut rest = self.json;
        while let Some((before, after)) = rest.split_once('«')
            && let Some((repeated, after)) = after.split_once('»')
            && let Some((unit, times)) = repeated.rsplit_once(" × ")
        {
            out.push_str(before);
            let is_item = unit.starts_with(['{', '"']);
            for time in 0..times.parse().unwrap_or(0_usize) {
                out.push_str(if is_item && time > 0 { ", " } else { "" });
                out.push_str(unit);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// Writes a rule's facts down: name, severity, code, words, and the texts that explain it.
macro_rules! rule {
    (
        name: $name:literal,
        severity: $severity:ident,
        code: $code:expr,
        message: $message:literal,
        help: $help:literal,
        what: $what:literal,
        why: $why:literal,
        fails: $fails_operation:literal $($fails_options:literal)? => $fails:literal,
        passes: $passes_operation:literal $($passes_options:literal)? => $passes:literal,
        source: $source:literal $(,)?
    ) => {
        pub(in crate::rules) static DEFINITION: crate::rules::definition::Definition =
            crate::rules::definition::Definition {
                name: $name,
                severity: crate::report::Severity::$severity,
                code: $code,
                message: $message,
                help: $help,
                #[cfg(feature = "explain")]
                explanation: crate::rules::definition::Explanation {
                    what: $what,
                    why: $why,
                    fails: crate::rules::definition::Example {
                        operation: $fails_operation,
                        options: rule!(@options $($fails_options)?),
                        json: $fails,
                    },
                    passes: crate::rules::definition::Example {
                        operation: $passes_operation,
                        options: rule!(@options $($passes_options)?),
                        json: $passes,
                    },
                    source: $source,
                },
            };
    };
    (@options) => { "{}" };
    (@options $options:literal) => { $options };
}
pub(crate) use rule;
