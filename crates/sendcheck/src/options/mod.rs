//! Options of a check.

mod chat;
mod json;
#[cfg(feature = "serde")]
mod serde;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

pub use chat::{Chat, ChatService};
pub use json::OptionError;

use crate::catalogue::{Level, Rule, Severity};
use crate::limits;
use crate::schema::{Endpoint, PathId};
use crate::url::{DEFAULT_PARSER, Url, UrlParser};

/// The options of a check. The defaults suit a caller that knows only the document.
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
#[derive(Clone, Debug)]
pub struct Options {
    pub(crate) first_message: Option<bool>,
    levels: [Option<Level>; Rule::ALL.len()],
    url_media_exempt_hosts: Option<Vec<String>>,
    pub(crate) strict_links: bool,
    chat_id: Option<String>,
    message_id: Option<String>,
    pub(crate) chat: Chat,
    pub(crate) max_diagnostics: usize,
    /// The most constructs that are reported of a text.
    pub(crate) max_constructs: usize,
    pub(crate) url_parser: UrlParser,
}

/// Compares all options but the parser of URLs, as functions cannot be compared.
impl PartialEq for Options {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            first_message,
            levels,
            url_media_exempt_hosts,
            strict_links,
            chat_id,
            message_id,
            chat,
            max_diagnostics,
            max_constructs,
            url_parser: _,
        } = self;
        *first_message == other.first_message
            && *levels == other.levels
            && *url_media_exempt_hosts == other.url_media_exempt_hosts
            && *strict_links == other.strict_links
            && *chat_id == other.chat_id
            && *message_id == other.message_id
            && *chat == other.chat
            && *max_diagnostics == other.max_diagnostics
            && *max_constructs == other.max_constructs
    }
}

impl Eq for Options {}

impl Default for Options {
    fn default() -> Self {
        Self {
            first_message: None,
            levels: [None; Rule::ALL.len()],
            url_media_exempt_hosts: None,
            strict_links: false,
            chat_id: None,
            message_id: None,
            chat: Chat::default(),
            max_diagnostics: limits::DIAGNOSTICS,
            max_constructs: crate::text::markup::CONSTRUCTS_MAX,
            url_parser: DEFAULT_PARSER,
        }
    }
}

impl Options {
    /// Creates the default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads options from JSON: an object with the names of this type's methods; `levels` maps rules to
    /// `"allow"`, `"warn"` or `"deny"`.
    ///
    /// ```
    /// use sendcheck::Options;
    ///
    /// let options = Options::from_json(br#"{"strict_links": true, "levels": {"blank-text": "deny"}}"#)?;
    /// let error = Options::from_json(br#"{"strict_link": true}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "unknown option `strict_link`; did you mean `strict_links`?");
    /// # Ok::<(), sendcheck::OptionError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`OptionError`] for text that is not JSON, an unknown name, or a value that the option does not take.
    pub fn from_json(json: &[u8]) -> Result<Self, OptionError> {
        json::read(json)
    }

    /// Sets whether this send opens a new chat. By default, only `chats.create` does.
    #[must_use]
    pub fn first_message(mut self, is_first: bool) -> Self {
        self.first_message = Some(is_first);
        self
    }

    /// Sets the level of `rule`.
    ///
    /// # Errors
    ///
    /// Returns [`SetLevelError`] if `rule` is a schema error and `level` is not [`Level::Deny`].
    pub fn level(mut self, rule: Rule, level: Level) -> Result<Self, SetLevelError> {
        if level != Level::Deny && !rule.can_be_lowered() {
            return Err(SetLevelError { rule });
        }
        if let Some(own) = self.levels.get_mut(rule as usize) {
            *own = Some(level);
        }
        Ok(self)
    }

    /// Sets the hosts whose media URLs do not count as public, instead of `cdn.linqapp.com` and
    /// `uploads.linqapp.com`.
    ///
    /// # Errors
    ///
    /// Returns [`OptionError::WrongValue`] for an empty text, and for a URL, which would equal no host.
    pub fn url_media_exempt_hosts<H: Into<String>>(
        mut self,
        hosts: impl IntoIterator<Item = H>,
    ) -> Result<Self, OptionError> {
        let hosts = hosts.into_iter().map(|host| json::host(host.into()));
        self.url_media_exempt_hosts = Some(hosts.collect::<Result<_, _>>()?);
        Ok(self)
    }

