//! Older and newer responses of the API, and responses of proxies.

use sendcheck::request::{CreateChat, MarkAsRead, SendMessage, StopTyping};
use sendcheck::response::{
    DeliveryStatus, Failure, Field, HealthState, NoContent, PartResponse, ServiceType, decode,
};
use sendcheck::{Operation, Options, check};

const CREATED: &str = r#"{"chat": {
    "id": "94c6bf33-31d9-40e3-a0e9-f94250ecedb9", "display_name": null, "is_group": false,
    "service": "carrier pigeon", "handles": [], HEALTH
    "message": {"id": "69a37c7d-af4f-4b5e-af42-e28e98ce873a", "delivery_status": "read", "sent_at": null,
        "parts": [
            {"type": "text", "value": "Hi", "reactions": null,
             "text_decorations": [{"range": [0, 2], "style": "bold", "animation": "wobble"}]},
            {"type": "hologram", "value": 3}
        ]}
}}"#;

#[test]
fn older_and_newer_chats_decode() {
    let older = CREATED.replace("HEALTH", r#""health_score": {"score": 35, "reason": ""},"#);
    let older = decode::<CreateChat>(201, older.as_bytes()).unwrap().chat;
    assert_eq!(older.health_score.value().unwrap().score, 35);
    assert_eq!(older.health_status, Field::Missing);

    let newer = CREATED.replace("HEALTH", r#""health_status": {"status": "AT_RISK"},"#);
    let newer = decode::<CreateChat>(201, newer.as_bytes()).unwrap().chat;
    assert_eq!(newer.health_status.value().unwrap().status, HealthState::AtRisk);
    assert_eq!(newer.health_score, Field::Missing);
    assert_eq!(newer.display_name, Field::Null);
    assert_eq!(newer.service, Field::Present(ServiceType::Other("carrier pigeon".into())));
    assert_eq!(newer.message.delivery_status, DeliveryStatus::Read);
    assert_eq!(newer.message.sent_at, Field::Null);
    assert_eq!(newer.message.delivered_at, Field::Missing);

    let PartResponse::Text(text) = &newer.message.parts[0] else { panic!() };
    assert_eq!(text.reactions, Field::Null);
    let decoration = &text.text_decorations.value().unwrap()[0];
    assert!(decoration.style.value().is_some() && decoration.animation.value().is_some());
    let PartResponse::Other(part) = &newer.message.parts[1] else { panic!() };
    assert_eq!(part["type"], "hologram");
}

#[test]
fn no_content_decodes_from_any_body() {
    assert_eq!(decode::<StopTyping>(204, b"").unwrap(), NoContent);
    assert_eq!(decode::<MarkAsRead>(204, b"whatever").unwrap(), NoContent);
}

#[test]
fn errors_decode() {
    let body = br#"{"success": false, "trace_id": "t", "error": {"status": 429, "code": 1007,
        "message": "Rate limit exceeded", "doc_url": "https://docs.linqapp.com/error/codes/1xxx/1007/",
        "retry_after": 30}}"#;
    let Err(Failure::Api(response)) = decode::<SendMessage>(429, body) else { panic!() };
    assert_eq!((response.error.status, response.error.code), (429, 1007));
    assert_eq!(response.error.retry_after, Field::Present(30));
    assert_eq!(response.trace_id, Field::Present("t".into()));
    assert_eq!(response.to_string(), "Rate limit exceeded (code 1007, status 429)");

    let proxy = decode::<SendMessage>(502, b"<html>Bad Gateway</html>");
    assert!(matches!(proxy, Err(Failure::Status { status: 502 })), "{proxy:?}");
    let half = decode::<SendMessage>(202, br#"{"chat_id": "x"}"#);
    assert!(matches!(half, Err(Failure::Body { status: 202, .. })), "{half:?}");
}

#[test]
fn report_becomes_an_error_of_the_api() {
    let cases = [
        (Operation::ChatsParticipantsAdd, r#"{"handle": "x"}"#, "{}", 400, 1002),
        (Operation::Message, r#"{"parts": [], "effect": 3}"#, "{}", 400, 1004),
        (Operation::Message, "{", "{}", 400, 1003),
        (Operation::ChatsLeaveChat, "", r#"{"chat": {"service": "SMS"}}"#, 409, 2017),
        (Operation::ChatsUpdate, "{}", r#"{"levels": {"empty-update": "deny"}}"#, 400, 1005),
        (
            Operation::ChatsCreate,
            r#"{"from": "+12052535597", "to": ["+12052532136"], "message": {"parts": [
                {"type": "text", "value": "**a** https://example.com"}]}}"#,
            "{}",
            400,
            1005,
        ),
    ];
    for (operation, document, options, status, code) in cases {
        let options = Options::from_json(options.as_bytes()).unwrap();
        let report = check(operation, document.as_bytes(), &options);
        let error = report.api_error().unwrap();
        assert_eq!((error.status(), error.code()), (status, code), "{document}");
        let json: serde_json::Value = serde_json::from_str(&error.to_json()).unwrap();
        let whole: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
        assert_eq!(json["report"], whole);
        // A client of the API can read it.
        let Err(Failure::Api(read)) = decode::<SendMessage>(status, error.to_json().as_bytes())
        else {
            panic!("{}", error.to_json());
        };
        assert_eq!((read.error.status, read.error.code), (status, code.into()));
        assert_eq!(read.error.message, report.first_error().unwrap().message());
        let page = format!("https://docs.linqapp.com/error/codes/{}xxx/{code}/", code / 1000);
        assert_eq!(read.error.doc_url, Field::Present(page));
        assert_eq!(read.success, Field::Present(false));
    }
    let fine =
        check(Operation::Message, br#"{"parts":[{"type":"text","value":"a"}]}"#, &Options::new());
    assert_eq!(fine.api_error(), None);
}
