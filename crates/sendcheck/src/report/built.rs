//! Reports that other crates of the project make about their own input.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Diagnostic, Report, Sentence};
use crate::catalogue::{Params, Rule, Severity};
use crate::json::Span;
use crate::schema::Operation;
use crate::text::Utf16Range;

impl Report {
    /// Creates a report with these diagnostics, in this order.
    #[doc(hidden)]
    #[must_use]
    pub fn of(operation: Option<Operation>, diagnostics: Vec<Diagnostic>) -> Self {
        let errors = diagnostics.iter().filter(|it| it.severity == Severity::Error).count();
        let warnings = diagnostics.len() - errors;
        Self { operation, errors, warnings, truncated: false, diagnostics }
    }

    /// Returns the report with a place for each path.
    pub(crate) fn map_spans(mut self, mut span_of: impl FnMut(&str) -> Span) -> Self {
        for found in &mut self.diagnostics {
            found.span = span_of(&found.path);
            found.offset_bytes = found.span.start_bytes();
        }
        self
    }
}

impl Diagnostic {
    /// Creates a diagnostic with the first message and help of a rule, or with the first help that has a suggestion if
    /// there is one. The params are those of these sentences.
    #[doc(hidden)]
    #[must_use]
    pub fn of(rule: Rule, path: String, range: Option<Utf16Range>, params: Params) -> Self {
        let definition = rule.definition();
        let message = definition.messages.first().copied().unwrap_or_default();
        let with_suggestion = |help: &&&str| help.contains("{suggestion}");
        let help = match params.suggestion {
            Some(_) => definition.helps.iter().find(with_suggestion).copied(),
            None => definition.helps.first().copied(),
        };
        Self {
            rule,
            severity: definition.severity,
            code: definition.code,
            message: Sentence::Template(message),
            help: help.filter(|help| params.can_render(help)).map(Sentence::Template),
            path,
            offset_bytes: 0,
            span: Span::default(),
            range,
            related: Vec::new(),
            parameter: None,
            position: None,
            params,
        }
    }

    /// Returns the diagnostic as an error: what it is about stops the caller.
    #[doc(hidden)]
    #[must_use]
    pub fn into_error(mut self) -> Self {
        self.severity = Severity::Error;
        self
    }

    /// Returns the diagnostic with another path and range.
    #[doc(hidden)]
    #[must_use]
    pub fn moved_to(mut self, path: String, range: Option<Utf16Range>) -> Self {
        (self.path, self.range, self.parameter) = (path, range, None);
        self.related.clear();
        self
    }
}
