//! Responses to requests that are not passed on.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use http_body_util::Full;
use sendcheck::{Code, Report};

/// Returns the response that the API would give, with the report; none if the report is valid.
pub(crate) fn of_report(report: &Report) -> Option<Response<Full<Bytes>>> {
    let error = report.api_error()?;
    Some(json(error.status(), error.to_json()))
}

/// Returns the response to a body that is too large.
pub(crate) fn too_large() -> Response<Full<Bytes>> {
    invalid_body(413, "request body is too large")
}

/// Returns the response to a body that cannot be read.
pub(crate) fn unreadable() -> Response<Full<Bytes>> {
    invalid_body(400, "cannot read the request body")
}

/// Returns an envelope with the API's code for an invalid body, 1003.
fn invalid_body(status: u16, message: &str) -> Response<Full<Bytes>> {
    let doc_url = Code::documented(1003).doc_url();
    let body = format!(
        r#"{{"error":{{"status":{status},"code":1003,"message":"{message}","doc_url":"{doc_url}"}},"success":false}}"#
    );
    json(status, body)
}

fn json(status: u16, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
