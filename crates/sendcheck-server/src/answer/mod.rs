//! The response to each operation.

mod added;
mod attachments;
mod chats;
mod group;
mod lists;
mod messages;
mod parts;
mod polls;
mod send;
mod voice_memo;

use sendcheck::{Chat as ChatFacts, Endpoint, Operation, Options, PathId, check};
use serde_json::Value;

use crate::config::StandIn;
use crate::refusal::Refusal;
use crate::state::{Chat, Keyed, State};

/// A request, as the operations see it.
pub(crate) struct Request<'r> {
    pub(crate) method: &'r str,
    pub(crate) path: &'r str,
    pub(crate) query: &'r str,
    pub(crate) authorization: Option<&'r str>,
    pub(crate) idempotency_key: Option<&'r str>,
    /// Where the stand-in is, for the URLs of uploads.
    pub(crate) origin: &'r str,
    pub(crate) body: &'r [u8],
}

/// A success.
#[derive(Debug)]
pub(crate) struct Success {
    pub(crate) status: u16,
    /// JSON; empty for none.
    pub(crate) body: String,
}

impl Success {
    fn new(status: u16, body: &Value) -> Self {
        Self { status, body: body.to_string() }
    }

    fn empty() -> Self {
        Self { status: 204, body: String::new() }
    }
}

type Outcome<T = Success> = Result<T, Refusal>;

/// A request that passed the check.
struct Call<'r> {
    endpoint: &'r Endpoint,
    document: Value,
    origin: &'r str,
    trace_id: &'r str,
    /// The number of the chat that it is about, or to which its message belongs.
    chat: Option<u64>,
    config: &'r StandIn,
}

/// Answers a request. `endpoint` is its operation, if it is for one.
pub(crate) fn answer(
    state: &mut State,
    config: &StandIn,
    request: &Request<'_>,
    endpoint: Option<&Endpoint>,
    trace_id: &str,
) -> Outcome {
    if let Some(failure) = state.next_failure() {
        return Err(failure);
    }
    authorize(config, request)?;
    let endpoint = endpoint.ok_or_else(|| unanswered(request.method, request.path))?;
    let chat = chat_of(state, endpoint);
    let options = options(state, endpoint, chat, request);
    let document = endpoint.document(request.query, request.body);
    let report = check(endpoint.operation(), &document, &options);
    if let Some(refusal) = Refusal::of_report(report) {
        return Err(refusal);
    }
    let document: Value = serde_json::from_slice(&document).unwrap_or_default();
    exists(state, endpoint)?;
    if let Some(chat) = chat.and_then(|number| state.store.chat(number)) {
        allows(endpoint.operation(), chat)?;
    }
    let key = idempotency_key(&document, request).map(|key| (endpoint.operation().name(), key));
    if let Some((operation, key)) = &key
        && let Some(keyed) = state.store.keyed(operation, key)
    {
        return Ok(Success { status: keyed.status, body: keyed.body.clone() });
    }
    let call = Call { endpoint, document, origin: request.origin, trace_id, chat, config };
    let success = call.answer(state)?;
    if let Some(key) = key {
        let (status, body) = (success.status, success.body.clone());
        state.store.add_keyed(Keyed { key, status, body });
    }
    Ok(success)
}

impl Call<'_> {
    fn answer(&self, state: &mut State) -> Outcome {
        match self.endpoint.operation() {
            Operation::ChatsCreate => self.create_chat(state),
            Operation::ChatsMessagesSend => self.send_message(state),
            Operation::MessagesCreate => self.create_message(state),
            Operation::MessagesUpdate => self.update_message(state),
            Operation::MessagesAddReaction => self.add_reaction(state),
            Operation::MessagesUpdateAppCard => self.update_app_card(state),
            Operation::AttachmentsCreate => Ok(self.create_attachment(state)),
            Operation::ChatsPollsCreate => self.create_poll(state),
            Operation::ChatsSendVoicememo => self.send_voice_memo(state),
            Operation::ChatsUpdate => self.update_chat(state),
            Operation::ChatsParticipantsAdd => self.add_participant(state),
            Operation::ChatsParticipantsRemove => self.remove_participant(state),
            Operation::ChatsListChats => self.list_chats(state),
            Operation::ChatsMessagesList => self.list_messages(state),
            Operation::ChatsRetrieve => self.retrieve_chat(state),
            Operation::ChatsLeaveChat => self.leave_chat(state),
            Operation::ChatsMarkAsRead
            | Operation::ChatsShareContactCard
            | Operation::ChatsTypingStart
            | Operation::ChatsTypingStop => Ok(Success::empty()),
            operation => Err(unanswered(operation.method().unwrap_or_default(), operation.name())),
        }
    }

    /// Returns the string at a field of the document.
    fn text(&self, name: &str) -> Option<&str> {
        text(&self.document, name)
    }

    /// Returns the number of the chat, which exists.
    fn chat(&self) -> Outcome<u64> {
        self.chat.ok_or_else(|| Refusal::new(2001))
    }
}

