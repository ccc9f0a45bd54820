//! Requests of a plan.

use sendcheck::{ChatId, EncodeError, EncodedRequest, Operation, Options, Rule};

use crate::json::{Object, array, quoted};

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

    /// Returns sends as a JSON array, the same in every language: what a [`Planner`](crate::Planner) released.
    #[must_use]
    pub fn all_to_json(sends: &[Self]) -> String {
        array(sends.iter().map(Self::to_json))
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
