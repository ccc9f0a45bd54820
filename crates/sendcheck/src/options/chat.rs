//! Facts about the chat of a request.

use crate::catalogue::named;

/// The service of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatService {
    /// `iMessage`
    IMessage,
    /// `SMS`
    Sms,
    /// `RCS`
    Rcs,
}

named!(ChatService, "`iMessage`, `SMS` or `RCS`", IMessage = "iMessage", Sms = "SMS", Rcs = "RCS");

impl ChatService {
    /// Returns `true` for SMS and RCS, which behave alike: neither shows styles or effects.
    ///
    /// ```
    /// use sendcheck::ChatService;
    ///
    /// assert!(ChatService::Rcs.is_sms_or_rcs());
    /// assert!(!ChatService::IMessage.is_sms_or_rcs());
    /// ```
    #[must_use]
    pub const fn is_sms_or_rcs(self) -> bool {
        match self {
            Self::Sms | Self::Rcs => true,
            Self::IMessage => false,
        }
    }
}

/// Facts about the chat of a request. Unknown facts are not checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chat {
    /// Whether it is a group.
    pub is_group: Option<bool>,
    /// The service of the chat.
    pub service: Option<ChatService>,
    /// The number of active participants, the sender included.
    pub participants: Option<u64>,
}

impl Chat {
    /// Creates a chat of which nothing is known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets whether it is a group.
    #[must_use]
    pub fn is_group(mut self, is_group: bool) -> Self {
        self.is_group = Some(is_group);
        self
    }

    /// Sets its service.
    #[must_use]
    pub fn service(mut self, service: ChatService) -> Self {
        self.service = Some(service);
        self
    }

    /// Sets the number of active participants, the sender included.
    #[must_use]
    pub fn participants(mut self, participants: u64) -> Self {
        self.participants = Some(participants);
        self
    }
}
