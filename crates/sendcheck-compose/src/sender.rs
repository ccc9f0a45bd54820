//! Makes requests of messages: fields, keys, and the check of each.

use std::borrow::Cow;

use sendcheck::limits::{IDEMPOTENCY_KEY_CODE_POINTS, SENDS_PER_MINUTE};
use sendcheck::{Diagnostic, Operation, Options, Params, Report, Rule, Severity};

use crate::flow::{Item, ItemKind};
use crate::held::{Held, Packed, pack_first};
use crate::input::Input;
use crate::json::{self, Object, array, quoted};
use crate::message_fields::{MessageFields, Scope};
use crate::note_kind::{NoteKind, SplitCause};
use crate::notes::{Place, RawNote};
use crate::option_values::HoldBack;
use crate::options::PlanOptions;
use crate::pack::{Message, Part};
use crate::probe;
use crate::send::{Chat, PlannedSend};
use crate::text_part;

/// The sends before, while planning a stream.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) sent: usize,
    pub(crate) has_effect: bool,
    /// Why the next message begins where the one before it ended.
    pub(crate) cause: Option<SplitCause>,
}

/// Makes requests of messages.
#[derive(Debug)]
pub(crate) struct Sender<'i> {
    input: Cow<'i, Input>,
    options: Cow<'i, PlanOptions>,
    pub(crate) fields: MessageFields,
    pub(crate) is_plain: bool,
    operation: Operation,
    chat_id: Option<String>,
    is_first: bool,
    first_options: Options,
    next_options: Options,
}

impl<'i> Sender<'i> {
    pub(crate) fn new(input: &'i Input, options: &'i PlanOptions) -> Result<Self, Report> {
        Self::of(Cow::Borrowed(input), Cow::Borrowed(options))
    }

    pub(crate) fn of(input: Cow<'i, Input>, options: Cow<'i, PlanOptions>) -> Result<Self, Report> {
        let operation = probe::operation(&input);
        probe::check(&input, operation, &options)?;
        let fields = MessageFields::new(&input);
        let is_first = options.first_message.unwrap_or(operation == Operation::ChatsCreate);
        let chat_id = input.chat_id.as_deref().and_then(json::string);
        Ok(Self {
            is_plain: fields.is_plain(&options),
            first_options: options.for_sends(is_first),
            next_options: options.for_sends(false),
            fields,
            operation,
            chat_id: chat_id.filter(|_| operation == Operation::ChatsMessagesSend),
            is_first,
            input,
            options,
        })
    }

    /// Notes fields of the message that its service cannot show.
    pub(crate) fn notes_of_fields(&self) -> Vec<RawNote> {
        if self.is_plain { self.fields.notes_of_lost(&self.input) } else { Vec::new() }
    }

    pub(crate) fn note_many(sends: usize, notes: &mut Vec<RawNote>) {
        if sends > SENDS_PER_MINUTE {
            notes.push(RawNote::new(NoteKind::ManySends, Place::Input(0, String::new())));
        }
    }

    /// Packs items into messages.
    pub(crate) fn pack(
        &self,
        items: &[Item],
        state: &State,
        content: &str,
    ) -> Result<Packed, Report> {
        let held = (self.is_first && state.sent == 0).then(|| Held {
            // A check reports no link of a message to an existing chat, whatever the options say.
            has_text_links: self.operation != Operation::ChatsMessagesSend,
            has_media: self.options.hold_back == HoldBack::LinksAndMedia,
            is_strict: self.options.strict_links,
            has_opener: self.options.opener.is_some(),
        });
        let mut packed = pack_first(items, self.options.limit, held.as_ref())
            .map_err(|error| error.report(self.operation, content))?;
        if let Some(first) = packed.messages.first_mut() {
            first.cause = state.cause;
        }
        Ok(packed)
    }

    /// Makes requests of all items.
    pub(crate) fn sends(
        &self,
        items: &[Item],
        state: &mut State,
        notes: &mut Vec<RawNote>,
        content: &str,
    ) -> Result<Vec<PlannedSend>, Report> {
        let packed = self.pack(items, state, content)?;
        let is_own_plan = self.is_own_plan(&packed.messages) && !packed.needs_opener;
        if is_own_plan && let Some(message) = &self.input.message {
            return Ok(vec![self.send_of(message.clone(), state)?]);
        }
        let mut sends = Vec::new();
        if packed.needs_opener {
            sends.push(self.opener(state)?);
        }
        for message in &packed.messages {
            sends.push(self.send(message, state, notes)?);
        }
        Ok(sends)
    }

    /// Returns `true` if a message is sent unchanged.
    fn is_own_plan(&self, messages: &[Message]) -> bool {
        let [message] = messages else { return false };
        let is_reduced =
            self.is_plain && (self.fields.effect.is_some() || self.fields.reply_to.is_some());
        let input = &self.input;
        let is_extended = input.effect.is_some()
            || input.reply_to.is_some()
            || input.preferred_service.is_some()
            || input.idempotency_key.is_some()
            || !input.attachments.is_empty()
            || !input.links.is_empty();
        let is_unchanged = message.parts.iter().all(|part| text_part::is_verbatim(&part.kind));
        is_unchanged && !is_reduced && !is_extended
    }