    /// Makes weak links (`readme.md`) count like strong ones.
    #[must_use]
    pub fn strict_links(mut self, is_strict: bool) -> Self {
        self.strict_links = is_strict;
        self
    }

    /// Sets the id of the chat in the path.
    #[must_use]
    pub fn chat_id(mut self, id: impl Into<String>) -> Self {
        self.chat_id = Some(id.into());
        self
    }

    /// Sets the id of the message in the path.
    #[must_use]
    pub fn message_id(mut self, id: impl Into<String>) -> Self {
        self.message_id = Some(id.into());
        self
    }

    /// Sets the ids of the path to those of an endpoint, so that the check reports one that is not a UUID. An id that
    /// the endpoint does not have is not changed.
    #[must_use]
    pub fn path_ids(mut self, endpoint: &Endpoint) -> Self {
        for id in endpoint.operation().path_ids() {
            let own = match id {
                PathId::Chat => &mut self.chat_id,
                PathId::Message => &mut self.message_id,
            };
            *own = endpoint.id(id).map(Into::into);
        }
        self
    }

    /// Returns the id for a path.
    pub(crate) fn path_id(&self, id: PathId) -> Option<&str> {
        match id {
            PathId::Chat => self.chat_id.as_deref(),
            PathId::Message => self.message_id.as_deref(),
        }
    }

    /// Sets what is known of the chat.
    #[must_use]
    pub fn chat(mut self, chat: Chat) -> Self {
        self.chat = chat;
        self
    }

    /// Returns what is known of the chat.
    #[must_use]
    pub fn known_chat(&self) -> &Chat {
        &self.chat
    }

    /// Sets the most diagnostics that a report holds, 256 by default. All are counted.
    ///
    /// A report holds fewer if their paths are very long: it holds at most a megabyte of paths over a kilobyte.
    #[must_use]
    pub fn max_diagnostics(mut self, max: usize) -> Self {
        self.max_diagnostics = max;
        self
    }

    /// Sets the parser for URLs that are not plain, such as those with a host outside ASCII. By default it is that of
    /// the crate `url`.
    #[must_use]
    pub fn url_parser(mut self, parser: UrlParser) -> Self {
        self.url_parser = parser;
        self
    }

    /// These options with the errors that the caller lowered at their default levels: what the API rejects is not
    /// encoded.
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

    /// These options with errors at their default levels: what the API rejects stays an error.
    #[doc(hidden)]
    #[must_use]
    pub fn with_default_errors(&self) -> Self {
        self.for_encoding().into_owned()
    }

    /// Returns the default options with the same parser of URLs.
    #[doc(hidden)]
    #[must_use]
    pub fn to_default(&self) -> Self {
        Self::default().url_parser(self.url_parser)
    }

    /// These options without limits of what is reported. `has_levels` keeps the levels of the caller.
    pub(crate) fn without_limits(&self, has_levels: bool) -> Self {
        let mut options = self.clone();
        (options.max_diagnostics, options.max_constructs) = (usize::MAX, usize::MAX);
        if !has_levels {
            options.levels = [None; Rule::ALL.len()];
        }
        options
    }

    /// Returns the severity of diagnostics of `rule`; none if it is allowed.
    pub(crate) fn severity(&self, rule: Rule) -> Option<Severity> {
        match self.levels.get(rule as usize).copied().flatten() {
            None => Some(rule.severity()),
            Some(Level::Allow) => None,
            Some(Level::Warn) => Some(Severity::Warning),
            Some(Level::Deny) => Some(Severity::Error),
        }
    }

    /// Returns `true` if a URL is on a host that does not count as public.
    pub(crate) fn is_exempt_host(&self, url: &Url<'_>) -> bool {
        match &self.url_media_exempt_hosts {
            None => limits::EXEMPT_HOSTS.iter().any(|host| url.host_is_plain(host)),
            Some(hosts) => hosts.iter().any(|host| url.host_is(host, self.url_parser)),
        }
    }
}

/// An error returned by [`Options::level`] for a rule that cannot be lowered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("level of `{rule}` cannot be lowered: schema errors are always errors")]
pub struct SetLevelError {
    rule: Rule,
}
