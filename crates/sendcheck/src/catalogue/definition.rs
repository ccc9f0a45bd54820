#[cfg(feature = "explain")]
use alloc::string::String;

use super::{Code, Severity};

/// The catalogue entry of a rule.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) name: &'static str,
    pub(crate) severity: Severity,
    /// The code of a diagnostic, unless the rule has another one for the case.
    pub(crate) code: Option<Code>,
    /// The messages. The first is that of a diagnostic, unless the rule chooses another.
    pub(crate) messages: &'static [&'static str],
    /// The help texts, likewise.
    pub(crate) helps: &'static [&'static str],
    #[cfg(feature = "explain")]
    pub(crate) explanation: Explanation,
}

/// The explanation of a rule.
#[cfg(feature = "explain")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The condition that the rule checks.
    pub what: &'static str,
    /// The consequence of a problem.
    pub why: &'static str,
    /// A document in which the rule reports a problem.
    pub fails: Example,
    /// The fixed document.
    pub passes: Example,
    /// The source in the documentation of the API.
    pub source: &'static str,
}

/// An example document.
#[cfg(feature = "explain")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The name of the operation.
    pub operation: &'static str,
    /// The options, in JSON; `{}` for the defaults.
    pub options: &'static str,
    /// The document in short form: `"a" * 3` means `"aaa"`, and an item of an array followed by `* 3` comes
    /// three times. [`Example::document`] returns it in full. For `invalid-unicode` it is the JSON text of a value.
    pub json: &'static str,
}

#[cfg(feature = "explain")]
impl Example {
    /// Returns the document in full.
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
        while let Some((before, after)) = rest.split_once(" * ") {
            let digits = after.find(|char: char| !char.is_ascii_digit()).unwrap_or(after.len());
            let (times, after) = after.split_at_checked(digits).unwrap_or((after, ""));
            match times.parse::<usize>() {
                Ok(times) => repeat_last(before, times, &mut out),
                Err(_) => {
                    out.push_str(before);
                    out.push_str(" * ");
                    out.push_str(times);
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// Writes `text` with its last value repeated `times` times: the content of a string, or an item of an array.
#[cfg(feature = "explain")]
fn repeat_last(text: &str, times: usize, out: &mut String) {
    let start = last_value(text);
    let (mut before, mut value) = text.split_at_checked(start).unwrap_or((text, ""));
    let (mut separator, mut after) = (", ", "");
    // A string that is not an item gets longer itself.
    if !before.ends_with('[') && value.starts_with('"') {
        before = text.get(..=start).unwrap_or(text);
        value = value.trim_matches('"');
        (separator, after) = ("", "\"");
    }
    out.push_str(before);
    for time in 0..times {
        out.push_str(if time > 0 { separator } else { "" });
        out.push_str(value);
    }
    out.push_str(after);
}

/// Returns the offset of the string or object that `text` ends with.
#[cfg(feature = "explain")]
fn last_value(text: &str) -> usize {
    if let Some(open) = text.strip_suffix('"') {
        return open.rfind('"').unwrap_or(0);
    }
    let mut depth = 0_usize;
    for (at, char) in text.char_indices().rev() {
        match char {
            '}' => depth += 1,
            '{' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    0
}

/// Writes the definition of a rule as a module: a constant for each sentence, and the `DEFINITION`.
macro_rules! rule {
    (
        $module:ident,
        name: $name:literal,
        severity: $severity:ident,
        code: $code:expr,
        messages: { $($message_name:ident: $message:literal,)+ },
        helps: { $($help_name:ident: $help:literal,)* },
        what: $what:literal,
        why: $why:literal,
        fails: $fails_operation:literal $(with $fails_options:literal)? => $fails:literal,
        passes: $passes_operation:literal $(with $passes_options:literal)? => $passes:literal,
        source: $source:literal $(,)?
    ) => {
        #[allow(dead_code, reason = "the first message and help are chosen by default")]
        pub(crate) mod $module {
            #[allow(unused_imports, reason = "not every rule has a code")]
            use crate::catalogue::{Code, Definition, Severity};

            $(pub(crate) const $message_name: &str = $message;)+
            $(pub(crate) const $help_name: &str = $help;)*

            pub(in crate::catalogue) static DEFINITION: Definition = Definition {
                name: $name,
                severity: Severity::$severity,
                code: $code,
                messages: &[$($message_name),+],
                helps: &[$($help_name),*],
                #[cfg(feature = "explain")]
                explanation: crate::catalogue::Explanation {
                    what: $what,
                    why: $why,
                    fails: crate::catalogue::Example {
                        operation: $fails_operation,
                        options: concat!("{", $($fails_options,)? "}"),
                        json: $fails,
                    },
                    passes: crate::catalogue::Example {
                        operation: $passes_operation,
                        options: concat!("{", $($passes_options,)? "}"),
                        json: $passes,
                    },
                    source: $source,
                },
            };
        }
    };
}
pub(super) use rule;
