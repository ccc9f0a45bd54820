//! A request that any HTTP client can send.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::json::write;

/// An HTTP request to the API, all but the token: its method, path, query, headers and body.
///
/// It is made from documents that passed, and from nothing else. The sender adds the header
/// `authorization: Bearer …`.
///
/// ```
/// use sendcheck::{BASE_URL, Operation, Options, encode};
///
/// let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
/// let request = encode(
///     Operation::ChatsParticipantsAdd,
///     br#"{ "handle": "+12052499117" }"#,
///     &options,
/// )?;
/// assert_eq!(request.method(), "POST");
/// assert_eq!(
///     request.url(BASE_URL),
///     "https://api.linqapp.com/api/partner/v3/chats/550e8400-e29b-41d4-a716-446655440000/participants",
/// );
/// assert_eq!(request.body(), br#"{"handle":"+12052499117"}"#);
/// # Ok::<(), sendcheck::EncodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EncodedRequest {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) body: Vec<u8>,
}

/// Prints the body as text.
impl fmt::Debug for EncodedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncodedRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .field("body", &self.body_text())
            .finish()
    }
}

impl EncodedRequest {
    /// Returns the HTTP method.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the path, percent-encoded, from `/v3` on.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the query, percent-encoded, without its `?`; `""` where there is none.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Returns the path, and the query after a `?` if there is one.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        self.url("")
    }

    /// Returns the whole URL under a base such as [`BASE_URL`](crate::BASE_URL).
    #[must_use]
    pub fn url(&self, base: &str) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        [base.strip_suffix('/').unwrap_or(base), &self.path, mark, &self.query].concat()
    }

    /// Returns the headers that matter, names in lower case: `accept`, and `content-type` where there is a body.
    #[must_use]
    pub fn headers(&self) -> &'static [(&'static str, &'static str)] {
        const HEADERS: &[(&str, &str)] =
            &[("accept", "application/json"), ("content-type", "application/json")];
        if self.body.is_empty() { HEADERS.get(..1).unwrap_or(HEADERS) } else { HEADERS }
    }

    /// Returns the body: JSON, or nothing.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the body, to keep.
    #[must_use]
    pub fn into_body(self) -> Vec<u8> {
        self.body
    }

    /// Returns the request as one line of JSON: `method`, `path`, `query`, `headers` and, as a string, `body`;
    /// without a body, that is `null`.
    ///
    /// ```
    /// use sendcheck::{Operation, Options, encode};
    ///
    /// let options = Options::new().chat_id("550e8400-e29b-41d4-a716-446655440000");
    /// let request = encode(Operation::ChatsTypingStop, b"", &options)?;
    /// assert_eq!(
    ///     request.to_json(),
    ///     r#"{"method":"DELETE","path":"/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing","query":"","headers":{"accept":"application/json"},"body":null}"#,
    /// );
    /// # Ok::<(), sendcheck::EncodeError>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        let label = |label: &str, value: &str, out: &mut String| {
            out.push_str(label);
            write::string(value, out);
        };
        label("{\"method\":", self.method, &mut out);
        label(",\"path\":", &self.path, &mut out);
        label(",\"query\":", &self.query, &mut out);
        out.push_str(",\"headers\":{");
        for (index, (name, value)) in self.headers().iter().enumerate() {
            label(if index == 0 { "" } else { "," }, name, &mut out);
            label(":", value, &mut out);
        }
        match self.body_text() {
            "" => out.push_str("},\"body\":null}"),
            body => {
                label("},\"body\":", body, &mut out);
                out.push('}');
            }
        }
        out
    }

    /// Returns the body as text, which it is: JSON.
    pub(super) fn body_text(&self) -> &str {
        core::str::from_utf8(&self.body).unwrap_or_default()
    }
}
