//! The service between a real HTTP client and the stand-in for the API.

use axum::Router;
use sendcheck::request::{CreateChat, SendMessage, TextPart};
use sendcheck::response::{self, Failure as Refused};
use sendcheck::{ChatId, EncodedRequest, Options};
use sendcheck_server::{Failure, KnownChat, Server, StandIn};
use service::{Config, router};
use tokio::net::TcpListener;

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

async fn serve(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}

/// The service, and the API behind it.
async fn service() -> (String, Server) {
    let chat = KnownChat::new(CHAT.parse().unwrap(), "+12025550143", ["+12025550178"]);
    let api = StandIn::new().chat(chat).start().unwrap();
    let authorization = Some("Bearer configured".parse().unwrap());
    (serve(router(Config { api: api.base_url(), authorization })).await, api)
}

async fn post(url: String, body: &str) -> reqwest::Response {
    reqwest::Client::new().post(url).body(body.to_owned()).send().await.unwrap()
}

async fn send(request: &EncodedRequest, base: &str) -> (u16, Vec<u8>) {
    let client = reqwest::Client::new().post(request.url(base)).body(request.body().to_vec());
    let response = client.header("authorization", "Bearer own").send().await.unwrap();
    (response.status().as_u16(), response.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn valid_requests_are_forwarded_unchanged() {
    let (service, api) = service().await;
    let chat: ChatId = CHAT.parse().unwrap();
    let text = TextPart::new("Hello world 🎉").shake("world").unwrap();
    let request = SendMessage::new(text).check(&Options::new()).unwrap().encode_for(&chat);
    let (status, body) = send(&request, &service).await;
    let sent = response::decode::<SendMessage>(status, &body).unwrap();
    assert_eq!((status, sent.chat_id.as_str()), (202, CHAT));
    let received = api.requests().pop().unwrap();
    assert_eq!(received.path, format!("/api/partner{}", request.path()));
    assert_eq!(received.body.as_bytes(), request.body());
    assert_eq!(received.header("authorization"), Some("Bearer own"));

    let url = format!("{service}/v3/chats?limit=5");
    let listed = reqwest::get(url).await.unwrap();
    assert_eq!(listed.status(), 200);
    assert_eq!(api.requests().pop().unwrap().query, "limit=5");
}

#[tokio::test]
async fn request_without_a_token_gets_the_configured_one() {
    let (service, api) = service().await;
    let body = r#"{"voice_memo_url": "https://example.com/memo.m4a"}"#;
    assert_eq!(post(format!("{service}/v3/chats/{CHAT}/voicememo"), body).await.status(), 202);
    let received = api.requests().pop().unwrap();
    assert_eq!(received.header("authorization"), Some("Bearer configured"));
}

#[tokio::test]
async fn invalid_requests_are_rejected_like_by_the_api() {
    let (service, api) = service().await;
    let body = r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [
        {"type": "text", "value": "https://example.com"}, {"type": "text", "value": "b"}]}}"#;
    let rejected = post(format!("{service}/v3/chats"), body).await;
    let (status, body) = (rejected.status().as_u16(), rejected.bytes().await.unwrap());
    let Err(Refused::Api(envelope)) = response::decode::<CreateChat>(status, &body) else {
        panic!("{body:?}")
    };
    assert_eq!((status, envelope.error.status, envelope.error.code), (400, 400, 1005));
    assert_eq!(envelope.other["report"]["errors"], 2);

    let rejected = post(format!("{service}/v3/chats/one/messages"), "{}").await;
    let envelope: serde_json::Value =
        serde_json::from_slice(&rejected.bytes().await.unwrap()).unwrap();
    assert_eq!(envelope["report"]["diagnostics"][0]["parameter"], "chat_id");
    assert_eq!(api.requests().len(), 0, "nothing of it reached the API");
}

#[tokio::test]
async fn headers_of_the_api_are_passed_on() {
    let (service, api) = service().await;
    api.fail_next(Failure::new(1007).unwrap().retry_after(30));
    let body = r#"{"voice_memo_url": "https://example.com/memo.m4a"}"#;
    let limited = post(format!("{service}/v3/chats/{CHAT}/voicememo"), body).await;
    assert_eq!(
        (limited.status().as_u16(), &limited.headers()["retry-after"]),
        (429, &"30".parse().unwrap())
    );
    assert_eq!(limited.headers()["content-type"], "application/json");
    let envelope: serde_json::Value =
        serde_json::from_slice(&limited.bytes().await.unwrap()).unwrap();
    assert_eq!(envelope["error"]["retry_after"], 30);
}

#[tokio::test]
async fn unreachable_api_is_a_bad_gateway() {
    let config = Config { api: "http://127.0.0.1:1/api".to_owned(), authorization: None };
    let service = serve(router(config)).await;
    let body = r#"{"voice_memo_url": "https://example.com/memo.m4a"}"#;
    assert_eq!(post(format!("{service}/v3/chats/{CHAT}/voicememo"), body).await.status(), 502);
}
