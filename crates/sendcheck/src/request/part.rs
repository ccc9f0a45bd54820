use alloc::boxed::Box;
use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::{Fields, ImessageAppPart, MediaPart, TextPart};

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Part {
    /// Text.
    Text(TextPart),
    /// A file.
    Media(MediaPart),
    /// A link with a preview; it must stand alone.
    Link(LinkPart),
    /// An iMessage app's card; it must stand alone.
    ImessageApp(Box<ImessageAppPart>),
    /// A part of a type that is newer than this library, with all its fields.
    #[serde(untagged)]
    Other(Fields),
}

impl From<TextPart> for Part {
    fn from(part: TextPart) -> Self {
        Self::Text(part)
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<MediaPart> for Part {
    fn from(part: MediaPart) -> Self {
        Self::Media(part)
    }
}

impl From<LinkPart> for Part {
    fn from(part: LinkPart) -> Self {
        Self::Link(part)
    }
}

impl From<ImessageAppPart> for Part {
    fn from(part: ImessageAppPart) -> Self {
        Self::ImessageApp(Box::new(part))
    }
}

/// A part that is a link, shown with a preview card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LinkPart {
    /// The URL.
    pub value: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl LinkPart {
    /// A link.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { value: url.into(), other: Fields::new() }
    }
}
