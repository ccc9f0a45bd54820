//! The parts of messages as the API shows them.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::enums::open_enum;
use super::object::object;
use super::{ChatHandle, Fields};
use crate::request::{Animation, Style};

/// A part of a message. One of a known type that lacks what it always had, is read as one that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartResponse {
    /// Text.
    Text(TextPartResponse),
    /// A file.
    Media(MediaPartResponse),
    /// A link with its preview.
    Link(LinkPartResponse),
    /// An iMessage app's card.
    ImessageApp(Box<ImessageAppPartResponse>),
    /// A part that this version of the library does not know, with all its fields.
    #[serde(untagged)]
    Other(Fields),
}

object! {
    /// A part that is text.
    TextPartResponse {
        /// The text.
        required value: String,
        /// What decorates it.
        optional text_decorations: Vec<TextDecoration>,
        /// How people reacted to it.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A decoration, as the API shows it: it may have a style and an animation, or new ones of either.
    TextDecoration {
        /// Where it begins and ends, in UTF-16 code units.
        required range: Vec<usize>,
        /// How the text looks.
        optional style: StyleName,
        /// How the text moves.
        optional animation: AnimationName,
    }
}

/// Declares the open form of a closed enumeration.
macro_rules! opened {
    ($(#[$meta:meta])* $name:ident $known:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum $name {
            /// One that the documentation names.
            Known($known),
            /// One that this version of the library does not know, as it was given.
            Other(String),
        }
    };
}
opened! {
    /// The name of a style.
    StyleName Style
}
opened! {
    /// The name of an animation.
    AnimationName Animation
}

object! {
    /// A part that is a file.
    MediaPartResponse {
        /// The id of the attachment.
        required id: String,
        /// Where it can be fetched for an hour.
        required url: String,
        /// The name it was given.
        optional filename: String,
        /// Its media type.
        optional mime_type: String,
        /// Its size in bytes.
        optional size_bytes: u64,
        /// How people reacted to it.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A part that is a link.
    LinkPartResponse {
        /// The URL.
        required value: String,
        /// How people reacted to it.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A part that is a card of an iMessage app.
    ImessageAppPartResponse {
        /// The app that it belongs to.
        required app: AppIdentity,
        /// What it shows.
        required layout: AppLayout,
        /// What the app opens when it is tapped.
        optional url: String,
        /// What is shown where no card can be.
        optional fallback_text: String,
        /// Whether the installed app draws it.
        optional interactive: bool,
        /// How people reacted to it.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// Which iMessage app it is.
    AppIdentity {
        /// The name that Messages shows.
        required name: String,
        /// The bundle of the Messages extension.
        required bundle_id: String,
        /// Ten capital letters and digits.
        required team_id: String,
        /// The app's id in the App Store.
        optional app_store_id: u64,
    }
}

object! {
    /// What a card shows.
    AppLayout {
        /// Top left, bold.
        optional caption: String,
        /// Below the caption.
        optional subcaption: String,
        /// Top right.
        optional trailing_caption: String,
        /// Below the trailing caption.
        optional trailing_subcaption: String,
        /// An image.
        optional image_url: String,
        /// Bold text on the image.
        optional image_title: String,
        /// Text on the image, below its title.
        optional image_subtitle: String,
    }
}

open_enum! {
    /// What a reaction is.
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
        /// Whether it is the sending number's own.
        required is_me: bool,
        /// Who reacted.
        required handle: ChatHandle,
        /// How.
        required kind ("type"): ReactionType,
        /// The emoji, where the type is `custom`.
        optional custom_emoji: String,
        /// The sticker, where the type is `sticker`.
        optional sticker: Sticker,
    }
}

object! {
    /// A sticker.
    Sticker {
        /// Where it can be fetched for an hour.
        optional url: String,
        /// The name of its file.
        optional file_name: String,
        /// Its media type.
        optional mime_type: String,
        /// Its width in pixels.
        optional width: u64,
        /// Its height in pixels.
        optional height: u64,
    }
}
