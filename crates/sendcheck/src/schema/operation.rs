//! The operations of the API, by the names of its SDKs.

use core::fmt;

use super::body::{
    AddReaction, CreateAttachment, CreateChat, CreateMessage, CreatePoll, Empty, ListChats,
    ListMessages, Participant, SendMessage, SendVoiceMemo, UpdateAppCard, UpdateChat,
    UpdateMessage,
};
use super::content::Message;
use super::object::{Object, Record as _};
use crate::catalogue::named;

/// The name of an operation, its method and its path.
struct OperationSpec {
    name: &'static str,
    /// The HTTP method and the path, with the names of ids in braces; none for bare message content.
    endpoint: Option<(&'static str, &'static str)>,
    payload_location: PayloadLocation,
    document: &'static Object,
}

/// Where an operation's document is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PayloadLocation {
    /// In the body of the request.
    Body,
    /// In the query of the request.
    Query,
    /// Nowhere: the operation has no document. Empty input or `{}` stands for it.
    None,
}

/// An id in the path of an operation. Its name is that of the option: `chat_id` or `message_id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PathId {
    /// The id of a chat.
    Chat,
    /// The id of a message.
    Message,
}

named!(PathId, "`chat_id` or `message_id`", Chat = "chat_id", Message = "message_id");

impl PathId {
    /// Returns the segment of a path that the id replaces.
    const fn placeholder(self) -> &'static str {
        match self {
            Self::Chat => "{chatId}",
            Self::Message => "{messageId}",
        }
    }
}

/// A segment of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(&'static str),
    Id(PathId),
}

