//! From HTTP to operations, and back.

use alloc::string::String;
use alloc::vec::Vec;
use core::convert::Infallible;

use super::operation::{Operation, PathId, Segment};
use super::{ChatId, MessageId, ParseChatIdError, ParseMessageIdError};
use crate::json::write;
use crate::url::{percent_decode, percent_encode};

/// Where the API lives; [`EncodedRequest::path`](crate::EncodedRequest::path) goes on from it.
pub const BASE_URL: &str = "https://api.linqapp.com/api/partner";

/// The path of [`BASE_URL`].
pub const BASE_PATH: &str = BASE_URL.split_at("https://api.linqapp.com".len()).1;

/// An operation with the ids of its path: what the method and the path of an HTTP request mean.
///
/// [`Operation::from_http`] reads it, [`Endpoint::new`] makes it, and [`path`](Self::path) writes it.
///
/// ```
/// use sendcheck::{Endpoint, Operation, Options, PathId, check};
///
/// let path = "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing";
/// let endpoint = Operation::from_http("POST", path).expect("a checked operation");
/// assert_eq!(endpoint.operation(), Operation::ChatsTypingStart);
/// assert_eq!(endpoint.id(PathId::Chat), Some("550e8400-e29b-41d4-a716-446655440000"));
/// assert_eq!((endpoint.method(), endpoint.path().as_str()), ("POST", path));
///
/// // The check reports ids that are not UUIDs.
/// let endpoint = Operation::from_http("POST", "/v3/chats/general/typing").expect("an operation");
/// assert!(endpoint.chat_id().is_some_and(|id| id.is_err()));
/// let report = check(endpoint.operation(), b"", &Options::new().path_ids(&endpoint));
/// assert_eq!(report.diagnostics()[0].parameter(), Some("chat_id"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    operation: Operation,
    method: &'static str,
    /// One for each id of the path, in its order.
    ids: Vec<(PathId, String)>,
}

/// An error returned when an operation has no endpoint, or an id of its path is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EndpointError {
    /// An id of the path is missing.
    #[error("operation `{operation}` requires `{}`", .id.name())]
    MissingId {
        /// The operation.
        operation: Operation,
        /// The id.
        id: PathId,
    },
    /// Bare message content, [`Operation::Message`], has no endpoint.
    #[error("`message` has no endpoint; choose another operation")]
    NoEndpoint,
}

impl Endpoint {
    /// Creates the endpoint of an operation. Ids that its path does not have are ignored.
    ///
    /// ```
    /// use sendcheck::{Endpoint, Operation, PathId};
    ///
    /// let id = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    /// let endpoint = Endpoint::new(Operation::MessagesUpdate, [(PathId::Message, id)])?;
    /// assert_eq!(endpoint.method(), "PATCH");
    /// assert_eq!(endpoint.path(), "/v3/messages/69a37c7d-af4f-4b5e-af42-e28e98ce873a");
    /// # Ok::<(), sendcheck::EndpointError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`EndpointError`] if the path has an id that is not in `ids`, or if the operation has no endpoint.
    pub fn new<I: Into<String>>(
        operation: Operation,
        ids: impl IntoIterator<Item = (PathId, I)>,
    ) -> Result<Self, EndpointError> {
        let method = operation.method().ok_or(EndpointError::NoEndpoint)?;
        let mut given: Vec<(PathId, String)> =
            ids.into_iter().map(|(id, value)| (id, value.into())).collect();
        let mut ids = Vec::new();
        for id in operation.path_ids() {
            let index = given.iter().position(|(name, _)| *name == id);
            let index = index.ok_or(EndpointError::MissingId { operation, id })?;
            ids.push(given.swap_remove(index));
        }
        Ok(Self { operation, method, ids })
    }

    /// Returns the operation.
    #[must_use]
    pub const fn operation(&self) -> Operation {
        self.operation
    }

    /// Returns the HTTP method.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the path from `/v3` on, with the ids percent-encoded.
    #[must_use]
    pub fn path(&self) -> String {
        let id_of = |id| Ok::<_, Infallible>(self.id(id).unwrap_or_default());
        let Ok(path) = write_path(self.operation, id_of);
        path
    }

