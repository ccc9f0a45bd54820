//! A service in front of the API: it takes the requests that send something, refuses those that the API
//! would refuse, with the answer that the API would give, and forwards the others.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use sendcheck::{EncodeError, Operation, Options, Report, encode};

/// What the service needs to know.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the API is, such as [`sendcheck::BASE_URL`].
    pub api: String,
    /// The `authorization` of requests that come without one.
    pub authorization: Option<HeaderValue>,
}

/// The operations that send something.
const OPERATIONS: [Operation; 4] = [
    Operation::ChatsCreate,
    Operation::ChatsMessagesSend,
    Operation::MessagesCreate,
    Operation::ChatsSendVoicememo,
];

struct Service {
    config: Config,
    client: reqwest::Client,
}

/// The service, under the paths that the API has.
pub fn router(config: Config) -> Router {
    let service = Arc::new(Service { config, client: reqwest::Client::new() });
    OPERATIONS
        .into_iter()
        .fold(Router::new(), |router, operation| {
            let handle = move |State(service): State<Arc<Service>>,
                               chat: Option<Path<String>>,
                               headers: HeaderMap,
                               body: Bytes| async move {
                service.send(operation, chat.map(|Path(id)| id), &headers, &body).await
            };
            router.route(operation.path().unwrap_or("/"), post(handle))
        })
        .with_state(service)
}

impl Service {
    async fn send(
        &self,
        operation: Operation,
        chat: Option<String>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Response {
        let mut options = Options::new();
        if let Some(id) = chat {
            options = options.chat_id(id);
        }
        let request = match encode(operation, body, &options) {
            Ok(request) => request,
            Err(EncodeError::InvalidDocument(report)) => return refuse(&report),
            Err(error) => return (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
        };
        let Ok(mut request) = request.into_http(&self.config.api) else {
            return (StatusCode::INTERNAL_SERVER_ERROR, "the API's base is no URL").into_response();
        };
        let authorization =
            headers.get(header::AUTHORIZATION).or(self.config.authorization.as_ref());
        if let Some(authorization) = authorization {
            request.headers_mut().insert(header::AUTHORIZATION, authorization.clone());
        }
        match self.forward(request).await {
            Ok(answer) => answer,
            Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
        }
    }

    /// Sends the request, and hands its answer on as it is.
    async fn forward(
        &self,
        request: axum::http::Request<Vec<u8>>,
    ) -> Result<Response, reqwest::Error> {
        let answer = self.client.execute(request.try_into()?).await?;
        let status = answer.status();
        let content_type = answer.headers().get(header::CONTENT_TYPE).cloned();
        let mut response = Response::new(Body::from(answer.bytes().await?));
        *response.status_mut() = status;
        if let Some(content_type) = content_type {
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        }
        Ok(response)
    }
}

/// The answer that the API would have given, and the whole report beside it.
fn refuse(report: &Report) -> Response {
    let Some(refusal) = report.api_error() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    (status, [(header::CONTENT_TYPE, "application/json")], refusal.to_json()).into_response()
}