    pub(crate) fn opener(&self, state: &mut State) -> Result<PlannedSend, Report> {
        let text = self.options.opener.as_deref().unwrap_or_default();
        let part = format!(r#"{{"type":"text","value":{}}}"#, quoted(text));
        self.message("parts", &array([part]), true, state)
    }

    /// Makes a request of a message, and notes why it is one of its own.
    pub(crate) fn send(
        &self,
        message: &Message,
        state: &mut State,
        notes: &mut Vec<RawNote>,
    ) -> Result<PlannedSend, Report> {
        if let Some(cause) = message.cause
            && let Some(place) = message.place()
        {
            let mut note = RawNote::new(NoteKind::Split, place.start());
            (note.cause, note.send) = (Some(cause), Some(state.sent));
            notes.push(note);
        }
        let takes_effect = message
            .parts
            .iter()
            .any(|part| matches!(part.kind, ItemKind::Text(_) | ItemKind::Media { .. }));
        if let [Part { kind: kind @ ItemKind::Experience { .. }, .. }] = &*message.parts {
            return self.message("experience", &text_part::part(kind), takes_effect, state);
        }
        let parts = message.parts.iter().map(|part| text_part::part(&part.kind));
        self.message("parts", &array(parts), takes_effect, state)
    }

    /// Makes a request of a message. `field` is its first field, which has what recipients see.
    fn message(
        &self,
        field: &str,
        json: &str,
        takes_effect: bool,
        state: &mut State,
    ) -> Result<PlannedSend, Report> {
        let mut message = Object::new();
        message.raw(field, json);
        let scope = Scope {
            has_effect: takes_effect && !state.has_effect && !self.is_plain,
            has_reply: state.sent == 0 && !self.is_plain,
        };
        state.has_effect |= scope.has_effect;
        let key = self.fields.idempotency_key.as_ref().map(|key| self.key(key, state.sent));
        self.fields.write(scope, key.transpose()?, &mut message);
        self.send_of(message.finish(), state)
    }

    /// Returns the idempotency key of a send.
    fn key(&self, json: &str, sent: usize) -> Result<String, Report> {
        let mut key = json::string(json).unwrap_or_default();
        if key.is_empty() {
            return Ok(key);
        }
        if sent > 0 {
            key = format!("{key}:{}", sent + 1);
        }
        let count = key.chars().count();
        if count <= IDEMPOTENCY_KEY_CODE_POINTS {
            return Ok(key);
        }
        let mut params = Params::default();
        params.count = Some(count as u64);
        params.limit = Some(IDEMPOTENCY_KEY_CODE_POINTS as u64);
        let is_of_message = self.input.message.is_some() && self.input.idempotency_key.is_none();
        let prefix = if is_of_message { "/message" } else { "" };
        let path = format!("{prefix}/idempotency_key");
        let diagnostic = Diagnostic::of(Rule::IdempotencyKeyTooLong, path, None, params);
        Err(crate::input_json::error(diagnostic))
    }

    /// Makes a request of a message that is JSON, and checks it.
    fn send_of(&self, message: String, state: &mut State) -> Result<PlannedSend, Report> {
        let is_first = state.sent == 0;
        let operation = match self.operation {
            Operation::ChatsCreate | Operation::MessagesCreate if !is_first => {
                Operation::ChatsMessagesSend
            }
            operation => operation,
        };
        let input = &self.input;
        let document = match operation {
            Operation::Message => message,
            Operation::ChatsMessagesSend => {
                let mut document = Object::new();
                document.raw("message", &message);
                document.optional("override_optout", input.override_optout.as_deref());
                document.finish()
            }
            _ => {
                let mut document = Object::new();
                document.optional("from", input.from.as_deref());
                document.optional("to", input.to.as_deref());
                document.raw("message", &message);
                document.optional("continuation_message", input.continuation_message.as_deref());
                document.optional("exclude_from", input.exclude_from.as_deref());
                document.optional("override_optout", input.override_optout.as_deref());
                document.finish()
            }
        };
        let chat = match self.operation {
            _ if operation != Operation::ChatsMessagesSend => Chat::None,
            Operation::ChatsCreate => Chat::Response("/chat/id"),
            Operation::MessagesCreate => Chat::Response("/chat_id"),
            _ => Chat::Id(self.chat_id.clone().unwrap_or_default()),
        };
        let is_unless_failover = !is_first && input.continuation_message.is_some();
        let warnings = self.warnings(operation, &document, is_first)?;
        state.sent += 1;
        Ok(PlannedSend { operation, chat, is_unless_failover, document, warnings })
    }

    fn warnings(
        &self,
        operation: Operation,
        document: &str,
        is_first: bool,
    ) -> Result<Vec<Rule>, Report> {
        let options = if is_first { &self.first_options } else { &self.next_options };
        let report = sendcheck::check_str(operation, document, options);
        let is_error = |it: &&Diagnostic| it.rule().severity() == Severity::Error;
        let errors: Vec<Diagnostic> = report
            .diagnostics()
            .iter()
            .filter(is_error)
            .map(|it| it.clone().moved_to(probe::path_in_input(it.path(), operation), it.range()))
            .collect();
        if !errors.is_empty() {
            return Err(Report::of(Some(operation), errors));
        }
        let mut rules: Vec<Rule> = report.diagnostics().iter().map(Diagnostic::rule).collect();
        rules.sort_by_key(|rule| rule.name());
        rules.dedup();
        Ok(rules)
    }
}
