//! Queries as documents.

use alloc::borrow::Cow;
use alloc::string::String;

use super::endpoint::Endpoint;
use super::object::Type;
use super::operation::{Operation, PayloadLocation};
use crate::json::write;
use crate::url::percent_decode;

impl Endpoint {
    /// Returns the document of an HTTP request: its body, or its query as JSON for an operation that lists
    /// something. The query is what follows the `?`.
    ///
    /// ```
    /// use sendcheck::Operation;
    ///
    /// let endpoint = Operation::from_http("GET", "/v3/chats").expect("a checked operation");
    /// let document = endpoint.document("from=%2B12223334444&limit=20", b"");
    /// assert_eq!(&*document, br#"{"from":"+12223334444","limit":20}"#);
    /// ```
    #[must_use]
    pub fn document<'b>(&self, query: &str, body: &'b [u8]) -> Cow<'b, [u8]> {
        self.operation().document_from_http(query, body)
    }
}

impl Operation {
    /// Returns the document of an HTTP request whose operation is known, whatever its path: see
    /// [`Endpoint::document`].
    ///
    /// ```
    /// use sendcheck::Operation;
    ///
    /// let document = Operation::ChatsListChats.document_from_http("limit=20", b"");
    /// assert_eq!(&*document, br#"{"limit":20}"#);
    /// ```
    #[must_use]
    pub fn document_from_http<'b>(self, query: &str, body: &'b [u8]) -> Cow<'b, [u8]> {
        match self.payload_location() {
            PayloadLocation::Body | PayloadLocation::None => Cow::Borrowed(body),
            PayloadLocation::Query => Cow::Owned(self.query_document(query).into_bytes()),
        }
    }

    fn query_document(self, query: &str) -> String {
        let object = self.document();
        let mut out = String::from("{");
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(name);
            let field = object.find(&name).and_then(|index| object.fields.get(index));
            let value = decode(value);
            if out.len() > 1 {
                out.push(',');
            }
            write::string(&name, &mut out);
            out.push(':');
            // A number that is not an integer stays a string, so that the check reports its type.
            if field.is_some_and(|field| matches!(field.value, Type::Integer)) && is_integer(&value)
            {
                out.push_str(&value);
            } else {
                write::string(&value, &mut out);
            }
        }
        out.push('}');
        out
    }
}

/// Decodes a name or a value of a query, in which `+` is a space.
fn decode(text: &str) -> String {
    percent_decode(&text.replace('+', " ")).into_owned()
}

/// Returns `true` if a text is an integer in JSON.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_canonical = digits == "0" || !digits.starts_with('0');
    is_canonical && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
