//! What a rule can ask and say.

use alloc::vec::Vec;

use super::Rule;
use crate::json::Path;
use crate::options::{Chat, Options};
use crate::report::sink::{Key, Sink};
use crate::report::{Code, Finding, MessageArgs, Severity};
use crate::suggest::nearest;
use crate::text::Utf16Range;
use crate::{Operation, template};

/// The check that is under way.
#[derive(Debug)]
pub(crate) struct RuleContext<'o> {
    pub(crate) operation: Operation,
    pub(crate) options: &'o Options,
    sink: Sink,
}

impl<'o> RuleContext<'o> {
    pub(crate) fn new(operation: Operation, options: &'o Options) -> Self {
        Self { operation, options, sink: Sink::new(options.max_diagnostics) }
    }

    pub(crate) fn into_sink(self) -> Sink {
        self.sink
    }

    /// What the caller knows of the chat.
    pub(crate) fn chat(&self) -> &'o Chat {
        &self.options.chat
    }

    /// Whether this send opens a new chat.
    pub(crate) fn is_first_message(&self) -> bool {
        self.options.first_message.unwrap_or(self.operation == Operation::ChatsCreate)
    }

    /// How serious a finding of `rule` is to this caller; none where it is allowed.
    pub(crate) fn severity(&self, rule: Rule) -> Option<Severity> {
        self.options.severity(rule)
    }

    /// Reports that `rule` is broken at `path`.
    #[inline(never)]
    pub(crate) fn report(&mut self, rule: Rule, path: &Path<'_>) {
        self.push(&DiagnosticBuilder::new(rule, path));
    }

    /// Reports a finding with its facts.
    #[inline(never)]
    pub(crate) fn push(&mut self, found: &DiagnosticBuilder<'_>) {
        let Some(severity) = self.severity(found.rule) else { return };
        let key =
            Key { offset_bytes: found.path.offset_bytes, range: found.range, rule: found.rule };
        let names_bytes = found.path.names_bytes();
        self.sink.add(key, severity, names_bytes, || found.keep(severity, names_bytes));
    }
}

/// A finding in the making: nothing is copied before it is known to be kept.
#[derive(Debug)]
pub(crate) struct DiagnosticBuilder<'f> {
    rule: Rule,
    path: &'f Path<'f>,
    range: Option<Utf16Range>,
    code: Option<Code>,
    message: Option<&'static str>,
    help: Option<&'static str>,
    given: Option<&'f str>,
    known: &'f [&'static str],
    count: Option<u64>,
    limit: Option<u64>,
    reason: Option<&'static str>,
    related: Option<&'f Path<'f>>,
    parameter: Option<&'static str>,
}

impl<'f> DiagnosticBuilder<'f> {
    #[inline(never)]
    pub(crate) fn new(rule: Rule, path: &'f Path<'f>) -> Self {
        Self {
            rule,
            path,
            range: None,
            code: None,
            message: None,
            help: None,
            given: None,
            known: &[],
            count: None,
            limit: None,
            reason: None,
            related: None,
            parameter: None,
        }
    }

    /// The part of the string at the path that it is about.
    pub(crate) fn range(&mut self, range: Utf16Range) -> &mut Self {
        self.range = Some(range);
        self
    }

    /// Another code than the rule's own.
    pub(crate) fn code(&mut self, code: Code) -> &mut Self {
        self.code = Some(code);
        self
    }

    /// A sentence that fits this case better than the rule's own.
    pub(crate) fn message(&mut self, template: &'static str) -> &mut Self {
        self.message = Some(template);
        self
    }

    /// Another help than the rule's own.
    pub(crate) fn help(&mut self, template: &'static str) -> &mut Self {
        self.help = Some(template);
        self
    }

    /// What stands there, for `{given}`.
    pub(crate) fn given(&mut self, given: &'f str) -> &mut Self {
        self.given = Some(given);
        self
    }

    /// The names that `given` may have been meant to be.
    pub(crate) fn one_of(&mut self, known: &'f [&'static str]) -> &mut Self {
        self.known = known;
        self
    }

    /// The number for `{count}`.
    pub(crate) fn count(&mut self, count: u64) -> &mut Self {
        self.count = Some(count);
        self
    }

    /// The number for `{limit}`.
    pub(crate) fn limit(&mut self, limit: u64) -> &mut Self {
        self.limit = Some(limit);
        self
    }

    /// The words for `{reason}`.
    pub(crate) fn reason(&mut self, reason: &'static str) -> &mut Self {
        self.reason = Some(reason);
        self
    }

    /// Another path that it is about.
    pub(crate) fn related(&mut self, path: &'f Path<'f>) -> &mut Self {
        self.related = Some(path);
        self
    }

    /// The parameter outside the document that it is about.
    pub(crate) fn parameter(&mut self, name: &'static str) -> &mut Self {
        self.parameter = Some(name);
        self
    }

    #[cold]
    fn keep(&self, severity: Severity, names_bytes: usize) -> Finding {
        let definition = self.rule.definition();
        let suggestion = self.given.and_then(|given| nearest(given, self.known.iter().copied()));
        Finding {
            rule: self.rule,
            severity,
            code: self.code.or(definition.code),
            message: self.message.unwrap_or(definition.message),
            help: self.help.unwrap_or(definition.help),
            path: self.path.pointer_with(names_bytes),
            offset_bytes: self.path.offset_bytes,
            range: self.range,
            related: self.related.map(Path::pointer).into_iter().collect::<Vec<_>>(),
            parameter: self.parameter,
            position: None,
            detail: MessageArgs {
                given: self.given.map(|given| template::quotable(given).into()),
                count: self.count,
                limit: self.limit,
                reason: self.reason,
                suggestion,
            },
        }
    }
}
