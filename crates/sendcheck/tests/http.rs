//! Requests sent by a real HTTP client, over loopback.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread;

use sendcheck::request::{CreateChat, ListChats, TextPart, UpdateMessage};
use sendcheck::response::{self, DeliveryStatus, Failure, Field};
use sendcheck::{BASE_URL, EncodedRequest, Operation, Options, encode};

/// Responds to one request, and returns the head of the request in lower case, and its body.
fn respond_once(response: &'static str) -> (String, thread::JoinHandle<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/api/partner", listener.local_addr().unwrap());
    let serving = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert_ne!(reader.read_line(&mut head).unwrap(), 0, "the head ends: {head}");
        }
        let head = head.to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        stream.write_all(response.as_bytes()).unwrap();
        (head, String::from_utf8(body).unwrap())
    });
    (base, serving)
}

fn send(request: EncodedRequest, base: &str) -> (u16, Vec<u8>) {
    let mut http = request.into_http(base).unwrap();
    http.headers_mut().insert("authorization", "Bearer token".parse().unwrap());
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut response = agent.run(http).unwrap();
    let body = response.body_mut().read_to_vec().unwrap();
    (response.status().as_u16(), body)
}

#[test]
fn message_is_sent_and_its_error_read() {
    let (base, serving) = respond_once(concat!(
        "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n",
        r#"{"error":{"status":400,"code":1002,"message":"no"},"success":false}"#,
    ));
    let text = TextPart::new("Hello world 🎉").shake("world").unwrap();
    let request =
        CreateChat::new("+12052535597", ["+12052532136"], text).check(&Options::new()).unwrap();
    let (status, body) = send(request.encode(), &base);
    let (head, sent) = serving.join().unwrap();
    assert!(head.starts_with("post /api/partner/v3/chats http/1.1\r\n"), "{head}");
    assert!(head.contains("\r\ncontent-type: application/json\r\n"), "{head}");
    assert!(head.contains("\r\naccept: application/json\r\n"), "{head}");
    assert_eq!(sent.as_bytes(), request.encode().body());
    let Err(Failure::Api(rejected)) = response::decode::<CreateChat>(status, &body) else {
        panic!()
    };
    assert_eq!(rejected.error.code, 1002);
}

#[test]
fn list_is_requested_and_read() {
    let (base, serving) = respond_once(concat!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n",
        r#"{"chats":[],"next_cursor":null}"#,
    ));
    let request = ListChats::new().from("+12223334444").limit(20).check(&Options::new()).unwrap();
    let (status, body) = send(request.encode(), &base);
    let (head, sent) = serving.join().unwrap();
    let line = "get /api/partner/v3/chats?from=%2b12223334444&limit=20 http/1.1\r\n";
    assert!(head.starts_with(line), "{head}");
    assert_eq!(sent, "");
    let http = http::Response::builder().status(status).body(body).unwrap();
    assert!(response::decode_http::<ListChats>(&http).unwrap().chats.is_empty());
}

#[test]
fn message_is_updated_and_its_response_read() {
    const ID: &str = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    let (base, serving) = respond_once(concat!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n",
        r#"{"id":"69a37c7d-af4f-4b5e-af42-e28e98ce873a","chat_id":"550e8400-e29b-41d4-a716-446655440000","#,
        r#""is_from_me":true,"created_at":"2026-10-09T10:00:00Z","delivery_status":"delivered"}"#,
    ));
    let request = UpdateMessage::new("See you at 8").check(&Options::new()).unwrap();
    let (status, body) = send(request.encode_for(&ID.parse().unwrap()), &base);
    let (head, sent) = serving.join().unwrap();
    assert!(
        head.starts_with(&format!("patch /api/partner/v3/messages/{ID} http/1.1\r\n")),
        "{head}"
    );
    assert_eq!(sent, r#"{"text":"See you at 8"}"#);
    let message = response::decode::<UpdateMessage>(status, &body).unwrap();
    assert_eq!(message.delivery_status, Field::Present(DeliveryStatus::Delivered));
}

#[test]
fn requests_go_to_the_base_url() {
    let request = encode(Operation::ChatsListChats, b"{}", &Options::new()).unwrap();
    let http: http::Request<Vec<u8>> = request.clone().try_into().unwrap();
    assert_eq!(http.uri().to_string(), format!("{BASE_URL}/v3/chats"));
    assert!(http.headers().get("content-type").is_none());
    assert!(request.into_http("not a url").is_err());
}
