//! The operations of the API, by the names its SDKs give them.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use crate::suggest::nearest;

/// What a document is meant for. Every variant but [`Operation::Message`] is a call of the API.
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
    /// `POST /v3/chats`: a new chat and its first message.
    ChatsCreate,
    /// `POST /v3/chats/{chatId}/messages`: a message into a chat that exists.
    ChatsMessagesSend,
    /// `POST /v3/messages`: a message whose sending line and chat the API chooses.
    MessagesCreate,
    /// `POST /v3/chats/{chatId}/voicememo`: a voice memo.
    ChatsSendVoicememo,
    /// `PUT /v3/chats/{chatId}`: a group's name or icon.
    ChatsUpdate,
    /// `POST /v3/chats/{chatId}/participants`
    ChatsParticipantsAdd,
    /// `DELETE /v3/chats/{chatId}/participants`
    ChatsParticipantsRemove,
    /// `GET /v3/chats`; the document holds the query.
    ChatsListChats,
    /// `GET /v3/chats/{chatId}/messages`; the document holds the query.
    ChatsMessagesList,
    /// `GET /v3/chats/{chatId}`
    ChatsRetrieve,
    /// `POST /v3/chats/{chatId}/read`
    ChatsMarkAsRead,
    /// `POST /v3/chats/{chatId}/leave`
    ChatsLeaveChat,
    /// `POST /v3/chats/{chatId}/share_contact_card`
    ChatsShareContactCard,
    /// `POST /v3/chats/{chatId}/typing`
    ChatsTypingStart,
    /// `DELETE /v3/chats/{chatId}/typing`
    ChatsTypingStop,
    /// Bare message content, as a composer holds it; no call of its own.
    Message,
}

/// Where an operation's document travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PayloadLocation {
    /// In the request's body.
    Body,
    /// In the request's query.
    Query,
    /// Nowhere: the operation has no document; empty input or `{}` stands for it.
    None,
}

struct OperationSpec {
    name: &'static str,
    method: Option<&'static str>,
    path: Option<&'static str>,
    payload_location: PayloadLocation,
}

const fn call(
    name: &'static str,
    method: &'static str,
    path: &'static str,
    payload_location: PayloadLocation,
) -> OperationSpec {
    OperationSpec { name, method: Some(method), path: Some(path), payload_location }
}

impl Operation {
    /// Every operation, in the order of the documentation.
    pub const ALL: [Operation; 16] = [
        Self::ChatsCreate,
        Self::ChatsMessagesSend,
        Self::MessagesCreate,
        Self::ChatsSendVoicememo,
        Self::ChatsUpdate,
        Self::ChatsParticipantsAdd,
        Self::ChatsParticipantsRemove,
        Self::ChatsListChats,
        Self::ChatsMessagesList,
        Self::ChatsRetrieve,
        Self::ChatsMarkAsRead,
        Self::ChatsLeaveChat,
        Self::ChatsShareContactCard,
        Self::ChatsTypingStart,
        Self::ChatsTypingStop,
        Self::Message,
    ];

    /// In constants: a table to look up, and no code to build it.
    const fn spec(self) -> &'static OperationSpec {
        use PayloadLocation::{Body, None, Query};
        match self {
            Self::ChatsCreate => const { &call("chats.create", "POST", "/v3/chats", Body) },
            Self::ChatsMessagesSend => {
                const { &call("chats.messages.send", "POST", "/v3/chats/{chatId}/messages", Body) }
            }
            Self::MessagesCreate => {
                const { &call("messages.create", "POST", "/v3/messages", Body) }
            }
            Self::ChatsSendVoicememo => {
                const { &call("chats.send_voicememo", "POST", "/v3/chats/{chatId}/voicememo", Body) }
            }
            Self::ChatsUpdate => const { &call("chats.update", "PUT", "/v3/chats/{chatId}", Body) },
            Self::ChatsParticipantsAdd => {
                const { &call("chats.participants.add", "POST", "/v3/chats/{chatId}/participants", Body) }
            }
            Self::ChatsParticipantsRemove => {
                const {
                    &call(
                        "chats.participants.remove",
                        "DELETE",
                        "/v3/chats/{chatId}/participants",
                        Body,
                    )
                }
            }
            Self::ChatsListChats => const { &call("chats.list_chats", "GET", "/v3/chats", Query) },
            Self::ChatsMessagesList => {
                const { &call("chats.messages.list", "GET", "/v3/chats/{chatId}/messages", Query) }
            }
            Self::ChatsRetrieve => {
                const { &call("chats.retrieve", "GET", "/v3/chats/{chatId}", None) }
            }
            Self::ChatsMarkAsRead => {
                const { &call("chats.mark_as_read", "POST", "/v3/chats/{chatId}/read", None) }
            }
            Self::ChatsLeaveChat => {
                const { &call("chats.leave_chat", "POST", "/v3/chats/{chatId}/leave", None) }
            }
            Self::ChatsShareContactCard => {
                const {
                    &call(
                        "chats.share_contact_card",
                        "POST",
                        "/v3/chats/{chatId}/share_contact_card",
                        None,
                    )
                }
            }
            Self::ChatsTypingStart => {
                const { &call("chats.typing.start", "POST", "/v3/chats/{chatId}/typing", None) }
            }
            Self::ChatsTypingStop => {
                const { &call("chats.typing.stop", "DELETE", "/v3/chats/{chatId}/typing", None) }
            }
            Self::Message => {
                const {
                    &OperationSpec {
                        name: "message",
                        method: Option::None,
                        path: Option::None,
                        payload_location: Body,
                    }
                }
            }
        }
    }

    /// The name by which SDKs, reports and the command line call it, such as `chats.create`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.spec().name
    }

    /// The HTTP method; none for [`Operation::Message`].
    #[must_use]
    pub const fn method(self) -> Option<&'static str> {
        self.spec().method
    }

    /// The path, with `{chatId}` where the chat's id goes; none for [`Operation::Message`].
    #[must_use]
    pub const fn path(self) -> Option<&'static str> {
        self.spec().path
    }

    /// Whether the document is a body or a query, or there is none.
    #[must_use]
    pub const fn payload_location(self) -> PayloadLocation {
        self.spec().payload_location
    }

    /// Whether the path holds a chat's id.
    #[must_use]
    pub fn has_chat_id(self) -> bool {
        self.path().is_some_and(|path| path.as_bytes().contains(&b'{'))
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Operation {
    type Err = ParseOperationError;

    fn from_str(name: &str) -> Result<Self, ParseOperationError> {
        Self::ALL.into_iter().find(|operation| operation.name() == name).ok_or_else(|| {
            ParseOperationError {
                name: name.into(),
                nearest: nearest(name, Self::ALL.iter().map(|operation| operation.name())),
            }
        })
    }
}

/// No operation has that name.
///
/// ```
/// use sendcheck::Operation;
///
/// let error = "chats.creat".parse::<Operation>().unwrap_err();
/// assert_eq!(error.to_string(), "no operation is called `chats.creat`; did you mean `chats.create`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no operation is called `{name}`{}", DidYouMean(*.nearest))]
pub struct ParseOperationError {
    name: String,
    nearest: Option<&'static str>,
}

/// The tail of an error's sentence that offers the nearest name.
pub(crate) struct DidYouMean(pub(crate) Option<&'static str>);

impl fmt::Display for DidYouMean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(name) => write!(f, "; did you mean `{name}`?"),
            None => Ok(()),
        }
    }
}