/// Returns the string at a field of an object.
fn text<'v>(object: &'v Value, name: &str) -> Option<&'v str> {
    object.get(name)?.as_str()
}

fn authorize(config: &StandIn, request: &Request<'_>) -> Outcome<()> {
    let token = request.authorization.and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    });
    match (token, &config.token) {
        (Some(token), Some(expected)) if token == expected => Ok(()),
        (Some(token), None) if !token.is_empty() => Ok(()),
        _ => {
            Err(Refusal::new(2004)
                .message("Unauthorized - missing or invalid authentication token"))
        }
    }
}

/// Returns the refusal of a request that the stand-in does not know. SDKs do not try it again.
fn unanswered(method: &str, path: &str) -> Refusal {
    Refusal::new(2011).message(format!("the stand-in does not answer {method} {path}"))
}

/// Returns the chat in the path, or that of the message in the path.
fn chat_of(state: &State, endpoint: &Endpoint) -> Option<u64> {
    let store = &state.store;
    match (endpoint.id(PathId::Chat), endpoint.id(PathId::Message)) {
        (Some(id), _) => store.chat_with_id(id).map(|(number, _)| number),
        (None, Some(id)) => store.message_with_id(id).map(|(_, message)| message.chat),
        (None, None) => None,
    }
}

/// Returns the options of the check: what the stand-in knows.
fn options(
    state: &State,
    endpoint: &Endpoint,
    chat: Option<u64>,
    request: &Request<'_>,
) -> Options {
    let options = Options::new().path_ids(endpoint);
    let known = match chat {
        Some(number) => state.store.chat(number),
        None if endpoint.operation() == Operation::ChatsCreate => {
            chats::existing(state, &serde_json::from_slice(request.body).unwrap_or_default())
                .and_then(|number| state.store.chat(number))
        }
        None => None,
    };
    let Some(chat) = known else { return options };
    let mut facts = ChatFacts::new().is_group(chat.is_group()).participants(chat.active() as u64);
    if let Ok(service) = chat.service.parse() {
        facts = facts.service(service);
    }
    options.chat(facts).first_message(false)
}

fn exists(state: &State, endpoint: &Endpoint) -> Outcome<()> {
    if let Some(id) = endpoint.id(PathId::Chat) {
        state.store.chat_with_id(id).ok_or_else(|| Refusal::new(2001))?;
    }
    if let Some(id) = endpoint.id(PathId::Message) {
        state.store.message_with_id(id).ok_or_else(|| Refusal::new(2002))?;
    }
    Ok(())
}

/// After the sender left a chat, it can only be looked at.
fn allows(operation: Operation, chat: &Chat) -> Outcome<()> {
    let only_reads = matches!(operation, Operation::ChatsRetrieve | Operation::ChatsMessagesList);
    if chat.has_left() && !only_reads { Err(Refusal::new(2013)) } else { Ok(()) }
}

/// Returns the key in the document, or in the header that SDKs set.
fn idempotency_key(document: &Value, request: &Request<'_>) -> Option<String> {
    let mut places = ["message", "poll"].into_iter().filter_map(|name| document.get(name));
    let key = places.find_map(|object| text(object, "idempotency_key"));
    key.or(request.idempotency_key).filter(|key| !key.is_empty()).map(str::to_owned)
}
