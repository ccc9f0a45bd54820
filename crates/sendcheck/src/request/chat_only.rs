//! Requests that say nothing but which chat they are about.

use serde::{Deserialize, Serialize};

use super::checked::request;
use crate::response;

macro_rules! bare {
    ($($(#[$meta:meta])* $name:ident $operation:ident $response:ident;)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
            #[non_exhaustive]
            pub struct $name {}
            request!($name, $operation, crate::ChatId, response::$response);

            impl $name {
                /// There is nothing to say.
                #[must_use]
                pub const fn new() -> Self {
                    Self {}
                }
            }
        )*
    };
}

bare! {
    /// `chats.retrieve`: one chat.
    RetrieveChat ChatsRetrieve Chat;
    /// `chats.mark_as_read`: all messages of a chat have been read.
    MarkAsRead ChatsMarkAsRead NoContent;
    /// `chats.leave_chat`: the sending number leaves a group.
    LeaveChat ChatsLeaveChat ChatLeaveChatResponse;
    /// `chats.share_contact_card`: shows the sender's name and photo.
    ShareContactCard ChatsShareContactCard NoContent;
    /// `chats.typing.start`: shows that somebody is typing.
    StartTyping ChatsTypingStart NoContent;
    /// `chats.typing.stop`: shows it no longer.
    StopTyping ChatsTypingStop NoContent;
}
