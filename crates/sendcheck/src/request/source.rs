use alloc::string::String;

/// The source of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// An `https://` URL that the API downloads the file from.
    Url(String),
    /// The id of a file that was uploaded with `attachments.create`.
    Attachment(String),
}

impl Source {
    /// Creates the source of a file at a URL.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self::Url(url.into())
    }

    /// Creates the source of a file that was uploaded before.
    #[must_use]
    pub fn attachment(id: impl Into<String>) -> Self {
        Self::Attachment(id.into())
    }

    /// Returns the URL and the attachment id, one of which is present.
    pub(super) fn into_fields(self) -> (Option<String>, Option<String>) {
        match self {
            Self::Url(url) => (Some(url), None),
            Self::Attachment(id) => (None, Some(id)),
        }
    }

    pub(super) fn from_fields(
        url: Option<String>,
        attachment_id: Option<String>,
    ) -> Result<Self, SourceError> {
        match (url, attachment_id) {
            (Some(url), None) => Ok(Self::Url(url)),
            (None, Some(id)) => Ok(Self::Attachment(id)),
            _ => Err(SourceError),
        }
    }
}

/// An error returned for a file with no source, or two.
#[derive(Debug, thiserror::Error)]
#[error("set exactly one of `url` and `attachment_id`")]
pub(super) struct SourceError;
