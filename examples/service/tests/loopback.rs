//! The service between a real HTTP client and something that stands for the API.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use sendcheck::request::{CreateChat, SendMessage, TextPart};
use sendcheck::response::{self, Failure};
use sendcheck::{ChatId, EncodedRequest, Options};
use service::{Config, router};
use tokio::net::TcpListener;

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

/// What reached the API: the request's line, its authorization, its body.
type Seen = Arc<Mutex<Vec<(String, String, Vec<u8>)>>>;

async fn serve(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}

/// The API, as far as it is needed: it notes what it gets and says that the message was sent.
async fn api(seen: Seen) -> String {
    let answer = move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| async move {
        let authorization = headers["authorization"].to_str().unwrap().to_owned();
        seen.lock().unwrap().push((format!("{method} {uri}"), authorization, body.to_vec()));
        let body = format!(
            r#"{{"chat_id": "{CHAT}", "message": {{"id": "{CHAT}", "delivery_status": "queued", "parts": []}}}}"#
        );
        (StatusCode::ACCEPTED, [("content-type", "application/json")], body)
    };
    serve(Router::new().fallback(answer)).await
}

async fn service() -> (String, Seen) {
    let seen = Seen::default();
    let api = api(seen.clone()).await + "/api/partner";
    let authorization = Some("Bearer configured".parse().unwrap());
    (serve(router(Config { api, authorization })).await, seen)
}

async fn post(url: String, body: Vec<u8>) -> (u16, Vec<u8>) {
    let answer = reqwest::Client::new().post(url).body(body).send().await.unwrap();
    (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
}

async fn send(request: EncodedRequest, base: &str) -> (u16, Vec<u8>) {
    let mut request = request.into_http(base).unwrap();
    request.headers_mut().insert("authorization", "Bearer own".parse().unwrap());
    let answer = reqwest::Client::new().execute(request.try_into().unwrap()).await.unwrap();
    (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn what_passes_is_forwarded_and_answered() {
    let (service, seen) = service().await;
    let chat: ChatId = CHAT.parse().unwrap();
    let text = TextPart::new("Hello world 🎉").shake("world").unwrap();
    let request = SendMessage::new(text).check(&Options::new()).unwrap().encode_for(&chat);
    let (status, body) = send(request.clone(), &service).await;
    let answer = response::decode::<SendMessage>(status, &body).unwrap();
    assert_eq!((status, answer.chat_id.as_str()), (202, CHAT));
    let line = format!("POST /api/partner/v3/chats/{CHAT}/messages");
    let body = request.into_body();
    assert_eq!(*seen.lock().unwrap(), [(line, "Bearer own".to_owned(), body)]);
}

#[tokio::test]
async fn a_request_without_a_token_gets_the_configured_one() {
    let (service, seen) = service().await;
    let body = br#"{"attachment_id": "550e8400-e29b-41d4-a716-446655440000"}"#.to_vec();
    let (status, _) = post(format!("{service}/v3/chats/{CHAT}/voicememo"), body).await;
    assert_eq!(status, 202);
    assert_eq!(seen.lock().unwrap()[0].1, "Bearer configured");
}

#[tokio::test]
async fn what_the_api_would_refuse_is_refused_as_it_would() {
    let (service, seen) = service().await;
    let body = br#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [
        {"type": "text", "value": "https://example.com"}, {"type": "text", "value": "b"}]}}"#;
    let (status, body) = post(format!("{service}/v3/chats"), body.to_vec()).await;
    let Err(Failure::Api(refusal)) = response::decode::<CreateChat>(status, &body) else {
        panic!()
    };
    assert_eq!((status, refusal.error.status, refusal.error.code), (400, 400, 1005));
    assert_eq!(refusal.other["report"]["errors"], 2);

    let (status, body) = post(format!("{service}/v3/chats/one/messages"), b"{}".to_vec()).await;
    let Err(Failure::Api(refusal)) = response::decode::<SendMessage>(status, &body) else {
        panic!()
    };
    assert_eq!((status, refusal.error.code), (400, 1005));
    assert_eq!(refusal.other["report"]["diagnostics"][0]["parameter"], "chat_id");
    assert!(seen.lock().unwrap().is_empty(), "nothing of it reached the API");
}

#[tokio::test]
async fn an_api_that_is_not_there_is_a_bad_gateway() {
    let config = Config { api: "http://127.0.0.1:1/api".to_owned(), authorization: None };
    let service = serve(router(config)).await;
    let body = br#"{"attachment_id": "550e8400-e29b-41d4-a716-446655440000"}"#.to_vec();
    let (status, _) = post(format!("{service}/v3/chats/{CHAT}/voicememo"), body).await;
    assert_eq!(status, 502);
}