/// Lists the operations: name, HTTP method and path, where the document goes, and what it is.
macro_rules! operations {
    ($($(#[$doc:meta])* $operation:ident = $name:literal, $endpoint:expr, $location:ident, $document:ident;)*) => {
        /// The operation that a document is for. Every variant but [`Operation::Message`] is a call of the API.
        ///
        /// ```
        /// use sendcheck::Operation;
        ///
        /// let operation: Operation = "chats.messages.send".parse()?;
        /// assert_eq!(operation.method(), Some("POST"));
        /// assert_eq!(operation.path(), Some("/v3/chats/{chatId}/messages"));
        /// # Ok::<(), sendcheck::ParseOperationError>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Operation {
            $($(#[$doc])* $operation),*
        }

        impl Operation {
            /// Every operation, in the order of the documentation.
            pub const ALL: &'static [Operation] = &[$(Self::$operation),*];

            const fn spec(self) -> &'static OperationSpec {
                match self {
                    $(Self::$operation => {
                        static SPEC: OperationSpec = OperationSpec {
                            name: $name,
                            endpoint: $endpoint,
                            payload_location: PayloadLocation::$location,
                            document: $document::OBJECT,
                        };
                        &SPEC
                    })*
                }
            }
        }
    };
}

operations! {
    /// `POST /v3/chats`: a new chat and its first message.
    ChatsCreate = "chats.create", Some(("POST", "/v3/chats")), Body, CreateChat;
    /// `POST /v3/chats/{chatId}/messages`: a message in an existing chat.
    ChatsMessagesSend = "chats.messages.send",
        Some(("POST", "/v3/chats/{chatId}/messages")), Body, SendMessage;
    /// `POST /v3/messages`: a message whose sending line and chat the API chooses.
    MessagesCreate = "messages.create", Some(("POST", "/v3/messages")), Body, CreateMessage;
    /// `PATCH /v3/messages/{messageId}`: another text for a sent message.
    MessagesUpdate = "messages.update",
        Some(("PATCH", "/v3/messages/{messageId}")), Body, UpdateMessage;
    /// `POST /v3/messages/{messageId}/reactions`: adds or removes a reaction.
    MessagesAddReaction = "messages.add_reaction",
        Some(("POST", "/v3/messages/{messageId}/reactions")), Body, AddReaction;
    /// `POST /v3/messages/{messageId}/update`: another layout for a sent app card.
    MessagesUpdateAppCard = "messages.update_app_card",
        Some(("POST", "/v3/messages/{messageId}/update")), Body, UpdateAppCard;
    /// `POST /v3/attachments`: announces a file to upload.
    AttachmentsCreate = "attachments.create",
        Some(("POST", "/v3/attachments")), Body, CreateAttachment;
    /// `POST /v3/chats/{chatId}/polls`: a poll.
    ChatsPollsCreate = "chats.polls.create",
        Some(("POST", "/v3/chats/{chatId}/polls")), Body, CreatePoll;
    /// `POST /v3/chats/{chatId}/voicememo`: a voice memo.
    ChatsSendVoicememo = "chats.send_voicememo",
        Some(("POST", "/v3/chats/{chatId}/voicememo")), Body, SendVoiceMemo;
    /// `PUT /v3/chats/{chatId}`: the name or icon of a group.
    ChatsUpdate = "chats.update", Some(("PUT", "/v3/chats/{chatId}")), Body, UpdateChat;
    /// `POST /v3/chats/{chatId}/participants`
    ChatsParticipantsAdd = "chats.participants.add",
        Some(("POST", "/v3/chats/{chatId}/participants")), Body, Participant;
    /// `DELETE /v3/chats/{chatId}/participants`
    ChatsParticipantsRemove = "chats.participants.remove",
        Some(("DELETE", "/v3/chats/{chatId}/participants")), Body, Participant;
    /// `GET /v3/chats`. The document is the query.
    ChatsListChats = "chats.list_chats", Some(("GET", "/v3/chats")), Query, ListChats;
    /// `GET /v3/chats/{chatId}/messages`. The document is the query.
    ChatsMessagesList = "chats.messages.list",
        Some(("GET", "/v3/chats/{chatId}/messages")), Query, ListMessages;
    /// `GET /v3/chats/{chatId}`
    ChatsRetrieve = "chats.retrieve", Some(("GET", "/v3/chats/{chatId}")), None, Empty;
    /// `POST /v3/chats/{chatId}/read`
    ChatsMarkAsRead = "chats.mark_as_read", Some(("POST", "/v3/chats/{chatId}/read")), None, Empty;
    /// `POST /v3/chats/{chatId}/leave`
    ChatsLeaveChat = "chats.leave_chat", Some(("POST", "/v3/chats/{chatId}/leave")), None, Empty;
    /// `POST /v3/chats/{chatId}/share_contact_card`
    ChatsShareContactCard = "chats.share_contact_card",
        Some(("POST", "/v3/chats/{chatId}/share_contact_card")), None, Empty;
    /// `POST /v3/chats/{chatId}/typing`
    ChatsTypingStart = "chats.typing.start",
        Some(("POST", "/v3/chats/{chatId}/typing")), None, Empty;
    /// `DELETE /v3/chats/{chatId}/typing`
    ChatsTypingStop = "chats.typing.stop",
        Some(("DELETE", "/v3/chats/{chatId}/typing")), None, Empty;
    /// Bare message content, as a composer holds it. It has no endpoint.
    Message = "message", Option::None, Body, Message;
}

impl Operation {
    /// Returns the name of the operation in SDKs, reports and the command line, such as `chats.create`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns the HTTP method; none for [`Operation::Message`].
    #[must_use]
    pub const fn method(self) -> Option<&'static str> {
        match self.spec().endpoint {
            Some((method, _)) => Some(method),
            None => None,
        }
    }

    /// Returns the path, with `{chatId}` or `{messageId}` in place of an id; none for [`Operation::Message`].
    #[must_use]
    pub const fn path(self) -> Option<&'static str> {
        match self.spec().endpoint {
            Some((_, path)) => Some(path),
            None => None,
        }
    }

    /// Returns the segments of the path.
    pub(crate) fn segments(self) -> impl Iterator<Item = Segment> {
        let segments = self.path().unwrap_or_default().split('/').skip(1);
        segments.map(|segment| {
            let id = PathId::ALL.iter().copied().find(|id| id.placeholder() == segment);
            id.map_or(Segment::Literal(segment), Segment::Id)
        })
    }

    /// Returns the ids in the path. Encoding needs each of them.
    ///
    /// ```
    /// use sendcheck::{Operation, PathId};
    ///
    /// assert!(Operation::MessagesUpdate.path_ids().eq([PathId::Message]));
    /// assert_eq!(Operation::ChatsCreate.path_ids().count(), 0);
    /// ```
    pub fn path_ids(self) -> impl Iterator<Item = PathId> {
        self.segments().filter_map(|segment| match segment {
            Segment::Id(id) => Some(id),
            Segment::Literal(_) => None,
        })
    }

    /// Returns where the document is sent.
    #[must_use]
    pub const fn payload_location(self) -> PayloadLocation {
        self.spec().payload_location
    }

    /// Returns the object that the document is.
    pub(crate) const fn document(self) -> &'static Object {
        self.spec().document
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::{Operation, Segment};

    #[test]
    fn every_placeholder_is_a_known_id() {
        for operation in Operation::ALL {
            for segment in operation.segments() {
                if let Segment::Literal(literal) = segment {
                    assert!(!literal.contains('{'), "{operation}: {literal}");
                }
            }
        }
    }
}
