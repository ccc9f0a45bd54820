//! Polls.

use alloc::string::String;
use alloc::vec::Vec;

use super::object::object;
use super::{ChatHandle, Reaction};

object! {
    /// The response of `chats.polls.create`.
    PollEnvelope {
        /// The id of the chat.
        required chat_id: String,
        /// The id of the poll's message.
        required message_id: String,
        /// The poll.
        required poll: Poll,
        /// The reactions to the poll.
        optional reactions: Vec<Reaction>,
        /// The time of creation, in RFC 3339 format.
        optional created_at: String,
        /// The time of the last change.
        optional updated_at: String,
    }
}

object! {
    /// A poll.
    Poll {
        /// The options.
        required options: Vec<PollOption>,
        /// The number of participants who voted.
        optional total_voters: u64,
    }
}

object! {
    /// An option of a poll.
    PollOption {
        /// The id of the option.
        required option_id: String,
        /// The text.
        required text: String,
        /// The participants who voted for it.
        optional voters: Vec<PollVoter>,
        /// The participant who added it.
        optional creator_handle: ChatHandle,
        /// Whether it can be changed.
        optional can_be_edited: bool,
    }
}

object! {
    /// A participant who voted.
    PollVoter {
        /// The phone number or email address.
        required handle: String,
        /// The time of the vote, in RFC 3339 format.
        optional voted_at: String,
    }
}
