//! The parts of messages in responses.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::object::object;
use super::{Fields, Reaction};
use crate::wire::{Animation, Style};

/// A part of a message. A part of a known type without its required fields is read as an unknown part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartResponse {
    /// Text.
    Text(TextPartResponse),
    /// A file.
    Media(MediaPartResponse),
    /// A link with a preview.
    Link(LinkPartResponse),
    /// A card of an iMessage app.
    ImessageApp(Box<ImessageAppPartResponse>),
    /// An App Clip.
    AppClip(AppClipPartResponse),
    /// A part that this version of the library does not know, with all its fields.
    #[serde(untagged)]
    Other(Fields),
}

object! {
    /// A part that is text.
    TextPartResponse {
        /// The text.
        required value: String,
        /// The decorations of the text.
        optional text_decorations: Vec<TextDecoration>,
        /// The stickers in the text.
        optional inline_stickers: Vec<InlineSticker>,
        /// The mentions in the text.
        optional mentions: Vec<Mention>,
        /// The handle of the first mention.
        optional mention: String,
        /// The start and end of the first mention, in UTF-16 code units.
        optional mention_range: Vec<usize>,
        /// The reactions to the part.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A decoration of a text.
    TextDecoration {
        /// The start and end, in UTF-16 code units.
        required range: Vec<usize>,
        /// The style.
        optional style: StyleName,
        /// The animation.
        optional animation: AnimationName,
    }
}

/// Writes the open form of a closed enumeration.
macro_rules! opened {
    ($(#[$meta:meta])* $name:ident $known:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum $name {
            /// A documented value.
            Known($known),
            /// A value that this version of the library does not know.
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
    /// A sticker in a text.
    InlineSticker {
        /// The start and end of the text that the sticker replaces, in UTF-16 code units.
        required range: Vec<usize>,
        /// The id of the attachment.
        optional id: String,
        /// The URL of the image.
        optional url: String,
        /// The name of the file.
        optional file_name: String,
        /// The media type of the image.
        optional mime_type: String,
    }
}

object! {
    /// A mention in a text.
    Mention {
        /// The phone number or email address of the participant.
        required handle: String,
        /// Whether the participant is the sending phone number.
        optional is_me: bool,
        /// The start and end of the mention, in UTF-16 code units.
        required range: Vec<usize>,
    }
}

object! {
    /// A part that is a file.
    MediaPartResponse {
        /// The id of the attachment.
        required id: String,
        /// The URL of the file, valid for an hour.
        required url: String,
        /// The name of the file.
        optional filename: String,
        /// The media type of the file.
        optional mime_type: String,
        /// The size of the file, in bytes.
        optional size_bytes: u64,
        /// The reactions to the part.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A part that is a link.
    LinkPartResponse {
        /// The URL.
        required value: String,
        /// The reactions to the part.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A part that is an App Clip.
    AppClipPartResponse {
        /// The URL.
        required value: String,
        /// The title of the card.
        optional title: String,
        /// The description on the card.
        optional description: String,
        /// The URL of the image on the card.
        optional image_url: String,
        /// The reactions to the part.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// A part that is a card of an iMessage app.
    ImessageAppPartResponse {
        /// The app of the card.
        required app: AppIdentity,
        /// The layout of the card.
        required layout: AppLayout,
        /// The URL that the app opens.
        optional url: String,
        /// The text that is shown where cards are not.
        optional fallback_text: String,
        /// Whether the installed app draws the card.
        optional interactive: bool,
        /// The reactions to the part.
        optional reactions: Vec<Reaction>,
    }
}

object! {
    /// The identity of an iMessage app.
    AppIdentity {
        /// The name that Messages shows.
        required name: String,
        /// The bundle id of the Messages extension.
        required bundle_id: String,
        /// The team id.
        required team_id: String,
        /// The id of the app in the App Store.
        optional app_store_id: u64,
    }
}

object! {
    /// The layout of a card.
    AppLayout {
        /// The text top left, bold.
        optional caption: String,
        /// The text below the caption.
        optional subcaption: String,
        /// The text top right.
        optional trailing_caption: String,
        /// The text below the trailing caption.
        optional trailing_subcaption: String,
        /// The URL of the image.
        optional image_url: String,
        /// The bold text on the image.
        optional image_title: String,
        /// The text on the image, below its title.
        optional image_subtitle: String,
    }
}
