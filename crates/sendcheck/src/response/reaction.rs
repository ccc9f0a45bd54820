//! Reactions to messages.

use alloc::string::String;

use super::ChatHandle;
use super::enums::open_enum;
use super::object::object;

object! {
    /// The response of `messages.add_reaction`.
    MessageAddReactionResponse {
        /// A message for a person.
        optional message: String,
        /// The status, such as `accepted`.
        optional status: String,
        /// The id that Linq's support asks for.
        optional trace_id: String,
    }
}

open_enum! {
    /// The type of a reaction.
    ReactionType {
        Love = "love",
        Like = "like",
        Dislike = "dislike",
        Laugh = "laugh",
        Emphasize = "emphasize",
        Question = "question",
        Custom = "custom",
        Sticker = "sticker",
    }
}

object! {
    /// A reaction to a part.
    Reaction {
        /// The id of the reaction.
        optional id: String,
        /// Whether the sending phone number reacted.
        required is_me: bool,
        /// The participant who reacted.
        required handle: ChatHandle,
        /// The type.
        required kind ("type"): ReactionType,
        /// The emoji of a reaction of type `custom`.
        optional custom_emoji: String,
        /// The image of a reaction of type `sticker`.
        optional sticker: Sticker,
    }
}

object! {
    /// The image of a sticker.
    Sticker {
        /// The URL of the image, valid for an hour.
        optional url: String,
        /// The name of the file.
        optional file_name: String,
        /// The media type of the image.
        optional mime_type: String,
        /// The width, in pixels.
        optional width: u64,
        /// The height, in pixels.
        optional height: u64,
    }
}
