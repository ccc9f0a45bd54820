//! Behaviour beyond single operations: repetition, failures, memory, and any requests.

use std::sync::{Arc, Mutex};

use conformance::generate::{Node, Source, document, mutate};
use sendcheck::{ChatId, ChatService, Operation};
use sendcheck_server::{Failure, KnownChat, StandIn};
use serde_json::{Value, json};

use crate::client::{Answer, Client};

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

fn chat_body(key: Option<&str>, text: &str) -> String {
    let mut message = json!({ "parts": [{ "type": "text", "value": text }] });
    if let Some(key) = key {
        message["idempotency_key"] = key.into();
    }
    json!({ "from": "+12025550143", "to": ["+12025550178"], "message": message }).to_string()
}

fn known_chat() -> KnownChat {
    let id: ChatId = CHAT.parse().unwrap();
    KnownChat::new(id, "+12025550143", ["+12025550178", "+12025550179", "ann@example.com"])
}

#[test]
fn responses_repeat_with_a_seed() {
    let run = |config: StandIn| -> Vec<Answer> {
        let client = Client::new(config);
        let path = format!("/v3/chats/{CHAT}/messages");
        vec![
            client.send("POST", "/v3/chats", &chat_body(None, "Hi")),
            client.send("POST", "/v3/chats", "{}"),
            client.send(
                "POST",
                &path,
                r#"{"message": {"parts": [{"type": "text", "value": "Hi"}]}}"#,
            ),
            client.send("GET", "/v3/chats", ""),
        ]
    };
    let seeded = |seed| StandIn::new().seed(seed).chat(known_chat());
    let first = run(seeded(7));
    assert_eq!(first[0].json()["chat"]["message"]["created_at"], "2026-01-01T00:00:01.000Z");
    assert_eq!(first, run(seeded(7)));
    assert_ne!(first, run(seeded(8)));
    let random = StandIn::new().chat(known_chat());
    assert_ne!(run(random.clone()), run(random));
}

#[test]
fn request_with_a_known_key_gets_the_first_response() {
    let client = Client::new(StandIn::new());
    let first = client.send("POST", "/v3/chats", &chat_body(Some("k"), "Hi"));
    let again = client.send("POST", "/v3/chats", &chat_body(Some("k"), "Hi, again"));
    assert_eq!((first.status, &first.text), (again.status, &again.text));
    let other = client.send("POST", "/v3/chats", &chat_body(Some("l"), "Hi"));
    assert_ne!(first.text, other.text);
    let chat = first.json()["chat"]["id"].as_str().unwrap().to_owned();
    let listed = client.send("GET", &format!("/v3/chats/{chat}/messages"), "").json();
    assert_eq!(listed["messages"].as_array().map(Vec::len), Some(2));

    let headers = [("authorization", "Bearer t"), ("idempotency-key", "h")];
    let body =
        r#"{"to": ["+12025550178"], "message": {"parts": [{"type": "text", "value": "Hi"}]}}"#;
    let first = client.send_with("POST", "/v3/messages", body, &headers);
    assert_eq!(first, client.send_with("POST", "/v3/messages", body, &headers));

    let poll = r#"{"poll": {"options": [{"text": "a"}, {"text": "b"}], "idempotency_key": "k"}}"#;
    let path = format!("/v3/chats/{chat}/polls");
    let first = client.send("POST", &path, poll);
    assert_eq!((first.status, &first), (202, &client.send("POST", &path, poll)));
}

#[test]
fn invalid_request_does_not_take_its_key() {
    let client = Client::new(StandIn::new());
    assert_eq!(client.send("POST", "/v3/chats", &chat_body(Some("k"), "")).status, 400);
    assert_eq!(client.send("POST", "/v3/chats", &chat_body(Some("k"), "Hi")).status, 201);
}

#[test]
fn requests_fail_on_demand() {
    let client = Client::new(StandIn::new());
    let limited = Failure::new(1007).unwrap().retry_after(45).times(2);
    client.server.fail_next(limited);
    client.server.fail_next(Failure::new(4004).unwrap().retry_after(3));
    for _ in 0..2 {
        let answer = client.send("GET", "/v3/chats", "");
        assert_eq!((answer.status, answer.retry_after.as_deref()), (429, Some("45")));
        let error = &answer.json()["error"];
        assert_eq!((&error["code"], &error["retry_after"]), (&json!(1007), &json!(45)));
        assert_eq!(error["message"], "Rate limited. Try again in 45 seconds.");
    }
    let answer = client.send("GET", "/v3/chats", "");
    assert_eq!((answer.status, answer.retry_after.as_deref()), (503, Some("3")));
    assert_eq!(answer.json()["error"]["retry_after"], Value::Null);
    assert_eq!(client.send("GET", "/v3/chats", "").status, 200);
}

