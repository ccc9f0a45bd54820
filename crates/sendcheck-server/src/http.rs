//! From HTTP to the operations, and back.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt as _;
use sendcheck::Operation;
use serde::Deserialize;

use crate::answer::{self, Success};
use crate::failure::Failure;
use crate::received::Received;
use crate::refusal::Refusal;
use crate::shared::Shared;

/// The longest body. The longest valid message takes about 6 MB.
const BODY_MAX_BYTES: usize = 8 << 20;

/// The longest file that is uploaded. Its bytes are not kept.
const UPLOAD_MAX_BYTES: usize = sendcheck::limits::FILE_BYTES as usize;

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback(handle).with_state(shared);
    axum::serve(listener, router).await
}

async fn handle(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    if let Some(control) = path.strip_prefix("/stand-in/") {
        return control_request(&shared, &parts.method, control, body).await;
    }
    let endpoint = Operation::from_http(parts.method.as_str(), path);
    let body = read(body, BODY_MAX_BYTES).await;
    let header = |name: header::HeaderName| parts.headers.get(name)?.to_str().ok();
    let request = answer::Request {
        method: parts.method.as_str(),
        path,
        query: parts.uri.query().unwrap_or_default(),
        authorization: header(header::AUTHORIZATION),
        idempotency_key: header(header::HeaderName::from_static("idempotency-key")),
        origin: &shared.origin,
        body: body.as_deref().unwrap_or_default(),
    };

    let mut state = shared.state();
    state.source.tick();
    let trace_id = state.source.trace_id();
    let outcome = match &body {
        Ok(_) => answer::answer(&mut state, &shared.config, &request, endpoint.as_ref(), &trace_id),
        Err(TooLarge) => Err(Refusal::new(1003).status(413).message("request body is too large")),
    };
    let received = Received {
        method: request.method.to_owned(),
        path: request.path.to_owned(),
        query: request.query.to_owned(),
        headers: header_list(&parts.headers),
        body: String::from_utf8_lossy(request.body).into_owned(),
        operation: endpoint.map(|endpoint| endpoint.operation()),
        status: outcome.as_ref().map_or_else(|refusal| refusal.status, |success| success.status),
        code: outcome.as_ref().err().map(|refusal| refusal.code),
    };
    if let Some(observer) = &shared.config.observer {
        observer(&received);
    }
    state.store.add_received(received);
    state.store.shrink();
    drop(state);
    match outcome {
        Ok(success) => respond_success(success),
        Err(refusal) => respond_refusal(&refusal, &trace_id),
    }
}

/// A body over the limit.
struct TooLarge;

/// Reads a body. One that is too large is read to its end, because clients that still send do not see a response. A
/// body that breaks off is read as far as it goes: the client does not wait for the response.
async fn read(mut body: Body, max_bytes: usize) -> Result<Vec<u8>, TooLarge> {
    let mut bytes = Vec::new();
    let mut is_too_large = false;
    while let Some(Ok(frame)) = body.frame().await {
        let data = frame.into_data().unwrap_or_default();
        is_too_large |= data.len() > max_bytes - bytes.len();
        if !is_too_large {
            bytes.extend_from_slice(&data);
        }
    }
    if is_too_large { Err(TooLarge) } else { Ok(bytes) }
}

fn header_list(headers: &HeaderMap) -> Vec<(String, String)> {
    let value = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers.iter().map(|(name, given)| (name.as_str().to_owned(), value(given))).collect()
}

fn respond_success(Success { status, body }: Success) -> Response {
    if body.is_empty() { status_of(status).into_response() } else { json(status, body) }
}

fn respond_refusal(refusal: &Refusal, trace_id: &str) -> Response {
    let mut response = json(refusal.status, refusal.to_json(trace_id));
    if let Some(seconds) = refusal.retry_after_seconds() {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

fn json(status: u16, body: String) -> Response {
    (status_of(status), [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The body of `POST /stand-in/failures`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FailureFields {
    code: u16,
    retry_after: Option<u32>,
    #[serde(default = "one")]
    times: u32,
}

fn one() -> u32 {
    1
}

/// Requests to the stand-in itself, for tests in other languages.
async fn control_request(shared: &Shared, method: &Method, path: &str, body: Body) -> Response {
    match (method.as_str(), path) {
        ("GET", "requests") => {
            let received: Vec<Received> = shared.state().store.received().cloned().collect();
            json(200, serde_json::to_string(&received).unwrap_or_default())
        }
        ("POST", "reset") => {
            shared.reset();
            StatusCode::NO_CONTENT.into_response()
        }
        ("POST", "failures") => match read_failure(body).await {
            Ok(failure) => {
                shared.state().failures.push_back(failure);
                StatusCode::NO_CONTENT.into_response()
            }
            Err(message) => (StatusCode::BAD_REQUEST, message + "\n").into_response(),
        },
        ("PUT", path) if path.starts_with("uploads/") => upload(shared, path, body).await,
        _ => (StatusCode::NOT_FOUND, "the stand-in has no such page\n").into_response(),
    }
}

async fn read_failure(body: Body) -> Result<Failure, String> {
    let body = read(body, BODY_MAX_BYTES).await.map_err(|TooLarge| "body is too large")?;
    let fields: FailureFields = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
    let failure = Failure::new(fields.code).map_err(|error| error.to_string())?;
    let failure = failure.times(fields.times);
    Ok(fields.retry_after.map_or(failure.clone(), |seconds| failure.retry_after(seconds)))
}

/// Takes a file, and forgets it.
async fn upload(shared: &Shared, path: &str, body: Body) -> Response {
    let id = path.trim_start_matches("uploads/");
    let announced =
        shared.state().store.attachment_with_id(id).map(|attachment| attachment.size_bytes);
    let Some(announced) = announced else { return StatusCode::NOT_FOUND.into_response() };
    match read(body, UPLOAD_MAX_BYTES).await {
        Ok(bytes) if bytes.len() as u64 == announced => StatusCode::OK.into_response(),
        Ok(bytes) => {
            let message = format!("{} bytes, but {announced} were announced\n", bytes.len());
            (StatusCode::BAD_REQUEST, message).into_response()
        }
        Err(TooLarge) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}
