use axum::extract::Path;
use axum::routing::{get, post};
use axum::{Extension, Router};
use reqwest::Client;
use sendcheck::request::{CreateChat, ListChats, SendMessage};
use sendcheck::{ChatId, Options};
use sendcheck_tower::Checked;

use crate::{CHAT, create, read, serve};

async fn create_chat(Checked(request): Checked<CreateChat>) -> String {
    format!("{} {}", request.request().to[0], request.encode().path())
}

async fn send_message(Path(chat): Path<ChatId>, Checked(request): Checked<SendMessage>) -> String {
    request.encode_for(&chat).path().to_owned()
}

async fn list_chats(Checked(request): Checked<ListChats>) -> String {
    request.encode().path_and_query()
}

fn router() -> Router {
    Router::new()
        .route("/start", post(create_chat))
        .route("/v3/chats", get(list_chats))
        .route("/list", get(list_chats))
        .route("/v3/chats/{id}/messages", post(send_message))
}

#[tokio::test]
async fn handler_gets_a_typed_request() {
    let origin = serve(router()).await;
    let post =
        |path: &str, body: String| Client::new().post(format!("{origin}{path}")).body(body).send();
    let response = post("/start", create("Hi")).await.unwrap();
    assert_eq!(response.text().await.unwrap(), "+12025550178 /v3/chats");
    let path = format!("/v3/chats/{CHAT}/messages");
    let body = r#"{"message": {"parts": [{"type": "text", "value": "Hi"}]}}"#;
    assert_eq!(post(&path, body.to_owned()).await.unwrap().text().await.unwrap(), path);
    for path in ["/v3/chats", "/list"] {
        let url = format!("{origin}{path}?limit=5");
        let response = Client::new().get(url).send().await.unwrap();
        assert_eq!(response.text().await.unwrap(), "/v3/chats?limit=5", "{path}");
    }
}

#[tokio::test]
async fn invalid_requests_get_the_envelope_of_the_api() {
    let origin = serve(router()).await;
    let client = Client::new();
    let large = create(&"x".repeat(3_000_000));
    for (path, body, status, code) in [
        ("/start", create("https://example.com"), 400, 1005),
        ("/start", "{".to_owned(), 400, 1003),
        ("/start", large, 413, 1003),
    ] {
        let response = client.post(format!("{origin}{path}")).body(body).send().await.unwrap();
        let (found, envelope) = read(response).await;
        assert_eq!((found, &envelope["error"]["code"]), (status, &code.into()));
        assert_eq!(envelope["report"].is_object(), status == 400);
    }
    let response = client.get(format!("{origin}/v3/chats?limit=many")).send().await.unwrap();
    assert_eq!(read(response).await.1["report"]["diagnostics"][0]["path"], "/limit");
}

#[tokio::test]
async fn ids_of_the_path_are_checked() {
    async fn send(Checked(_): Checked<SendMessage>) {}
    let origin = serve(Router::new().route("/v3/chats/{id}/messages", post(send))).await;
    let body = r#"{"message": {"parts": [{"type": "text", "value": "Hi"}]}}"#;
    let url = format!("{origin}/v3/chats/general/messages");
    let (status, envelope) = read(Client::new().post(url).body(body).send().await.unwrap()).await;
    assert_eq!(status, 400);
    assert_eq!(envelope["report"]["diagnostics"][0]["parameter"], "chat_id");
}

#[tokio::test]
async fn options_are_an_extension() {
    let options = Options::new().first_message(false);
    let origin = serve(router().layer(Extension(options))).await;
    let body = create("https://example.com");
    let response = Client::new().post(format!("{origin}/start")).body(body).send().await.unwrap();
    assert_eq!(response.status(), 200);
}