#[test]
fn tests_in_other_languages_control_it_by_http() {
    let client = Client::new(StandIn::new().seed(1));
    let control = |method: &str, path: &str, body: &str| {
        let origin = client.server.base_url().replace("/api/partner", "");
        let agent: ureq::Agent =
            ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = ureq::http::Request::builder().method(method).uri(format!("{origin}{path}"));
        let mut response = agent.run(request.body(body.to_owned()).unwrap()).unwrap();
        (response.status().as_u16(), response.body_mut().read_to_string().unwrap())
    };
    let failure = r#"{"code": 1007, "retry_after": 2, "times": 1}"#;
    assert_eq!(control("POST", "/stand-in/failures", failure), (204, String::new()));
    assert_eq!(client.send("GET", "/v3/chats", "").retry_after.as_deref(), Some("2"));
    assert_eq!(client.send("POST", "/v3/chats", &chat_body(None, "Hi")).status, 201);
    let (status, requests) = control("GET", "/stand-in/requests", "");
    let requests: Value = serde_json::from_str(&requests).unwrap();
    assert_eq!((status, requests.as_array().map(Vec::len)), (200, Some(2)));
    assert_eq!((&requests[0]["code"], &requests[1]["code"]), (&json!(1007), &Value::Null));
    assert_eq!(requests[1]["operation"], "chats.create");

    for invalid in ["{", "{}", r#"{"code": 1}"#, r#"{"code": 1007, "retry": 1}"#] {
        assert_eq!(control("POST", "/stand-in/failures", invalid).0, 400, "{invalid}");
    }
    assert_eq!(control("POST", "/stand-in/reset", "").0, 204);
    assert_eq!(control("GET", "/stand-in/requests", ""), (200, "[]".to_owned()));
    assert_eq!(control("GET", "/stand-in/other", "").0, 404);

    let file = r#"{"filename": "a.png", "content_type": "image/png", "size_bytes": 3}"#;
    let file = client.send("POST", "/v3/attachments", file).json();
    let url = file["upload_url"].as_str().unwrap();
    let path = &url[url.find("/stand-in").unwrap()..];
    assert_eq!(control("PUT", path, "abc").0, 200);
    assert_eq!(control("PUT", path, "abcd").0, 400);
    assert_eq!(control("PUT", "/stand-in/uploads/none", "abc").0, 404);
}

#[test]
fn memory_is_bounded() {
    const LIMIT_BYTES: usize = 300_000;
    let client = Client::new(StandIn::new().limit_bytes(LIMIT_BYTES).chat(known_chat()));
    let first = client.send("POST", "/v3/chats", &chat_body(None, "Hi")).json();
    let first = first["chat"]["id"].as_str().unwrap().to_owned();
    let text = "x".repeat(5_000);
    let body = json!({ "message": { "parts": [{ "type": "text", "value": text }] } }).to_string();
    for _ in 0..100 {
        assert_eq!(client.send("POST", &format!("/v3/chats/{CHAT}/messages"), &body).status, 202);
        assert!(client.server.used_bytes() <= LIMIT_BYTES);
    }
    assert_eq!(client.send("GET", &format!("/v3/chats/{first}"), "").code(), 2001);
    let path = format!("/v3/chats/{CHAT}/messages?limit=100");
    let listed = client.send("GET", &path, "").json()["messages"].as_array().map(Vec::len);
    assert!(matches!(listed, Some(10..40)), "{listed:?}");
    assert!(client.server.requests().len() < 60);

    let large = format!(r#"{{"message": "{}"}}"#, "x".repeat(9 << 20));
    let answer = client.send("POST", &format!("/v3/chats/{CHAT}/messages"), &large);
    assert_eq!((answer.status, answer.code()), (413, 1003));
    assert_eq!(client.send("GET", &format!("/v3/chats/{CHAT}"), "").status, 200);
}

#[test]
fn facts_of_a_chat_reach_the_check() {
    let client = Client::new(StandIn::new().chat(known_chat().service(ChatService::Sms)));
    let answer = client.send("POST", &format!("/v3/chats/{CHAT}/leave"), "");
    assert_eq!((answer.status, answer.code()), (409, 2017));
}

#[test]
fn observer_sees_each_request() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let lines = Arc::clone(&seen);
    let client = Client::new(StandIn::new().on_request(move |received| {
        lines.lock().unwrap().push(format!("{} {}", received.path, received.status));
    }));
    client.send("GET", "/v3/chats?limit=3", "");
    assert_eq!(*seen.lock().unwrap(), ["/api/partner/v3/chats 200"]);
    let requests = client.server.requests();
    assert_eq!(
        (requests[0].query.as_str(), requests[0].header("authorization")),
        ("limit=3", Some("Bearer test"))
    );
    client.server.reset();
    assert_eq!(client.server.requests().len(), 0);
}

/// Random documents, valid and broken: every response is one that the API could give.
#[test]
fn any_request_gets_a_documented_response() {
    let client = Client::new(StandIn::new().seed(3).limit_bytes(1 << 20).chat(known_chat()));
    let mut source = Source::seeded(20_261_128);
    let mut codes = std::collections::BTreeMap::<u64, usize>::new();
    for _ in 0..3_000 {
        let (operation, document) = document(&mut source);
        let operation =
            if operation == Operation::Message { Operation::ChatsMessagesSend } else { operation };
        let mut node = Node::from(&document);
        if source.percent(40) {
            mutate(&mut node, &mut source);
        }
        let (Some(method), Some(path)) = (operation.method(), operation.path()) else { continue };
        let path = path.replace("{chatId}", CHAT).replace("{messageId}", CHAT);
        let answer = client.send(method, &path, &node.text());
        if answer.status < 300 {
            let is_json = serde_json::from_str::<Value>(&answer.text).is_ok();
            assert_eq!(is_json, answer.status != 204, "{operation} {}: {answer:?}", node.text());
        } else {
            let error = &answer.json()["error"];
            assert_eq!(error["status"], answer.status, "{operation} {}: {answer:?}", node.text());
            assert!(
                u16::try_from(answer.code()).is_ok_and(|code| Failure::new(code).is_ok()),
                "{answer:?}"
            );
        }
        *codes.entry(answer.code()).or_default() += 1;
        assert!(client.server.used_bytes() <= 1 << 20);
    }
    assert!(codes[&0] > 500 && codes[&1003] > 20 && codes[&1005] > 50, "{codes:?}");
}
