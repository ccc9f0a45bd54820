use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::request::Parts;
use axum::routing::{get, post};
use reqwest::Client;
use sendcheck::request::CreateChat;
use sendcheck::response::{Failure, decode};
use sendcheck::{Chat, Endpoint, Options, Report};
use sendcheck_tower::CheckLayer;
use tokio_stream::StreamExt as _;

use crate::{CHAT, create, read, serve};

/// Returns what reached it: method, path, body, and what the layer knows.
async fn echo(request: Request) -> String {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let endpoint = parts.extensions.get::<Endpoint>().map(|endpoint| endpoint.operation().name());
    let warnings = parts.extensions.get::<Report>().map(Report::warnings);
    let body = String::from_utf8_lossy(&body);
    format!("{} {} {endpoint:?} {warnings:?} {body}", parts.method, parts.uri)
}

fn router(layer: CheckLayer) -> Router {
    Router::new().fallback(echo).layer(DefaultBodyLimit::disable()).layer(layer)
}

#[tokio::test]
async fn valid_requests_reach_the_service_unchanged() {
    let origin = serve(router(CheckLayer::new())).await;
    let body = create("Hi **Sam**");
    let response = Client::new().post(format!("{origin}/v3/chats")).body(body.clone()).send().await;
    let text = response.unwrap().text().await.unwrap();
    assert_eq!(text, format!("POST /v3/chats Some(\"chats.create\") Some(1) {body}"));

    let url = format!("{origin}/api/partner/v3/chats?limit=5");
    let text = Client::new().get(url).send().await.unwrap().text().await.unwrap();
    assert_eq!(text, "GET /api/partner/v3/chats?limit=5 Some(\"chats.list_chats\") Some(0) ");
}

