//! What a caller can set.

mod json;
mod names;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

pub use json::OptionError;
pub use names::UnknownName;

use crate::limits;
use crate::report::Severity;
use crate::rules::Rule;
use crate::url::{DEFAULT_PARSER, Url};

/// How a rule's findings count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// They are not reported.
    Allow,
    /// They are warnings.
    Warn,
    /// They are errors.
    Deny,
}

/// What messages travel by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum ChatService {
    /// `iMessage`
    #[cfg_attr(feature = "serde", serde(rename = "iMessage"))]
    IMessage,
    /// `SMS`
    #[cfg_attr(feature = "serde", serde(rename = "SMS"))]
    Sms,
    /// `RCS`
    #[cfg_attr(feature = "serde", serde(rename = "RCS"))]
    Rcs,
}

/// What the caller knows of the chat that a request is for. What is not known is not judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Chat {
    /// Whether it is a group.
    pub is_group: Option<bool>,
    /// The service it runs on.
    pub service: Option<ChatService>,
    /// How many participants are active, the sender included.
    pub participants: Option<u64>,
}

impl Chat {
    /// Nothing known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Says whether it is a group.
    #[must_use]
    pub fn is_group(mut self, is_group: bool) -> Self {
        self.is_group = Some(is_group);
        self
    }

    /// Says which service it runs on.
    #[must_use]
    pub fn service(mut self, service: ChatService) -> Self {
        self.service = Some(service);
        self
    }

    /// Says how many participants are active, the sender included.
    #[must_use]
    pub fn participants(mut self, participants: u64) -> Self {
        self.participants = Some(participants);
        self
    }
}

/// What a caller can set. The default suits a service that knows nothing but the document.
///
/// ```
/// use sendcheck::{Level, Operation, Options, Rule, check};
///
/// let options = Options::new().first_message(true).level(Rule::MarkdownInText, Level::Allow)?;
/// let report = check(
///     Operation::Message,
///     br#"{"parts": [{"type": "text", "value": "**see** https://example.com"}]}"#,
///     &options,
/// );
/// assert_eq!(report.diagnostics().len(), 1);
/// assert_eq!(report.diagnostics()[0].rule(), Rule::FirstMessageLink);
/// # Ok::<(), sendcheck::SetLevelError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub(crate) first_message: Option<bool>,
    levels: [Option<Level>; Rule::ALL.len()],
    url_media_exempt_hosts: Option<Vec<String>>,
    pub(crate) strict_links: bool,
    pub(crate) chat_id: Option<String>,
    pub(crate) chat: Chat,
    pub(crate) max_diagnostics: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            first_message: None,
            levels: [None; Rule::ALL.len()],
            url_media_exempt_hosts: None,
            strict_links: false,
            chat_id: None,
            chat: Chat::default(),
            max_diagnostics: limits::DIAGNOSTICS,
        }
    }
}

impl Options {
    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads options from JSON: an object with the names of this type's methods, except that `levels`
    /// maps rules to `"allow"`, `"warn"` or `"deny"`.
    ///
    /// ```
    /// use sendcheck::Options;
    ///
    /// let options = Options::from_json(br#"{"strict_links": true, "levels": {"blank-text": "deny"}}"#)?;
    /// let error = Options::from_json(br#"{"strict_link": true}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "no option is called `strict_link`; did you mean `strict_links`?");
    /// # Ok::<(), sendcheck::OptionError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`OptionError`] for what is not JSON, an unknown name, or a value that the option does not take.
    pub fn from_json(json: &[u8]) -> Result<Self, OptionError> {
        json::read(json)
    }

    /// Says whether this send opens a new chat. Unsaid, it is so for `chats.create` alone.
    #[must_use]
    pub fn first_message(mut self, is_first: bool) -> Self {
        self.first_message = Some(is_first);
        self
    }

    /// Sets how the findings of `rule` count.
    ///
    /// # Errors
    ///
    /// [`SetLevelError`] when `rule` is an error of shape and `level` is not [`Level::Deny`]: a document
    /// that cannot be read as what it is meant for cannot be judged either.
    pub fn level(mut self, rule: Rule, level: Level) -> Result<Self, SetLevelError> {
        if level != Level::Deny && !rule.can_be_lowered() {
            return Err(SetLevelError { rule });
        }
        if let Some(place) = self.levels.get_mut(rule as usize) {
            *place = Some(level);
        }
        Ok(self)
    }

    /// Sets the hosts whose media URLs do not count as public, instead of `cdn.linqapp.com` and
    /// `uploads.linqapp.com`.
    #[must_use]
    pub fn url_media_exempt_hosts<H: Into<String>>(
        mut self,
        hosts: impl IntoIterator<Item = H>,
    ) -> Self {
        self.url_media_exempt_hosts = Some(hosts.into_iter().map(Into::into).collect());
        self
    }

    /// Makes weak links (`readme.md`) count like strong ones.
    #[must_use]
    pub fn strict_links(mut self, is_strict: bool) -> Self {
        self.strict_links = is_strict;
        self
    }

    /// Gives the chat's id that goes into the path.
    #[must_use]
    pub fn chat_id(mut self, id: impl Into<String>) -> Self {
        self.chat_id = Some(id.into());
        self
    }

    /// Says what is known of the chat.
    #[must_use]
    pub fn chat(mut self, chat: Chat) -> Self {
        self.chat = chat;
        self
    }

    /// What was said of the chat so far.
    #[must_use]
    pub fn known_chat(&self) -> &Chat {
        &self.chat
    }

    /// Sets how many findings a report holds at most, 256 by default; all are counted.
    ///
    /// It may hold fewer where paths are absurdly long: of paths over a kilobyte, it holds a megabyte.
    #[must_use]
    pub fn max_diagnostics(mut self, max: usize) -> Self {
        self.max_diagnostics = max;
        self
    }

    /// These options, with the levels of errors that the caller lowered as they are by default: what the
    /// API rejects is not encoded, whatever the caller thinks of it.
    pub(crate) fn for_encoding(&self) -> Cow<'_, Self> {
        if self.levels.iter().all(Option::is_none) {
            return Cow::Borrowed(self);
        }
        let mut options = self.clone();
        for (rule, level) in Rule::ALL.iter().zip(&mut options.levels) {
            if rule.severity() == Severity::Error {
                *level = None;
            }
        }
        Cow::Owned(options)
    }

    /// How serious findings of `rule` are; none where they are allowed.
    pub(crate) fn severity(&self, rule: Rule) -> Option<Severity> {
        match self.levels.get(rule as usize).copied().flatten() {
            None => Some(rule.severity()),
            Some(Level::Allow) => None,
            Some(Level::Warn) => Some(Severity::Warning),
            Some(Level::Deny) => Some(Severity::Error),
        }
    }

    /// Whether a media URL is on a host that is not counted as public.
    pub(crate) fn is_exempt_host(&self, url: &Url<'_>) -> bool {
        match &self.url_media_exempt_hosts {
            None => limits::EXEMPT_HOSTS.iter().any(|host| url.host_is(host, DEFAULT_PARSER)),
            Some(hosts) => hosts.iter().any(|host| url.host_is(host, DEFAULT_PARSER)),
        }
    }
}

/// An error of shape was to be lowered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the level of `{rule}` cannot be lowered: a document must have the right shape to be judged"
)]
pub struct SetLevelError {
    rule: Rule,
}
