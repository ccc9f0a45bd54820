use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;

/// Where a file comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A URL that the API downloads it from; it begins with `https://`.
    Url(String),
    /// The id of a file that was uploaded before.
    Attachment(String),
}

impl Source {
    /// The URL and the attachment's id, of which there is one.
    pub(super) fn into_fields(self) -> (Option<String>, Option<String>) {
        match self {
            Self::Url(url) => (Some(url), None),
            Self::Attachment(id) => (None, Some(id)),
        }
    }

    pub(super) fn from_fields(
        url: Option<String>,
        attachment_id: Option<String>,
    ) -> Result<Self, NoSource> {
        match (url, attachment_id) {
            (Some(url), None) => Ok(Self::Url(url)),
            (None, Some(id)) => Ok(Self::Attachment(id)),
            _ => Err(NoSource),
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a file comes from exactly one of a URL and an `attachment_id`")]
pub(super) struct NoSource;

/// A part that is a file: an image, a video, a document.
///
/// ```
/// use sendcheck::request::MediaPart;
///
/// let part = MediaPart::url("https://example.com/photo.jpg");
/// assert_eq!(serde_json::to_string(&part).unwrap(), r#"{"url":"https://example.com/photo.jpg"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", try_from = "Wire")]
#[non_exhaustive]
pub struct MediaPart {
    /// Where the file comes from.
    pub source: Source,
    /// Fields that this type does not know.
    pub other: Fields,
}

impl MediaPart {
    /// A file that the API downloads.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self { source: Source::Url(url.into()), other: Fields::new() }
    }

    /// A file that was uploaded before.
    #[must_use]
    pub fn attachment(id: impl Into<String>) -> Self {
        Self { source: Source::Attachment(id.into()), other: Fields::new() }
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attachment_id: Option<String>,
    #[serde(flatten)]
    other: Fields,
}

impl From<MediaPart> for Wire {
    fn from(part: MediaPart) -> Self {
        let (url, attachment_id) = part.source.into_fields();
        Self { url, attachment_id, other: part.other }
    }
}

impl TryFrom<Wire> for MediaPart {
    type Error = NoSource;

    fn try_from(wire: Wire) -> Result<Self, NoSource> {
        let Wire { url, attachment_id, other } = wire;
        Ok(Self { source: Source::from_fields(url, attachment_id)?, other })
    }
}
