use alloc::boxed::Box;
use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::setters::setters;
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
    /// A link with a preview; it must be the only part.
    Link(LinkPart),
    /// A card of an iMessage app; it must be the only part.
    ImessageApp(Box<ImessageAppPart>),
    /// An App Clip; it must be the only part.
    AppClip(AppClipPart),
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

impl From<AppClipPart> for Part {
    fn from(part: AppClipPart) -> Self {
        Self::AppClip(part)
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
    /// Creates a link.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { value: url.into(), other: Fields::new() }
    }
}

impl From<&str> for LinkPart {
    fn from(url: &str) -> Self {
        Self::new(url)
    }
}

impl From<String> for LinkPart {
    fn from(url: String) -> Self {
        Self::new(url)
    }
}

/// A part that is an App Clip.
///
/// ```
/// use sendcheck::request::AppClipPart;
///
/// let part = AppClipPart::new("https://pay.example.com/checkout/7").caption("Pay now");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppClipPart {
    /// The `https://` URL of a page with a registered App Clip.
    pub value: String,
    /// The caption of the button. By default, that of the App Clip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl AppClipPart {
    /// Creates an App Clip from the URL of its page.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { value: url.into(), caption: None, other: Fields::new() }
    }

    setters! {
        /// Sets the caption of the button.
        caption: String,
    }
}
