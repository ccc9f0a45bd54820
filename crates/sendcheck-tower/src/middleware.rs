use http::Extensions;
use reqwest::{Request, Response};
use reqwest_middleware::{Error, Middleware, Next};
use sendcheck::{Operation, Options, Report, check};

/// A middleware of `reqwest-middleware`, which checks requests to the API before they are sent.
///
/// An invalid request is not sent: the client returns [`Error::Middleware`] with an [`InvalidRequestError`].
///
/// A body that is a stream is not checked, because reading it would use it up.
///
/// ```
/// use reqwest_middleware::ClientBuilder;
/// use sendcheck::BASE_URL;
/// use sendcheck_tower::{CheckMiddleware, InvalidRequestError};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = ClientBuilder::new(reqwest::Client::new()).with(CheckMiddleware::new(BASE_URL)).build();
/// let error = client.post(format!("{BASE_URL}/v3/chats")).body("{}").send().await.unwrap_err();
/// let invalid = InvalidRequestError::of(&error).expect("a request that the API would reject");
/// assert_eq!(invalid.report().errors(), 3);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CheckMiddleware {
    base: String,
    options: Options,
}

impl CheckMiddleware {
    /// Creates a middleware that checks requests below a base URL, such as [`BASE_URL`](sendcheck::BASE_URL). All others are
    /// sent unchecked.
    #[must_use]
    pub fn new(base: impl Into<String>) -> Self {
        let mut base = base.into();
        base.truncate(base.trim_end_matches('/').len());
        Self { base, options: Options::new() }
    }

    /// Sets the options. The ids of the path are those of each request. An [`Options`] in the extensions of a request
    /// is used instead.
    #[must_use]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    fn check(&self, request: &Request, extensions: &Extensions) -> Option<Report> {
        let path = request.url().as_str().strip_prefix(&self.base)?;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let endpoint = Operation::from_http(request.method().as_str(), path)?;
        let body = match request.body() {
            Some(body) => body.as_bytes()?,
            None => b"",
        };
        let options = extensions.get().unwrap_or(&self.options).clone().path_ids(&endpoint);
        Some(check(endpoint.operation(), &endpoint.document(query, body), &options))
    }
}

#[async_trait::async_trait]
impl Middleware for CheckMiddleware {
    async fn handle(
        &self,
        request: Request,
        extensions: &mut Extensions,
        next: Next<'_>,
    ) -> Result<Response, Error> {
        match self.check(&request, extensions) {
            Some(report) if !report.is_valid() => {
                Err(Error::middleware(InvalidRequestError { report }))
            }
            _ => next.run(request, extensions).await,
        }
    }
}

/// An error returned by a client with [`CheckMiddleware`] for a request that the API would reject. It was not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRequestError {
    report: Report,
}

impl InvalidRequestError {
    /// Returns the error behind that of the client; none if it has another cause.
    #[must_use]
    pub fn of(error: &Error) -> Option<&Self> {
        match error {
            Error::Middleware(error) => error.downcast_ref(),
            Error::Reqwest(_) => None,
        }
    }

    /// Returns the report of the request.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }
}

impl std::fmt::Display for InvalidRequestError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "invalid request, not sent: {}", self.report)
    }
}

impl std::error::Error for InvalidRequestError {}
