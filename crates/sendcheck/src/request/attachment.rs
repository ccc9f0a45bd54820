use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::checked::request;
use crate::response;

/// `attachments.create`: announces a file to upload.
///
/// ```
/// use sendcheck::Options;
/// use sendcheck::request::CreateAttachment;
///
/// let request = CreateAttachment::new("photo.jpg", "image/jpeg", 1_024_000).check(&Options::new())?;
/// assert_eq!(request.encode().path(), "/v3/attachments");
/// # Ok::<(), sendcheck::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateAttachment {
    /// The name of the file.
    pub filename: String,
    /// The media type of the file.
    pub content_type: String,
    /// The size of the file, in bytes.
    pub size_bytes: u64,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}
request!(CreateAttachment, AttachmentsCreate, (), response::AttachmentCreateResponse);

impl CreateAttachment {
    /// Creates a request for a place to upload a file to.
    #[must_use]
    pub fn new(
        filename: impl Into<String>,
        content_type: impl Into<String>,
        size_bytes: u64,
    ) -> Self {
        Self {
            filename: filename.into(),
            content_type: content_type.into(),
            size_bytes,
            other: Fields::new(),
        }
    }
}
