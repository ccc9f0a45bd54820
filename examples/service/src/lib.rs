//! A service in front of the API: it rejects the requests that the API would reject, with the response that the API
//! would give, and forwards all others.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONNECTION, HOST, TRANSFER_ENCODING};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use sendcheck_tower::CheckLayer;

/// The settings of the service.
#[derive(Clone, Debug)]
pub struct Config {
    /// The base URL of the API, such as [`sendcheck::BASE_URL`].
    pub api: String,
    /// The `authorization` of requests that come without one.
    pub authorization: Option<HeaderValue>,
}

struct Service {
    config: Config,
    client: reqwest::Client,
}

/// Returns the service, with the paths of the API.
pub fn router(config: Config) -> Router {
    let service = Arc::new(Service { config, client: reqwest::Client::new() });
    Router::new().fallback(forward).with_state(service).layer(CheckLayer::new())
}

/// Headers that are about a connection and not about the request or response.
const HOP_BY_HOP: [HeaderName; 3] = [CONNECTION, HOST, TRANSFER_ENCODING];

/// Sends a request that passed the check to the API, and returns the response with its headers, such as `Retry-After`.
async fn forward(
    State(service): State<Arc<Service>>,
    request: Request,
) -> Result<Response<Body>, (StatusCode, String)> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let url = format!("{}{path}", service.config.api.trim_end_matches('/'));
    let mut headers = end_to_end(parts.headers);
    if let (None, Some(own)) = (headers.get(AUTHORIZATION), &service.config.authorization) {
        headers.insert(AUTHORIZATION, own.clone());
    }
    let body = reqwest::Body::wrap_stream(body.into_data_stream());
    let sent = service.client.request(parts.method, url).headers(headers).body(body).send().await;
    let answer = sent.map_err(|error| (StatusCode::BAD_GATEWAY, error.to_string()))?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = answer.status();
    *response.headers_mut() = end_to_end(answer.headers().clone());
    *response.body_mut() = Body::from_stream(answer.bytes_stream());
    Ok(response)
}

fn end_to_end(mut headers: HeaderMap) -> HeaderMap {
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
    headers
}
