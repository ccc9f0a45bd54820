use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::checked::request;
use super::setters::setters;
use super::source::SourceError;
use super::{Fields, Source};
use crate::response;

/// `chats.send_voicememo`: a voice memo.
///
/// ```
/// use sendcheck::request::SendVoicememo;
///
/// let memo = SendVoicememo::url("https://example.com/memo.m4a");
/// let json = serde_json::to_string(&memo).unwrap();
/// assert_eq!(json, r#"{"voice_memo_url":"https://example.com/memo.m4a"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Wire", try_from = "Wire")]
#[non_exhaustive]
pub struct SendVoicememo {
    /// The source of the recording.
    pub source: Source,
    /// Whether to send even though a recipient opted out.
    pub override_optout: Option<bool>,
    /// Fields that this type does not know.
    pub other: Fields,
}
request!(SendVoicememo, ChatsSendVoicememo, crate::ChatId, response::ChatSendVoicememoResponse);

impl SendVoicememo {
    /// Creates a request that sends a recording.
    #[must_use]
    pub fn new(source: Source) -> Self {
        Self { source, override_optout: None, other: Fields::new() }
    }

    /// Creates a request that sends a recording from a URL.
    #[must_use]
    pub fn url(url: impl Into<String>) -> Self {
        Self::new(Source::url(url))
    }

    /// Creates a request that sends a recording that was uploaded before.
    #[must_use]
    pub fn attachment(id: impl Into<String>) -> Self {
        Self::new(Source::attachment(id))
    }

    setters! {
        /// Sets whether to send even though a recipient opted out.
        override_optout: bool,
    }
}

#[derive(Serialize, Deserialize)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    voice_memo_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachment_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    override_optout: Option<bool>,
    #[serde(flatten)]
    other: Fields,
}

impl From<SendVoicememo> for Wire {
    fn from(memo: SendVoicememo) -> Self {
        let SendVoicememo { source, override_optout, other } = memo;
        let (voice_memo_url, attachment_id) = source.into_fields();
        Self { voice_memo_url, attachment_id, override_optout, other }
    }
}

impl TryFrom<Wire> for SendVoicememo {
    type Error = SourceError;

    fn try_from(wire: Wire) -> Result<Self, SourceError> {
        let Wire { voice_memo_url, attachment_id, override_optout, other } = wire;
        let source = Source::from_fields(voice_memo_url, attachment_id)?;
        Ok(Self { source, override_optout, other })
    }
}
