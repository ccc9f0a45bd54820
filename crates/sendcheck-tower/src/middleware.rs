use http::Extensions;
use reqwest::{IntoUrl, Request, Response, Url};
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
/// # async fn main() -> Result<(), reqwest::Error> {
/// let client = ClientBuilder::new(reqwest::Client::new()).with(CheckMiddleware::new(BASE_URL)?).build();
/// let error = client.post(format!("{BASE_URL}/v3/chats")).body("{}").send().await.unwrap_err();
/// let invalid = InvalidRequestError::of(&error).expect("a request that the API would reject");
/// assert_eq!(invalid.report().errors(), 3);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CheckMiddleware {
    base: Url,
    options: Options,
}

impl CheckMiddleware {
    /// Creates a middleware that checks requests below a base URL, such as [`BASE_URL`](sendcheck::BASE_URL). All others are
    /// sent unchecked.
    ///
    /// # Errors
    ///
    /// That of `reqwest`, if the base is not a URL with a host.
    pub fn new(base: impl IntoUrl) -> Result<Self, reqwest::Error> {
        Ok(Self { base: base.into_url()?, options: Options::new() })
    }

    /// Sets the options. The ids of the path are those of each request. An [`Options`] in the extensions of a request
    /// is used instead.
    #[must_use]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    fn check(&self, request: &Request, extensions: &Extensions) -> Option<Report> {
        let url = request.url();
        let endpoint = Operation::from_http(request.method().as_str(), self.path_below_base(url)?)?;
        let body = match request.body() {
            Some(body) => body.as_bytes()?,
            None => b"",
        };
        let options = extensions.get().unwrap_or(&self.options).clone().path_ids(&endpoint);
        Some(check(
            endpoint.operation(),
            &endpoint.document(url.query().unwrap_or_default(), body),
            &options,
        ))
    }

    /// Returns the path of a URL after that of the base; none if it is not below the base.
    fn path_below_base<'u>(&self, url: &'u Url) -> Option<&'u str> {
        let is_same_server = url.scheme() == self.base.scheme()
            && url.host() == self.base.host()
            && url.port_or_known_default() == self.base.port_or_known_default();
        let path = url.path().strip_prefix(self.base.path().trim_end_matches('/'))?;
        (is_same_server && path.starts_with('/')).then_some(path)
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
