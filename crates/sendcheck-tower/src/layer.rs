use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::request::Parts;
use http::{Request, Response};
use http_body::Body;
use http_body_util::{Either, Full};
use sendcheck::{Endpoint, Operation, Options, Report, check};
use tower_layer::Layer;
use tower_service::Service;

use crate::read::{ReadError, read};
use crate::rejection;

/// The body that a checked service gets: the one that came, or the one that was read for the check.
pub type CheckedBody<B> = Either<B, Full<Bytes>>;

/// The future of a response of [`Check`].
pub type CheckFuture<R, E> = Pin<Box<dyn Future<Output = Result<R, E>> + Send>>;

/// Creates the options of a check from a request.
type OptionsFor = Arc<dyn Fn(&Parts, &Endpoint) -> Options + Send + Sync>;

/// A [`Layer`] that checks requests before they reach a service.
///
/// It finds the operation by method and path ([`Operation::from_http`]), reads the body up to a limit, and checks it:
///
/// - An invalid request is answered with the API's status and error envelope, and the whole report as `report`.
/// - A valid one goes on, unchanged. Its extensions have the [`Endpoint`] and the [`Report`], which may have warnings.
/// - A request that is for no checked operation goes on without being read.
///
/// ```
/// use bytes::Bytes;
/// use http::{Request, Response};
/// use http_body_util::{BodyExt, Full};
/// use sendcheck_tower::{CheckLayer, CheckedBody};
/// use tower::{Layer, ServiceExt, service_fn};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let service = CheckLayer::new().layer(service_fn(
///     |_: Request<CheckedBody<Full<Bytes>>>| async { Ok::<_, std::io::Error>(Response::new(Full::<Bytes>::default())) },
/// ));
/// let request = Request::post("/v3/chats").body(Full::from("{}"))?;
/// let response = service.oneshot(request).await?;
/// assert_eq!(response.status(), 400);
/// let body = response.into_body().collect().await.map_err(|error| error.to_string())?.to_bytes();
/// assert!(body.starts_with(br#"{"error":{"status":400,"code":1001,"#));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CheckLayer {
    limit_bytes: usize,
    prefix: Arc<str>,
    options: OptionsFor,
}

impl CheckLayer {
    /// The default of [`limit_bytes`](Self::limit_bytes): 8 MiB. The longest valid message takes about 6 MB.
    pub const DEFAULT_LIMIT_BYTES: usize = 8 << 20;

    /// Creates a layer with the default options.
    #[must_use]
    pub fn new() -> Self {
        Self {
            limit_bytes: Self::DEFAULT_LIMIT_BYTES,
            prefix: Arc::from(""),
            options: Arc::new(|_, _| Options::new()),
        }
    }

    /// Sets the options. The ids of the path are those of each request.
    #[must_use]
    pub fn options(self, options: Options) -> Self {
        self.options_for(move |_, _| options.clone())
    }

    /// Sets a function that creates the options for a request, such as what is known of its chat. The ids of the path
    /// are those of the request.
    #[must_use]
    pub fn options_for(
        mut self,
        options: impl Fn(&Parts, &Endpoint) -> Options + Send + Sync + 'static,
    ) -> Self {
        self.options = Arc::new(options);
        self
    }

    /// Sets the most bytes of a body. A longer one is answered with 413.
    #[must_use]
    pub fn limit_bytes(mut self, limit: usize) -> Self {
        self.limit_bytes = limit;
        self
    }

    /// Sets the path under which the service has the API, such as `/linq`. Requests to other paths go on unchecked.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        self.prefix = Arc::from(prefix.trim_end_matches('/'));
        self
    }

    fn endpoint<B>(&self, request: &Request<B>) -> Option<Endpoint> {
        let path = request.uri().path().strip_prefix(&*self.prefix)?;
        Operation::from_http(request.method().as_str(), path)
    }

    /// Checks a request whose body was read.
    fn check(&self, parts: &Parts, endpoint: &Endpoint, body: &[u8]) -> Report {
        let options = (self.options)(parts, endpoint).path_ids(endpoint);
        let document = endpoint.document(parts.uri.query().unwrap_or_default(), body);
        check(endpoint.operation(), &document, &options)
    }
}

impl Default for CheckLayer {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for CheckLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckLayer")
            .field("limit_bytes", &self.limit_bytes)
            .field("prefix", &self.prefix)
            .finish_non_exhaustive()
    }
}

impl<S> Layer<S> for CheckLayer {
    type Service = Check<S>;

    fn layer(&self, inner: S) -> Check<S> {
        Check { inner, layer: self.clone() }
    }
}

/// A service behind a [`CheckLayer`].
#[derive(Clone, Debug)]
pub struct Check<S> {
    inner: S,
    layer: CheckLayer,
}

impl<S, B, R> Service<Request<B>> for Check<S>
where
    S: Service<Request<CheckedBody<B>>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send + 'static,
    B: Body<Data = Bytes> + Send + 'static,
{
    type Response = Response<Either<R, Full<Bytes>>>;
    type Error = S::Error;
    type Future = CheckFuture<Self::Response, S::Error>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The clone was not asked whether it is ready, so it stays here and the one that was asked goes.
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        let Some(endpoint) = self.layer.endpoint(&request) else {
            let response = inner.call(request.map(Either::Left));
            return Box::pin(async { Ok(response.await?.map(Either::Left)) });
        };
        let layer = self.layer.clone();
        Box::pin(async move {
            let (mut parts, body) = request.into_parts();
            let body = match read(body, layer.limit_bytes).await {
                Ok(body) => body,
                Err(ReadError::TooLarge) => return Ok(rejection::too_large().map(Either::Right)),
                Err(ReadError::Broken) => return Ok(rejection::unreadable().map(Either::Right)),
            };
            let report = layer.check(&parts, &endpoint, &body);
            if let Some(rejection) = rejection::of_report(&report) {
                return Ok(rejection.map(Either::Right));
            }
            parts.extensions.insert(endpoint);
            parts.extensions.insert(report);
            let request = Request::from_parts(parts, Either::Right(Full::new(body)));
            Ok(inner.call(request).await?.map(Either::Left))
        })
    }
}