    /// Returns the endpoint as a JSON object: `operation`, and the ids of its path by the names of their options.
    ///
    /// ```
    /// use sendcheck::Operation;
    ///
    /// let endpoint = Operation::from_http("GET", "/v3/chats/a%22b").expect("a checked operation");
    /// assert_eq!(endpoint.to_json(), r#"{"operation":"chats.retrieve","chat_id":"a\"b"}"#);
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::from("{\"operation\":");
        write::string(self.operation.name(), &mut out);
        for (id, value) in &self.ids {
            out.push(',');
            write::string(id.name(), &mut out);
            out.push(':');
            write::string(value, &mut out);
        }
        out.push('}');
        out
    }

    /// Returns an id of the path as given, without percent-encoding; none if the path has no such id. It may
    /// not be a UUID.
    #[must_use]
    pub fn id(&self, id: PathId) -> Option<&str> {
        self.ids.iter().find(|(name, _)| *name == id).map(|(_, value)| value.as_str())
    }

    /// Returns the id of the chat; none if the path has none. The error is that of an id that is not a UUID.
    #[must_use]
    pub fn chat_id(&self) -> Option<Result<ChatId, ParseChatIdError>> {
        self.id(PathId::Chat).map(ChatId::new)
    }

    /// Returns the id of the message; none if the path has none. The error is that of an id that is not a UUID.
    #[must_use]
    pub fn message_id(&self) -> Option<Result<MessageId, ParseMessageIdError>> {
        self.id(PathId::Message).map(MessageId::new)
    }
}

impl Operation {
    /// Returns the operation and ids that the method and the path of an HTTP request mean; none for a request that
    /// sendcheck does not check.
    ///
    /// The path is that of a request as a server or a proxy receives it:
    ///
    /// - It may begin with `/api/partner`, the path of [`BASE_URL`](crate::BASE_URL), and with `/v3`. Any other
    ///   prefix is the caller's to remove.
    /// - A trailing slash, a query and a fragment do not matter, nor does the case of the method.
    /// - Segments are percent-decoded. `%2F` is a character of an id and not a separator.
    /// - It may be an absolute URL. The host does not matter.
    ///
    /// ```
    /// use sendcheck::Operation;
    ///
    /// let operation = |method, path| Some(Operation::from_http(method, path)?.operation());
    /// assert_eq!(operation("POST", "/v3/chats"), Some(Operation::ChatsCreate));
    /// assert_eq!(operation("GET", "/chats/?limit=20"), Some(Operation::ChatsListChats));
    /// assert_eq!(operation("DELETE", "/v3/chats"), None);
    /// ```
    #[must_use]
    pub fn from_http(method: &str, path: &str) -> Option<Endpoint> {
        let path = relative(path)?;
        Self::ALL.iter().find_map(|operation| {
            let name = operation.method().filter(|name| name.eq_ignore_ascii_case(method))?;
            Some(Endpoint { operation: *operation, method: name, ids: matched(*operation, path)? })
        })
    }
}

/// The part of a path that follows `/v3/`, which may be missing, without query, fragment and trailing slash.
fn relative(path: &str) -> Option<&str> {
    let path = path.split(['?', '#']).next()?;
    let path = match path.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => rest.get(rest.find('/')?..)?,
        _ => path,
    };
    let path = path.strip_prefix(BASE_PATH).filter(|rest| rest.starts_with('/')).unwrap_or(path);
    let path = path.strip_prefix("/v3").filter(|rest| rest.starts_with('/')).unwrap_or(path);
    let path = path.strip_prefix('/')?;
    Some(path.strip_suffix('/').unwrap_or(path))
}

/// Returns the ids in a path that begins after `/v3/`, if it is that of the operation.
fn matched(operation: Operation, path: &str) -> Option<Vec<(PathId, String)>> {
    let mut ids = Vec::new();
    let mut given = path.split('/');
    for segment in operation.segments().skip(1) {
        let decoded = percent_decode(given.next()?);
        match segment {
            Segment::Literal(literal) if literal == decoded => {}
            Segment::Id(id) if !decoded.is_empty() => ids.push((id, decoded.into_owned())),
            Segment::Literal(_) | Segment::Id(_) => return None,
        }
    }
    given.next().is_none().then_some(ids)
}

/// Returns the path of an operation with its ids, which `id_of` returns.
pub(crate) fn write_path<'i, E>(
    operation: Operation,
    id_of: impl Fn(PathId) -> Result<&'i str, E>,
) -> Result<String, E> {
    let mut path = String::new();
    for segment in operation.segments() {
        path.push('/');
        match segment {
            Segment::Literal(literal) => path.push_str(literal),
            Segment::Id(id) => percent_encode(id_of(id)?, &mut path),
        }
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::{Operation, Segment};

    #[test]
    fn every_path_begins_with_v3() {
        for operation in Operation::ALL.iter().filter(|operation| operation.path().is_some()) {
            assert_eq!(operation.segments().next(), Some(Segment::Literal("v3")), "{operation}");
        }
    }
}