#[tokio::test]
async fn invalid_requests_get_the_envelope_of_the_api() {
    let origin = serve(router(CheckLayer::new())).await;
    let client = Client::new();
    let link = client.post(format!("{origin}/v3/chats")).body(create("https://example.com"));
    let (status, envelope) = read(link.send().await.unwrap()).await;
    let Err(Failure::Api(error)) = decode::<CreateChat>(status, envelope.to_string().as_bytes())
    else {
        panic!("{envelope}")
    };
    assert_eq!((status, error.error.status, error.error.code), (400, 400, 1005));
    assert_eq!(error.other["report"]["diagnostics"][0]["rule"], "first-message-link");

    let cases = [
        ("POST", "/v3/chats".to_owned(), "", 1003),
        ("POST", "/v3/chats/general/read".to_owned(), "", 1005),
        ("GET", "/v3/chats?limit=0".to_owned(), "", 1005),
        ("PUT", format!("/v3/chats/{CHAT}"), r#"{"display_name": 1}"#, 1003),
        ("PATCH", format!("/v3/messages/{CHAT}"), r#"{"text": 1}"#, 1003),
    ];
    for (method, path, body, code) in cases {
        let request = client.request(method.parse().unwrap(), format!("{origin}{path}"));
        let (status, envelope) = read(request.body(body).send().await.unwrap()).await;
        assert_eq!((status, &envelope["error"]["code"]), (400, &code.into()), "{method} {path}");
    }
}

#[tokio::test]
async fn other_requests_are_not_read() {
    let handler = |request: Request| async {
        // The client sends the rest only after this.
        let first = request.into_body().into_data_stream().next().await.unwrap().unwrap();
        String::from_utf8(first.to_vec()).unwrap()
    };
    let router = Router::new().route("/uploads", post(handler)).layer(CheckLayer::new());
    let origin = serve(router).await;
    let pieces = tokio_stream::iter([Ok::<_, std::io::Error>("first")])
        .chain(tokio_stream::pending::<Result<&str, std::io::Error>>());
    let body = reqwest::Body::wrap_stream(pieces);
    let response = Client::new().post(format!("{origin}/uploads")).body(body).send();
    let response = tokio::time::timeout(Duration::from_secs(20), response).await;
    assert_eq!(response.unwrap().unwrap().text().await.unwrap(), "first");
}

#[tokio::test]
async fn bodies_are_read_up_to_the_limit() {
    let body = create("Hi");
    let origin = serve(router(CheckLayer::new().limit_bytes(body.len()))).await;
    let url = format!("{origin}/v3/chats");
    let response = Client::new().post(&url).body(body.clone()).send().await.unwrap();
    assert_eq!(response.status(), 200);
    // In pieces, without a length.
    let pieces: Vec<_> = body.bytes().map(|byte| Ok::<_, std::io::Error>(vec![byte])).collect();
    let stream = reqwest::Body::wrap_stream(tokio_stream::iter(pieces));
    let response = Client::new().post(&url).body(stream).send().await.unwrap();
    assert!(response.text().await.unwrap().ends_with(&body));

    for length in [body.len() + 1, 1_000_000, 8_000_000] {
        let long = format!("{body}{}", " ".repeat(length - body.len()));
        let response = Client::new().post(&url).body(long.clone()).send().await.unwrap();
        let (status, envelope) = read(response).await;
        assert_eq!((status, &envelope["error"]["code"]), (413, &1003.into()));
        let pieces = long
            .into_bytes()
            .chunks(70_000)
            .map(|it| Ok::<_, std::io::Error>(it.to_vec()))
            .collect::<Vec<_>>();
        let stream = reqwest::Body::wrap_stream(tokio_stream::iter(pieces));
        let response = Client::new().post(&url).body(stream).send().await.unwrap();
        assert_eq!(read(response).await.0, 413);
    }
}

#[tokio::test]
async fn options_may_depend_on_the_request() {
    let options = |parts: &Parts, _: &Endpoint| {
        Options::new().chat(Chat::new().is_group(parts.headers.contains_key("x-group")))
    };
    let origin = serve(router(CheckLayer::new().options_for(options))).await;
    let request = || {
        let url = format!("{origin}/v3/chats/{CHAT}");
        Client::new().put(url).body(r#"{"display_name": "Crew"}"#)
    };
    let (status, envelope) = read(request().send().await.unwrap()).await;
    assert_eq!((status, &envelope["error"]["code"]), (409, &1006.into()));
    let response = request().header("x-group", "1").send().await.unwrap();
    assert_eq!(response.status(), 200);

    let strict = CheckLayer::new().options(Options::new().first_message(false));
    let origin = serve(router(strict)).await;
    let link = Client::new().post(format!("{origin}/v3/chats")).body(create("https://example.com"));
    assert_eq!(link.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn prefix_is_where_the_api_is() {
    let origin = serve(router(CheckLayer::new().prefix("/linq/"))).await;
    for (path, status) in [("/linq/v3/chats", 400), ("/v3/chats", 200), ("/linqv3/chats", 200)] {
        let response = Client::new().post(format!("{origin}{path}")).body("{}").send().await;
        assert_eq!(response.unwrap().status(), status, "{path}");
    }
    // A nested router sees the rest of the path.
    let nested = Router::new().nest("/linq", router(CheckLayer::new()));
    let origin = serve(nested).await;
    let response = Client::new().post(format!("{origin}/linq/v3/chats")).body("{}").send().await;
    assert_eq!(response.unwrap().status(), 400);
}

#[tokio::test]
async fn layer_fits_routes_and_other_layers() {
    async fn handler(body: Bytes) -> String {
        body.len().to_string()
    }
    let router = Router::new()
        .route("/v3/chats", post(handler).layer(CheckLayer::new()))
        .route("/health", get(|| async { Body::from("ok") }))
        .layer(CheckLayer::new());
    let origin = serve(router).await;
    let body = create("Hi");
    let response = Client::new().post(format!("{origin}/v3/chats")).body(body.clone()).send().await;
    assert_eq!(response.unwrap().text().await.unwrap(), body.len().to_string());
    let response = Client::new().get(format!("{origin}/health")).send().await.unwrap();
    assert_eq!(response.text().await.unwrap(), "ok");
}
