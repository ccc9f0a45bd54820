use std::fmt;

use axum_core::body::Body;
use axum_core::extract::FromRequest;
use axum_core::extract::Request as HttpRequest;
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use sendcheck::request::{self, Request, decode};
use sendcheck::{Operation, Options, Report};

use crate::rejection;

/// An extractor for axum: a request of the API that passed the check.
///
/// The type of the request says its operation, so the path of the route does not matter. If it is that of the API,
/// its ids are checked, too. [`Options`] in the extensions of the request ([`axum::Extension`]) are those of the
/// check. The body may be as long as axum's `DefaultBodyLimit` allows.
///
/// ```
/// use axum::Router;
/// use axum::routing::post;
/// use sendcheck::request::CreateChat;
/// use sendcheck_tower::Checked;
///
/// async fn create_chat(Checked(request): Checked<CreateChat>) -> String {
///     format!("to {:?}: {:?}", request.request().to, request.encode())
/// }
///
/// let router: Router = Router::new().route("/chats", post(create_chat));
/// # drop(router);
/// ```
///
/// [`axum::Extension`]: https://docs.rs/axum/latest/axum/struct.Extension.html
#[derive(Clone, Debug)]
pub struct Checked<T>(pub request::Checked<T>);

impl<T: Request, S: Send + Sync> FromRequest<S> for Checked<T> {
    type Rejection = Rejection;

    async fn from_request(request: HttpRequest, state: &S) -> Result<Self, Rejection> {
        let given = request.extensions().get::<Options>().cloned();
        let mut options = given.unwrap_or_default();
        let endpoint = Operation::from_http(request.method().as_str(), request.uri().path())
            .filter(|endpoint| endpoint.operation() == T::OPERATION);
        let query = request.uri().query().unwrap_or_default().to_owned();
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| Rejection::Body(Box::new(rejection.into_response())))?;
        if let Some(endpoint) = endpoint {
            options = options.path_ids(&endpoint);
        }
        let document = T::OPERATION.document_from_http(&query, &body);
        decode(&document, &options)
            .map(Checked)
            .map_err(|report| Rejection::Invalid(Box::new(report)))
    }
}

/// The reason why a request was rejected. As a response, it is the API's error envelope.
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The API would reject the request.
    Invalid(Box<Report>),
    /// The body is too large, or broke off.
    Body(Box<Response>),
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(report) => report.fmt(f),
            Self::Body(_) => f.write_str("cannot read the request body"),
        }
    }
}

impl std::error::Error for Rejection {}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let response = match self {
            Self::Invalid(report) => rejection::of_report(&report),
            Self::Body(response) if response.status() == 413 => Some(rejection::too_large()),
            Self::Body(_) => Some(rejection::unreadable()),
        };
        response.unwrap_or_else(rejection::unreadable).map(Body::new)
    }
}
