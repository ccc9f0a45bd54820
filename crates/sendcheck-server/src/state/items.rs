//! The chats and messages that the stand-in remembers.

use std::collections::VecDeque;

use serde_json::{Value, json};

use crate::received::Received;

/// A chat. It is kept while one of its messages is.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) id: String,
    pub(crate) service: String,
    pub(crate) display_name: Option<String>,
    pub(crate) icon: Option<String>,
    pub(crate) participants: Vec<Participant>,
    pub(crate) created_at: String,
    pub(crate) updated_at: String,
    /// The numbers of its messages, the oldest first.
    pub(crate) messages: VecDeque<u64>,
    /// Whether it exists from the start, and is never forgotten.
    pub(crate) is_preset: bool,
}

/// A participant of a chat. The first of a chat is the sender.
#[derive(Debug)]
pub(crate) struct Participant {
    pub(crate) id: String,
    pub(crate) handle: String,
    pub(crate) joined_at: String,
    pub(crate) left: Option<Left>,
}

/// The end of a participation.
#[derive(Debug)]
pub(crate) struct Left {
    pub(crate) at: String,
    pub(crate) status: &'static str,
}

impl Chat {
    /// Returns the number of the line that it is on.
    pub(crate) fn from(&self) -> &str {
        self.participants.first().map_or("", |me| &me.handle)
    }

    /// Returns the handles of the others that are still there.
    pub(crate) fn recipients(&self) -> impl Iterator<Item = &str> {
        let others = self.participants.iter().skip(1).filter(|one| one.left.is_none());
        others.map(|one| one.handle.as_str())
    }

    pub(crate) fn is_group(&self) -> bool {
        self.participants.len() > 2
    }

    pub(crate) fn has_left(&self) -> bool {
        self.participants.first().is_some_and(|me| me.left.is_some())
    }

    pub(crate) fn active(&self) -> usize {
        self.participants.iter().filter(|participant| participant.left.is_none()).count()
    }

    pub(crate) fn name(&self) -> String {
        let default = || self.recipients().collect::<Vec<_>>().join(", ");
        self.display_name.clone().unwrap_or_else(default)
    }

    pub(crate) fn me(&self) -> Value {
        self.participants.first().map_or(Value::Null, |me| self.handle(me))
    }

    pub(crate) fn handles(&self) -> Vec<Value> {
        self.participants.iter().map(|participant| self.handle(participant)).collect()
    }

    fn handle(&self, participant: &Participant) -> Value {
        let left = participant.left.as_ref();
        json!({
            "id": participant.id,
            "handle": participant.handle,
            "service": self.service,
            "status": left.map_or("active", |left| left.status),
            "joined_at": participant.joined_at,
            "left_at": left.map(|left| &left.at),
            "is_me": participant.handle == self.from(),
        })
    }

    pub(crate) fn health(&self) -> Value {
        json!({
            "status": "HEALTHY",
            "doc_url": "https://docs.linqapp.com/channel/imessage/guides/chats/chat-health",
            "updated_at": self.created_at,
        })
    }

    /// Returns the chat as `chats.retrieve` does.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "display_name": self.name(),
            "group_chat_icon": self.icon,
            "service": self.service,
            "handles": self.handles(),
            "is_archived": false,
            "is_group": self.is_group(),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "health_status": self.health(),
        })
    }

    /// Returns about how many bytes the chat takes.
    pub(super) fn weight(&self) -> usize {
        let texts = [&self.display_name, &self.icon].into_iter().flatten().map(String::len);
        let participants = self.participants.iter().map(|one| OVERHEAD_BYTES + one.handle.len());
        OVERHEAD_BYTES + texts.sum::<usize>() + participants.sum::<usize>()
    }
}

/// The bytes that an item takes beside its content: ids, times, and its places in lists.
const OVERHEAD_BYTES: usize = 400;

/// A message.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) id: String,
    /// The number of the chat.
    pub(crate) chat: u64,
    /// The message as `chats.messages.list` returns it.
    pub(crate) json: String,
    pub(crate) edits: u32,
}

/// A file that was announced.
#[derive(Clone, Debug)]
pub(crate) struct Attachment {
    pub(crate) id: String,
    pub(crate) filename: String,
    pub(crate) content_type: String,
    pub(crate) size_bytes: u64,
}

/// The response to a request with an idempotency key.
#[derive(Debug)]
pub(crate) struct Keyed {
    pub(crate) key: (&'static str, String),
    pub(crate) status: u16,
    pub(crate) body: String,
}

/// Something that is forgotten when there is too much.
#[derive(Debug)]
pub(crate) enum Item {
    Message(Message),
    Attachment(Attachment),
    Keyed(Keyed),
    Received(Received),
}

impl Item {
    /// Returns about how many bytes the item takes.
    pub(super) fn weight(&self) -> usize {
        OVERHEAD_BYTES
            + match self {
                Self::Message(message) => message.json.len(),
                Self::Attachment(file) => file.filename.len() + file.content_type.len(),
                Self::Keyed(keyed) => keyed.key.1.len() + keyed.body.len(),
                Self::Received(received) => received.len_bytes(),
            }
    }
}
