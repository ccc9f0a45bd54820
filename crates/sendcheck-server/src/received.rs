use sendcheck::Operation;
use serde::Serialize;

/// A request that the stand-in received, and the status of its response.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Received {
    /// The HTTP method.
    pub method: String,
    /// The path, unchanged.
    pub path: String,
    /// The query, percent-encoded, without its `?`.
    pub query: String,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body. Bytes that are not UTF-8 are U+FFFD.
    pub body: String,
    /// The operation; none if the request is for none that sendcheck checks.
    pub operation: Option<Operation>,
    /// The HTTP status of the response.
    pub status: u16,
    /// The API's error code in the response; none after success.
    pub code: Option<u16>,
}

impl Received {
    /// Returns the value of a header, by its name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn len_bytes(&self) -> usize {
        let headers = self.headers.iter().map(|(name, value)| 48 + name.len() + value.len());
        self.path.len() + self.query.len() + self.body.len() + headers.sum::<usize>()
    }
}
