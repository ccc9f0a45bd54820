use std::fmt;
use std::sync::Arc;

use sendcheck::{ChatId, ChatService};

use crate::received::Received;

/// The configuration of a stand-in.
///
/// ```
/// use sendcheck_server::StandIn;
///
/// let server = StandIn::new().seed(7).start()?;
/// let url = format!("{}/v3/chats", server.base_url());
/// let mut response = ureq::get(url).header("authorization", "Bearer test").call()?;
/// assert_eq!(response.body_mut().read_to_string()?, r#"{"chats":[],"next_cursor":null}"#);
/// assert_eq!(server.requests()[0].path, "/api/partner/v3/chats");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct StandIn {
    pub(crate) port: u16,
    pub(crate) seed: Option<u64>,
    pub(crate) limit_bytes: usize,
    pub(crate) token: Option<String>,
    pub(crate) lines: Vec<String>,
    pub(crate) chats: Vec<KnownChat>,
    pub(crate) observer: Option<Observer>,
}

pub(crate) type Observer = Arc<dyn Fn(&Received) + Send + Sync>;

impl StandIn {
    /// The default of [`limit_bytes`](Self::limit_bytes): 64 MiB.
    pub const DEFAULT_LIMIT_BYTES: usize = 64 << 20;

    /// Creates a stand-in on a free port, without chats.
    #[must_use]
    pub fn new() -> Self {
        Self {
            port: 0,
            seed: None,
            limit_bytes: Self::DEFAULT_LIMIT_BYTES,
            token: None,
            lines: Vec::new(),
            chats: Vec::new(),
            observer: None,
        }
    }

    /// Sets the port. 0, the default, is a free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Makes responses repeat: the same requests in the same order get the same ids and times. The clock then starts
    /// at 2026-01-01 and moves by a second with each request.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Sets about how many bytes of chats, messages, attachments and requests are kept. The oldest are forgotten
    /// first, and a chat with its last message.
    #[must_use]
    pub fn limit_bytes(mut self, limit: usize) -> Self {
        self.limit_bytes = limit;
        self
    }

    /// Sets the only token that is accepted. By default, every bearer token is.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Adds a phone number of the account. Without any, every number can send.
    #[must_use]
    pub fn line(mut self, number: impl Into<String>) -> Self {
        self.lines.push(number.into());
        self
    }

    /// Adds a chat that exists from the start.
    #[must_use]
    pub fn chat(mut self, chat: KnownChat) -> Self {
        self.chats.push(chat);
        self
    }

    /// Sets a function that is called after each request.
    #[must_use]
    pub fn on_request(mut self, observer: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }
}

impl Default for StandIn {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for StandIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StandIn")
            .field("port", &self.port)
            .field("seed", &self.seed)
            .field("limit_bytes", &self.limit_bytes)
            .field("lines", &self.lines)
            .field("chats", &self.chats)
            .finish_non_exhaustive()
    }
}

/// A chat that exists from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownChat {
    pub(crate) id: ChatId,
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) service: ChatService,
}

impl KnownChat {
    /// Creates an iMessage chat. More than one recipient makes a group.
    #[must_use]
    pub fn new<H: Into<String>>(
        id: ChatId,
        from: impl Into<String>,
        to: impl IntoIterator<Item = H>,
    ) -> Self {
        let to = to.into_iter().map(Into::into).collect();
        Self { id, from: from.into(), to, service: ChatService::IMessage }
    }

    /// Sets the service.
    #[must_use]
    pub fn service(mut self, service: ChatService) -> Self {
        self.service = service;
        self
    }
}
