//! The layer, the extractor and the middleware, with real clients over loopback.

mod extractor;
mod layer;
mod middleware;

use axum::Router;
use tokio::net::TcpListener;

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

/// Serves a router on a free port. Returns its origin.
async fn serve(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    origin
}

/// A body of `chats.create` with this text.
fn create(text: &str) -> String {
    let message = serde_json::json!({ "parts": [{ "type": "text", "value": text }] });
    let body =
        serde_json::json!({ "from": "+12025550143", "to": ["+12025550178"], "message": message });
    body.to_string()
}

/// The status and the JSON of a response.
async fn read(response: reqwest::Response) -> (u16, serde_json::Value) {
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/json");
    (status, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap())
}
