use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::source::SourceError;
use super::{Fields, Source};

/// A part that is a file: an image, a video, a document.
///
/// ```
/// use sendcheck::request::MediaPart;
///
/// let part = MediaPart::url("https://cdn.linqapp.com/cake.png").sticker(true);
/// assert_eq!(
///     serde_json::to_string(&part).unwrap(),
///     r#"{"url":"https://cdn.linqapp.com/cake.png","sticker":true}"#,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", try_from = "Wire")]
#[non_exhaustive]
pub struct MediaPart {
    /// The source of the file.
    pub source: Source,
    /// Whether an image is shown as a sticker. By default, it is not.
    pub sticker: Option<bool>,
    /// Fields that this type does not know.
    pub other: Fields,
}

impl MediaPart {
    /// Creates a part from a source.
    #[must_use]
    pub fn new(source: Source) -> Self {
        Self { source, sticker: None, other: Fields::new() }
    }

    /// Creates a part from a URL that the API downloads.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self::new(Source::url(url))
    }

    /// Creates a part from a file that was uploaded before.
    #[must_use]
    pub fn attachment(id: impl Into<String>) -> Self {
        Self::new(Source::attachment(id))
    }

    /// Sets whether the image is shown as a sticker.
    #[must_use]
    pub fn sticker(mut self, is_sticker: bool) -> Self {
        self.sticker = Some(is_sticker);
        self
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachment_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sticker: Option<bool>,
    #[serde(flatten)]
    other: Fields,
}

impl From<MediaPart> for Wire {
    fn from(part: MediaPart) -> Self {
        let MediaPart { source, sticker, other } = part;
        let (url, attachment_id) = source.into_fields();
        Self { url, attachment_id, sticker, other }
    }
}

impl TryFrom<Wire> for MediaPart {
    type Error = SourceError;

    fn try_from(wire: Wire) -> Result<Self, SourceError> {
        let Wire { url, attachment_id, sticker, other } = wire;
        Ok(Self { source: Source::from_fields(url, attachment_id)?, sticker, other })
    }
}
