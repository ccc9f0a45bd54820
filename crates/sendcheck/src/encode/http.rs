//! Requests in the types that Rust's HTTP clients share.

use alloc::vec::Vec;

use http::header::HeaderValue;

use super::EncodedRequest;
use crate::schema::BASE_URL;

impl EncodedRequest {
    /// Returns the request in the types of the crate `http`, for the API at a base such as [`BASE_URL`]. What is left to
    /// add is the header `authorization`.
    ///
    /// ```no_run
    /// use sendcheck::request::{CreateChat, TextPart};
    /// use sendcheck::{BASE_URL, Options, response};
    ///
    /// let text = TextPart::new("Hello world 🎉").shake("world")?;
    /// let request = CreateChat::new("+12052535597", ["+12052532136"], text).check(&Options::new())?;
    ///
    /// let mut http = request.encode().into_http(BASE_URL)?;
    /// let token = format!("Bearer {}", std::env::var("LINQ_API_KEY")?);
    /// http.headers_mut().insert("authorization", token.parse()?);
    ///
    /// let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    /// let mut answer = agent.run(http)?;
    /// let body = answer.body_mut().read_to_vec()?;
    /// let created = response::decode::<CreateChat>(answer.status().as_u16(), &body)?;
    /// println!("chat {}", created.chat.id);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`http::Error`] if `base` is not a URL.
    pub fn into_http(self, base: &str) -> Result<http::Request<Vec<u8>>, http::Error> {
        let mut request = http::Request::builder().method(self.method()).uri(self.url(base));
        for (name, value) in self.headers() {
            request = request.header(*name, HeaderValue::from_static(value));
        }
        request.body(self.into_body())
    }
}

/// The request for the API at [`BASE_URL`].
impl TryFrom<EncodedRequest> for http::Request<Vec<u8>> {
    type Error = http::Error;

    fn try_from(request: EncodedRequest) -> Result<Self, http::Error> {
        request.into_http(BASE_URL)
    }
}
