use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::source::SourceError;
use super::{Fields, Source};
use crate::text::Utf16Range;

/// A sticker that replaces a range of a text part's value.
///
/// ```
/// use sendcheck::request::{InlineSticker, Source};
/// use sendcheck::text::Utf16Range;
///
/// let image = Source::url("https://cdn.linqapp.com/cake.png");
/// let sticker = InlineSticker::new(Utf16Range::new(0, 6)?, image);
/// assert_eq!(
///     serde_json::to_string(&sticker).unwrap(),
///     r#"{"range":[0,6],"url":"https://cdn.linqapp.com/cake.png"}"#,
/// );
/// # Ok::<(), sendcheck::text::RangeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", try_from = "Wire")]
#[non_exhaustive]
pub struct InlineSticker {
    /// The text that the sticker replaces on iMessage. SMS and RCS show it as typed.
    pub range: Utf16Range,
    /// The source of the image, which must be stored with Linq.
    pub source: Source,
    /// Fields that this type does not know.
    pub other: Fields,
}

impl InlineSticker {
    /// Creates a sticker on a range.
    #[must_use]
    pub fn new(range: Utf16Range, image: Source) -> Self {
        Self { range, source: image, other: Fields::new() }
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(with = "super::range")]
    range: Utf16Range,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachment_id: Option<String>,
    #[serde(flatten)]
    other: Fields,
}

impl From<InlineSticker> for Wire {
    fn from(sticker: InlineSticker) -> Self {
        let InlineSticker { range, source, other } = sticker;
        let (url, attachment_id) = source.into_fields();
        Self { range, url, attachment_id, other }
    }
}

impl TryFrom<Wire> for InlineSticker {
    type Error = SourceError;

    fn try_from(wire: Wire) -> Result<Self, SourceError> {
        let Wire { range, url, attachment_id, other } = wire;
        Ok(Self { range, source: Source::from_fields(url, attachment_id)?, other })
    }
}
