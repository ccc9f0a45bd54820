//! Makes requests of messages: fields, keys, and the check of each.

use std::borrow::Cow;

use sendcheck::text::Utf16Range;
use sendcheck::{ChatService, Diagnostic, Operation, Options, Params, Report, Rule, Severity};

use crate::content;
use crate::flow::{Item, ItemKind, NO_PART};
use crate::input::Input;
use crate::json::{Object, array, quoted};
use crate::notes::{self, Place, RawNote};
use crate::options::{HoldBack, PlanOptions};
use crate::pack::{Held, HeldError, Message, Packed, pack_first};
use crate::plan::{Chat, PlannedSend};
use crate::probe;
use crate::text_part;

const KEY_MAX_CHARS: usize = 255;
/// The number of sends a minute that the API accepts for a pair of handles.
const SENDS_MAX: usize = 30;

/// The sends before, while planning a stream.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) sent: usize,
    pub(crate) has_effect: bool,
    /// Why the next message begins where the one before it ended.
    pub(crate) cause: Option<&'static str>,
}

/// The fields that every plan copies from its input.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) effect: Option<String>,
    pub(crate) reply_to: Option<String>,
    pub(crate) preferred_service: Option<String>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) is_in_message: bool,
    /// A message that is an experience.
    pub(crate) experience: Option<String>,
}

impl Fields {
    fn new(input: &Input) -> Self {
        let own = input.message.as_deref().map(content::fields).unwrap_or_default();
        let field = |name: &str, given: &Option<String>| {
            let own = own.get(name).filter(|value| *value != "null");
            own.or(given.as_ref()).cloned()
        };
        Self {
            effect: field("effect", &input.effect),
            reply_to: field("reply_to", &input.reply_to),
            preferred_service: field("preferred_service", &input.preferred_service),
            idempotency_key: field("idempotency_key", &input.idempotency_key),
            is_in_message: input.message.is_some(),
            experience: own.get("experience").filter(|value| *value != "null").cloned(),
        }
    }
}

