//! Requests without a document.

use serde::{Deserialize, Serialize};

use super::checked::request;
use crate::response;

macro_rules! chat_only {
    ($($(#[$meta:meta])* $name:ident $operation:ident $response:ident;)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
            #[non_exhaustive]
            pub struct $name {}
            request!($name, $operation, crate::ChatId, response::$response);

            impl $name {
                /// Creates the request.
                #[must_use]
                pub const fn new() -> Self {
                    Self {}
                }
            }
        )*
    };
}

chat_only! {
    /// `chats.retrieve`: returns a chat.
    RetrieveChat ChatsRetrieve Chat;
    /// `chats.mark_as_read`: marks all messages of a chat as read.
    MarkAsRead ChatsMarkAsRead NoContent;
    /// `chats.leave_chat`: removes the sending phone number from a group.
    LeaveChat ChatsLeaveChat ChatLeaveChatResponse;
    /// `chats.share_contact_card`: shares the sender's name and photo.
    ShareContactCard ChatsShareContactCard NoContent;
    /// `chats.typing.start`: shows the typing indicator.
    StartTyping ChatsTypingStart NoContent;
    /// `chats.typing.stop`: hides the typing indicator.
    StopTyping ChatsTypingStop NoContent;
}
