//! Plans: requests in order, and notes about each change.

use sendcheck::{
    ChatId, Diagnostic, EncodeError, EncodedRequest, Operation, Options, Params, Report, Rule,
};

use crate::content;
use crate::input::Input;
use crate::json::{Object, array, quoted};
use crate::notes::{self, Note};
use crate::options::PlanOptions;
use crate::replan;
use crate::sender::{Sender, State};

/// Requests in the order in which they are sent, and what planning changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    sends: Vec<PlannedSend>,
    notes: Vec<Note>,
}

/// A request of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSend {
    pub(crate) operation: Operation,
    pub(crate) chat: Chat,
    pub(crate) is_unless_failover: bool,
    pub(crate) document: String,
    pub(crate) warnings: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Chat {
    None,
    Id(String),
    Response(&'static str),
}

/// The chat of a send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChatRef<'p> {
    /// No chat: the operation needs none.
    None,
    /// The chat with this id.
    Id(&'p str),
    /// The chat whose id is in the response to a send.
    Response {
        /// The index of the send.
        send: usize,
        /// The JSON Pointer to the id in the response.
        pointer: &'p str,
    },
}

impl Plan {
    /// Returns the requests. Send each after the API accepted the one before it.
    #[must_use]
    pub fn sends(&self) -> &[PlannedSend] {
        &self.sends
    }

    /// Returns a note for each change.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Returns the plan as JSON, the same in every language.
    #[must_use]
    pub fn to_json(&self) -> String {
        sends_json(&self.sends, &self.notes)
    }
}

pub(crate) fn sends_json(sends: &[PlannedSend], notes: &[Note]) -> String {
    let mut json = String::from(r#"{"sends":"#);
    json.push_str(&array(sends.iter().map(PlannedSend::to_json)));
    json.push_str(r#","notes":["#);
    for (index, note) in notes.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        note.write_json(&mut json);
    }
    json.push_str("]}");
    json
}

impl PlannedSend {
    /// Returns the operation.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// Returns the document to send, as JSON.
    #[must_use]
    pub fn document(&self) -> &str {
        &self.document
    }

    /// Returns the chat to send to.
    #[must_use]
    pub fn chat(&self) -> ChatRef<'_> {
        match &self.chat {
            Chat::None => ChatRef::None,
            Chat::Id(id) => ChatRef::Id(id),
            Chat::Response(pointer) => ChatRef::Response { send: 0, pointer },
        }
    }

    /// Returns `true` if it must not be sent when the response to the first send has the reason `failover_flagged`:
    /// the API sent the continuation message instead.
    #[must_use]
    pub fn is_unless_failover(&self) -> bool {
        self.is_unless_failover
    }

    /// Returns the rules of which a check warns, sorted by name.
    #[must_use]
    pub fn warnings(&self) -> &[Rule] {
        &self.warnings
    }

    /// Returns the message, as the core's own type.
    ///
    /// ```
    /// use sendcheck_compose::{Input, PlanOptions, plan};
    ///
    /// let plan = plan(&Input::markdown("**Hi** Ana"), &PlanOptions::default()).unwrap();
    /// let message = plan.sends()[0].message();
    /// assert_eq!(message.parts.len(), 1);
    /// ```
    #[cfg(feature = "serde")]
    #[must_use]
    pub fn message(&self) -> sendcheck::request::Message {
        let message = match self.operation {
            Operation::Message => Some(self.document.as_str()),
            _ => crate::json::Fields::of(&self.document).get("message"),
        };
        let message = message.and_then(|json| serde_json::from_str(json).ok());
        debug_assert!(message.is_some(), "a planned document holds a message: {}", self.document);
        message.unwrap_or_default()
    }

    /// Encodes the request for a chat.
    ///
    /// # Errors
    ///
    /// Returns [`EncodeError`] as [`sendcheck::encode`] does.
    pub fn encode(&self, chat_id: &ChatId) -> Result<EncodedRequest, EncodeError> {
        let options = Options::default().chat_id(chat_id.to_string());
        sendcheck::encode(self.operation, self.document.as_bytes(), &options)
    }

    /// Returns the send as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = Object::new();
        json.string("operation", self.operation.name());
        match &self.chat {
            Chat::None => {}
            Chat::Id(id) => {
                json.string("chat_id", id);
            }
            Chat::Response(pointer) => {
                json.raw("chat_id", &format!(r#"{{"send":0,"pointer":"{pointer}"}}"#));
            }
        }
        if self.is_unless_failover {
            let unless =
                r#"{"send":0,"pointer":"/from_selection/reason","equals":"failover_flagged"}"#;
            json.raw("unless", unless);
        }
        json.raw("document", &self.document);
        if !self.warnings.is_empty() {
            json.raw("warnings", &array(self.warnings.iter().map(|rule| quoted(rule.name()))));
        }
        json.finish()
    }
}

/// Plans an input: returns valid requests, and a note for each change.
///
/// ```
/// use sendcheck_compose::{Input, PlanOptions, plan};
///
/// let input = Input::markdown("**Hi** Ana").to_chat("69a37c7d-af4f-4b5e-af42-e28e98ce873a");
/// let plan = plan(&input, &PlanOptions::default()).unwrap();
/// assert_eq!(
///     plan.sends()[0].document(),
///     r#"{"message":{"parts":[{"type":"text","value":"Hi Ana","text_decorations":[{"range":[0,2],"style":"bold"}]}]}}"#,
/// );
/// ```
///
/// # Errors
///
/// Returns a report if the input cannot be planned. Its paths point into the input.
pub fn plan(input: &Input, options: &PlanOptions) -> Result<Plan, Report> {
    let sender = Sender::new(input, options)?;
    let mut raw = sender.notes_of_fields();
    let mut items = match &input.message {
        Some(message) => replan::read(message, options, sender.is_plain, &mut raw),
        None => content::read(input, options, sender.is_plain, &mut raw),
    };
    content::push_extras(input, options, sender.is_plain, &mut items, &mut raw);
    let mut state = State::default();
    let content = input.content.as_deref().unwrap_or_default();
    let sends = sender.sends(&items, &mut state, &mut raw, content)?;
    if sends.is_empty() {
        return Err(no_parts(input));
    }
    Sender::note_many(sends.len(), &mut raw);
    Ok(Plan { sends, notes: notes::finish(raw, content) })
}

/// Plans an input that is JSON.
///
/// # Errors
///
/// Returns a report if the input cannot be planned.
pub fn plan_json(input: &[u8], options: &PlanOptions) -> Result<Plan, Report> {
    plan(&Input::from_json(input)?, options)
}

pub(crate) fn no_parts(input: &Input) -> Report {
    let path = if input.content.is_some() { "/content" } else { "" };
    let diagnostic = Diagnostic::of(Rule::NoParts, path.into(), None, Params::default());
    crate::input_json::error(diagnostic)
}