/// Makes requests of messages.
#[derive(Debug)]
pub(crate) struct Sender<'i> {
    input: Cow<'i, Input>,
    options: Cow<'i, PlanOptions>,
    pub(crate) fields: Fields,
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
        let fields = Fields::new(&input);
        let is_first = options.first_message.unwrap_or(operation == Operation::ChatsCreate);
        let chat_id =
            input.chat_id.as_deref().and_then(|json| serde_json::from_str::<String>(json).ok());
        Ok(Self {
            is_plain: is_plain(&fields, &options),
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
        let lost = [("effect-lost", "effect", 10), ("reply-lost", "reply_to", 9)];
        let is_given = [self.fields.effect.is_some(), self.fields.reply_to.is_some()];
        let given =
            lost.into_iter().zip(is_given).filter(|(_, is_given)| self.is_plain && *is_given);
        given
            .map(|((name, field, rank), _)| {
                let rest = format!("/{field}");
                let place = if self.fields.is_in_message {
                    Place::Path { part: NO_PART, rest, range: None }
                } else {
                    Place::Input(rank, rest)
                };
                RawNote::new(name, place)
            })
            .collect()
    }

    pub(crate) fn note_many(sends: usize, notes: &mut Vec<RawNote>) {
        if sends > SENDS_MAX {
            notes.push(RawNote::new("many-sends", Place::Input(0, String::new())));
        }
    }

    /// Packs items into messages.
    pub(crate) fn pack(
        &self,
        items: &[Item],
        state: &State,
        content: &str,
    ) -> Result<Packed, Report> {
        let is_reported = matches!(self.operation, Operation::ChatsCreate | Operation::Message);
        let held = (self.is_first && state.sent == 0).then(|| Held {
            has_links: is_reported,
            has_media: self.options.hold_back == HoldBack::LinksAndMedia,
            is_strict: self.options.strict_links,
            has_opener: self.options.opener.is_some(),
        });
        let mut packed = pack_first(items, self.options.limit, held.as_ref())
            .map_err(|error| held_error(&error, self.operation, content))?;
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
        if let (Some(_), true) = (&self.fields.experience, items.is_empty()) {
            let message = self.input.message.clone().unwrap_or_default();
            return Ok(vec![self.send_of(message, state)?]);
        }
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
        let media = self
            .input
            .message
            .as_deref()
            .is_some_and(|json| self.is_plain && json.contains("sticker"));
        is_unchanged && !is_reduced && !is_extended && !media
    }

    pub(crate) fn opener(&self, state: &mut State) -> Result<PlannedSend, Report> {
        let text = self.options.opener.as_deref().unwrap_or_default();
        let part = format!(r#"{{"type":"text","value":{}}}"#, quoted(text));
        self.message(vec![part], true, state)
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
            let place = match place {
                Place::Source(start, _) => Place::Source(start, start),
                Place::Path { part, rest, range } => {
                    let range = range.map(|(start, _)| (start, start));
                    Place::Path { part, rest, range }
                }
                input @ Place::Input(..) => input,
            };
            let mut note = RawNote::new("split", place);
            (note.cause, note.send) = (Some(cause), Some(state.sent));
            notes.push(note);
        }
        let takes_effect = message
            .parts
            .iter()
            .any(|part| matches!(part.kind, ItemKind::Text(_) | ItemKind::Media { .. }));
        let parts = message.parts.iter().map(|part| text_part::part(&part.kind)).collect();
        self.message(parts, takes_effect, state)
    }

    fn message(
        &self,
        parts: Vec<String>,
        takes_effect: bool,
        state: &mut State,
    ) -> Result<PlannedSend, Report> {
        let mut message = Object::new();
        message.raw("parts", &array(parts));
        let fields = &self.fields;
        if takes_effect && !state.has_effect && !self.is_plain {
            state.has_effect = true;
            message.optional("effect", fields.effect.as_deref());
        }
        if state.sent == 0 && !self.is_plain {
            message.optional("reply_to", fields.reply_to.as_deref());
        }
        message.optional("preferred_service", fields.preferred_service.as_deref());
        if let Some(key) = &fields.idempotency_key {
            message.string("idempotency_key", &self.key(key, state.sent)?);
        }
        self.send_of(message.finish(), state)
    }

    /// Returns the idempotency key of a send.
    fn key(&self, json: &str, sent: usize) -> Result<String, Report> {
        let mut key: String = serde_json::from_str(json).unwrap_or_default();
        if key.is_empty() {
            return Ok(key);
        }
        if sent > 0 {
            key = format!("{key}:{}", sent + 1);
        }
        let excess = key.chars().count().saturating_sub(KEY_MAX_CHARS);
        if excess == 0 {
            return Ok(key);
        }
        let mut params = Params::default();
        params.count = Some(excess as u64);
        params.limit = Some(KEY_MAX_CHARS as u64);
        let prefix = if self.fields.is_in_message && self.input.idempotency_key.is_none() {
            "/message"
        } else {
            ""
        };
        let path = format!("{prefix}/idempotency_key");
        let diagnostic = Diagnostic::of(Rule::IdempotencyKeyTooLong, path, None, params);
        Err(crate::input::error(diagnostic))
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

/// Returns the report about a link that would begin a first message.
fn held_error(error: &HeldError, operation: Operation, content: &str) -> Report {
    let (path, range) = match error.place.clone() {
        Some(Place::Source(start, end)) => {
            let mut offsets = notes::Utf16Offsets::new(content);
            ("/content".into(), Some((offsets.at(start), offsets.at(end))))
        }
        Some(Place::Path { part, rest, range }) => (format!("/message/parts/{part}{rest}"), range),
        Some(Place::Input(_, pointer)) => (pointer, None),
        None => (String::new(), None),
    };
    let range = range.and_then(|(start, end)| Utf16Range::new(start, end).ok());
    let given = range.map(|range| {
        let units: Vec<u16> =
            content.encode_utf16().skip(range.start()).take(range.len()).collect();
        String::from_utf16_lossy(&units)
    });
    let mut params = Params::default();
    params.given = Some(given.unwrap_or_default().chars().take(80).collect::<String>().into());
    let diagnostic = Diagnostic::of(Rule::FirstMessageLink, path, range, params);
    Report::of(Some(operation), vec![diagnostic])
}

/// Returns `true` if the service shows neither styles nor effects.
fn is_plain(fields: &Fields, options: &PlanOptions) -> bool {
    match fields.preferred_service.as_deref() {
        Some(service) => matches!(service, r#""SMS""# | r#""RCS""#),
        None => {
            matches!(options.check.known_chat().service, Some(ChatService::Sms | ChatService::Rcs))
        }
    }
}
