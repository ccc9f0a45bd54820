//! The input of planning.

use crate::json::quoted;
use crate::notes::Place;

/// The format of a content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Markdown: `CommonMark` with tables, strikethrough, task lists and footnotes.
    #[default]
    Markdown,
    /// HTML.
    Html,
    /// Plain text, sent verbatim.
    Text,
}

/// An input: a content or a message, and where it is sent.
///
/// Values other than texts are JSON, as a message has them.
///
/// ```
/// use sendcheck_compose::Input;
///
/// let input = Input::markdown("**Hi** Ana").to_new_chat("+12052535597", ["+12052532136"]);
/// let same = Input::from_json(
///     br#"{"content": "**Hi** Ana", "from": "+12052535597", "to": ["+12052532136"]}"#,
/// ).unwrap();
/// assert_eq!(input, same);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    pub(crate) content: Option<String>,
    pub(crate) format: Format,
    pub(crate) text_decorations: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) attachments: Vec<String>,
    pub(crate) links: Vec<String>,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) chat_id: Option<String>,
    pub(crate) reply_to: Option<String>,
    pub(crate) effect: Option<String>,
    pub(crate) preferred_service: Option<String>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) continuation_message: Option<String>,
    pub(crate) exclude_from: Option<String>,
    pub(crate) override_optout: Option<String>,
    pub(crate) order: Order,
}

/// The order in which the fields were given, for the order of notes. It does not make inputs different.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order(pub(crate) Vec<&'static str>);

impl PartialEq for Order {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Order {}

impl Order {
    /// Returns the rank of a field: as given, then as documented.
    pub(crate) fn rank(&self, name: &str) -> usize {
        let given = self.0.iter().position(|own| *own == name);
        given.unwrap_or_else(|| {
            self.0.len() + FIELDS.iter().position(|own| *own == name).unwrap_or(FIELDS.len())
        })
    }
}

/// The fields of an input, in the order of the documentation.
pub(crate) const FIELDS: [&str; 16] = [
    "content",
    "format",
    "text_decorations",
    "message",
    "attachments",
    "links",
    "from",
    "to",
    "chat_id",
    "reply_to",
    "effect",
    "preferred_service",
    "idempotency_key",
    "continuation_message",
    "exclude_from",
    "override_optout",
];

impl Input {
    /// Creates an input with Markdown.
    #[must_use]
    pub fn markdown(content: impl Into<String>) -> Self {
        Self { content: Some(content.into()), ..Self::default() }
    }

    /// Creates an input with HTML.
    #[must_use]
    pub fn html(content: impl Into<String>) -> Self {
        Self { format: Format::Html, ..Self::markdown(content) }
    }

    /// Creates an input with plain text.
    #[must_use]
    pub fn text(content: impl Into<String>) -> Self {
        Self { format: Format::Text, ..Self::markdown(content) }
    }

    /// Creates an input with a message to plan again, as JSON.
    #[must_use]
    pub fn message_json(message: impl Into<String>) -> Self {
        Self { message: Some(message.into()), ..Self::default() }
    }

    /// Sends to a new chat: the first send is `chats.create`.
    #[must_use]
    pub fn to_new_chat<H: AsRef<str>>(
        mut self,
        from: &str,
        to: impl IntoIterator<Item = H>,
    ) -> Self {
        self.from = Some(quoted(from));
        self.to = Some(handles(to));
        self
    }

    /// Sends to recipients from a line that the API chooses: the first send is `messages.create`.
    #[must_use]
    pub fn to<H: AsRef<str>>(mut self, to: impl IntoIterator<Item = H>) -> Self {
        self.to = Some(handles(to));
        self
    }

    /// Sends to an existing chat.
    #[must_use]
    pub fn to_chat(mut self, chat_id: &str) -> Self {
        self.chat_id = Some(quoted(chat_id));
        self
    }

    /// Attaches a file by its URL.
    #[must_use]
    pub fn attach(mut self, url: &str) -> Self {
        self.attachments.push(format!(r#"{{"url":{}}}"#, quoted(url)));
        self
    }

    /// Attaches a stored file by its id.
    #[must_use]
    pub fn attach_id(mut self, id: &str) -> Self {
        self.attachments.push(format!(r#"{{"attachment_id":{}}}"#, quoted(id)));
        self
    }

    /// Sends a URL as a link part.
    #[must_use]
    pub fn link(mut self, url: &str) -> Self {
        self.links.push(quoted(url));
        self
    }

    /// Sets the key that makes sending again safe.
    #[must_use]
    pub fn idempotency_key(mut self, key: &str) -> Self {
        self.idempotency_key = Some(quoted(key));
        self
    }

    /// Returns the place of a value in a field of the input.
    pub(crate) fn place(&self, field: &str, pointer: String) -> Place {
        Place::Input(self.order.rank(field), pointer)
    }
}

fn handles<H: AsRef<str>>(handles: impl IntoIterator<Item = H>) -> String {
    crate::json::array(handles.into_iter().map(|handle| quoted(handle.as_ref())))
}
