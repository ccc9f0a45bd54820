//! The context of a rule: facts about the request, and the report.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue::{Code, Params, Rule, Severity, quote, suggested};
use crate::json::{Path, Position};
use crate::options::{Chat, ChatService, Options};
use crate::report::sink::{Key, Sink};
use crate::report::{Diagnostic, Sentence};
use crate::schema::{Operation, PayloadLocation};
use crate::text::Utf16Range;

/// A check in progress.
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

    /// Returns facts about the chat, from the options.
    pub(crate) fn chat(&self) -> &'o Chat {
        &self.options.chat
    }

    /// Returns `true` if the chat is known to be on SMS or RCS.
    pub(crate) fn is_sms_or_rcs_chat(&self) -> bool {
        self.chat().service.is_some_and(ChatService::is_sms_or_rcs)
    }

    /// Returns `true` if this send opens a new chat.
    pub(crate) fn is_first_message(&self) -> bool {
        self.options.first_message.unwrap_or(self.operation == Operation::ChatsCreate)
    }

    /// Returns `true` if the document is a query.
    pub(crate) fn is_query(&self) -> bool {
        self.operation.payload_location() == PayloadLocation::Query
    }

    /// Returns the severity of `rule` for this caller; none if it is allowed.
    pub(crate) fn severity(&self, rule: Rule) -> Option<Severity> {
        self.options.severity(rule)
    }

    /// Reports that `rule` is broken at `path`.
    #[inline(never)]
    pub(crate) fn report(&mut self, rule: Rule, path: &Path<'_>) {
        self.push(&DiagnosticBuilder::new(rule, path));
    }

    /// Reports a diagnostic with its facts.
    #[inline(never)]
    pub(crate) fn push(&mut self, builder: &DiagnosticBuilder<'_>) {
        let Some(severity) = self.severity(builder.rule) else { return };
        let key = Key::new(builder.path.offset_bytes(), builder.range, builder.rule);
        let path_bytes = builder.path.names_bytes();
        self.sink.add(key, severity, path_bytes, || builder.build(severity));
    }
}

/// A diagnostic in progress. Nothing is copied before it is known to be kept.
#[derive(Debug)]
pub(crate) struct DiagnosticBuilder<'f> {
    rule: Rule,
    path: &'f Path<'f>,
    range: Option<Utf16Range>,
    code: Option<Code>,
    message: Option<&'static str>,
    help: Option<&'static str>,
    given: Option<&'f str>,
    count: Option<u64>,
    limit: Option<u64>,
    reason: Option<&'f str>,
    expected: Option<&'f str>,
    problem: Option<&'static str>,
    suggestion: Option<Box<str>>,
    related: Option<&'f Path<'f>>,
    parameter: Option<&'static str>,
    position: Option<Position>,
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
            count: None,
            limit: None,
            reason: None,
            expected: None,
            problem: None,
            suggestion: None,
            related: None,
            parameter: None,
            position: None,
        }
    }

    /// Sets the part of the string at the path that it is about.
    pub(crate) fn range(&mut self, range: Utf16Range) -> &mut Self {
        self.range = Some(range);
        self
    }

    /// Sets another code than the rule's own.
    pub(crate) fn code(&mut self, code: Code) -> &mut Self {
        self.code = Some(code);
        self
    }

    /// Another message of the rule than its first.
    pub(crate) fn message(&mut self, template: &'static str) -> &mut Self {
        self.message = Some(template);
        self
    }

    /// Another help text of the rule than its first; empty for none.
    pub(crate) fn help(&mut self, template: &'static str) -> &mut Self {
        self.help = Some(template);
        self
    }

    /// Sets a help text with a suggestion.
    pub(crate) fn suggest(
        &mut self,
        template: &'static str,
        suggestion: impl Into<String>,
    ) -> &mut Self {
        self.suggestion = Some(suggested(&suggestion.into()));
        self.help(template)
    }

    /// Sets the value or name that is wrong.
    pub(crate) fn given(&mut self, given: &'f str) -> &mut Self {
        self.given = Some(given);
        self
    }

    pub(crate) fn count(&mut self, count: u64) -> &mut Self {
        self.count = Some(count);
        self
    }

    pub(crate) fn limit(&mut self, limit: u64) -> &mut Self {
        self.limit = Some(limit);
        self
    }

    pub(crate) fn reason(&mut self, reason: &'f str) -> &mut Self {
        self.reason = Some(reason);
        self
    }

    pub(crate) fn expected(&mut self, expected: &'f str) -> &mut Self {
        self.expected = Some(expected);
        self
    }

    /// Sets the error in the spelling of the value.
    pub(crate) fn problem(&mut self, problem: &'static str) -> &mut Self {
        self.problem = Some(problem);
        self
    }

    /// Sets another path that it is about.
    pub(crate) fn related(&mut self, path: &'f Path<'f>) -> &mut Self {
        self.related = Some(path);
        self
    }

    /// Sets the option that it is about.
    pub(crate) fn parameter(&mut self, name: &'static str) -> &mut Self {
        self.parameter = Some(name);
        self
    }

    pub(crate) fn position(&mut self, position: Position) -> &mut Self {
        self.position = Some(position);
        self
    }

    #[cold]
    fn build(&self, severity: Severity) -> Diagnostic {
        let definition = self.rule.definition();
        let message = self.message.or(definition.messages.first().copied()).unwrap_or_default();
        let help = self.help.or(definition.helps.first().copied()).unwrap_or_default();
        debug_assert!(definition.messages.contains(&message), "{message}");
        debug_assert!(help.is_empty() || definition.helps.contains(&help), "{help}");
        Diagnostic {
            rule: self.rule,
            severity,
            code: self.code.or(definition.code),
            message: Sentence::Template(message),
            help: (!help.is_empty()).then_some(Sentence::Template(help)),
            path: self.path.pointer(),
            offset_bytes: self.path.offset_bytes(),
            span: self.path.span(),
            range: self.range,
            related: self.related.map(Path::pointer).into_iter().collect::<Vec<_>>(),
            parameter: self.parameter,
            position: self.position,
            params: Params {
                given: self.given.map(quote),
                count: self.count,
                limit: self.limit,
                reason: self.reason.map(Into::into),
                suggestion: self.suggestion.clone(),
                expected: self.expected.map(Into::into),
                problem: self.problem.map(Into::into),
            },
        }
    }
}
