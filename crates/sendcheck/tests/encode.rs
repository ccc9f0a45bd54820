//! From bytes to the request that is sent.

use proptest::prelude::*;
use sendcheck::{EncodeError, Level, Operation, Options, Rule, encode, encode_value_json};
use serde_json::{Value, json};

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";
const MESSAGE: &str = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";

fn in_chat() -> Options {
    Options::new().chat_id(CHAT).message_id(MESSAGE)
}

fn body_of(operation: Operation, json: &str) -> String {
    let request = encode(operation, json.as_bytes(), &in_chat()).unwrap();
    String::from_utf8(request.into_body()).unwrap()
}

#[test]
fn every_operation_goes_where_the_documentation_says() {
    let message = r#"{"parts":[{"type":"text","value":"Hi"}]}"#;
    let create = format!(r#"{{"from":"+12052535597","to":["+12052532136"],"message":{message}}}"#);
    let auto = format!(r#"{{"to":["+12052532136"],"message":{message}}}"#);
    let send = format!(r#"{{"message":{message}}}"#);
    let memo = r#"{"voice_memo_url":"https://example.com/a.m4a"}"#;
    let name = r#"{"display_name":"Team"}"#;
    let handle = r#"{"handle":"+12052499117"}"#;
    let text = r#"{"text":"Hi"}"#;
    let like = r#"{"operation":"add","type":"like"}"#;
    let card = r#"{"layout":{"caption":"Your move"}}"#;
    let file = r#"{"filename":"a.png","content_type":"image/png","size_bytes":1}"#;
    let poll = r#"{"poll":{"options":[{"text":"a"},{"text":"b"}]}}"#;
    let cases = [
        (Operation::ChatsCreate, create.as_str(), "POST /v3/chats", create.as_str()),
        (Operation::ChatsMessagesSend, &send, "POST /v3/chats/ID/messages", &send),
        (Operation::MessagesCreate, &auto, "POST /v3/messages", &auto),
        (Operation::MessagesUpdate, text, "PATCH /v3/messages/MESSAGE", text),
        (Operation::MessagesAddReaction, like, "POST /v3/messages/MESSAGE/reactions", like),
        (Operation::MessagesUpdateAppCard, card, "POST /v3/messages/MESSAGE/update", card),
        (Operation::AttachmentsCreate, file, "POST /v3/attachments", file),
        (Operation::ChatsPollsCreate, poll, "POST /v3/chats/ID/polls", poll),
        (Operation::ChatsSendVoicememo, memo, "POST /v3/chats/ID/voicememo", memo),
        (Operation::ChatsUpdate, name, "PUT /v3/chats/ID", name),
        (Operation::ChatsParticipantsAdd, handle, "POST /v3/chats/ID/participants", handle),
        (Operation::ChatsParticipantsRemove, handle, "DELETE /v3/chats/ID/participants", handle),
        (Operation::ChatsListChats, "{}", "GET /v3/chats", ""),
        (Operation::ChatsMessagesList, r#"{"limit":5}"#, "GET /v3/chats/ID/messages?limit=5", ""),
        (Operation::ChatsRetrieve, "", "GET /v3/chats/ID", ""),
        (Operation::ChatsMarkAsRead, "{}", "POST /v3/chats/ID/read", ""),
        (Operation::ChatsLeaveChat, "", "POST /v3/chats/ID/leave", ""),
        (Operation::ChatsShareContactCard, "", "POST /v3/chats/ID/share_contact_card", ""),
        (Operation::ChatsTypingStart, "", "POST /v3/chats/ID/typing", ""),
        (Operation::ChatsTypingStop, "", "DELETE /v3/chats/ID/typing", ""),
    ];
    for (operation, document, line, body) in cases {
        let request = encode(operation, document.as_bytes(), &in_chat()).unwrap();
        let found = format!("{} {}", request.method(), request.path_and_query());
        assert_eq!(found, line.replace("MESSAGE", MESSAGE).replace("ID", CHAT), "{operation}");
        assert_eq!(request.body(), body.as_bytes(), "{operation}");
        let has_content_type = request.headers().iter().any(|(name, _)| *name == "content-type");
        assert_eq!(has_content_type, !body.is_empty(), "{operation}");
    }
    assert_eq!(cases.len() + 1, Operation::ALL.len(), "all but bare content");
}

#[test]
fn encoded_request_debug_prints_text() {
    let request = encode(Operation::ChatsUpdate, br#"{"display_name": "Crew"}"#, &in_chat());
    let expected = format!(
        r#"EncodedRequest {{ method: "PUT", path: "/v3/chats/{CHAT}", query: "", body: "{{\"display_name\":\"Crew\"}}" }}"#
    );
    assert_eq!(format!("{:?}", request.unwrap()), expected);
}

#[test]
fn fields_stand_in_the_order_of_the_documentation_and_nothing_else_changes() {
    let given = r#" { "surprise" : [ 1.0 , "a  b" ], "message": {
        "preferred_service": "iMessage", "idempotency_key": "k", "reply_to": null,
        "effect": {"name": "slam", "type": "bubble"}, "note": {"z": 1, "a": 2},
        "parts": [
            {"text_decorations": [{"animation": "shake", "range": [0, 2]}], "value": "h\u0069 \"\\", "type": "text"},
            {"url": "https://example.com/a.png", "type": "media"},
            {"attachment_id": "550e8400-e29b-41d4-a716-446655440000", "sticker": true, "type": "media"}
        ] }, "\u0066rom": "+12052535597", "override_optout": true, "to": [ "+12052532136" ] } "#;
    assert_eq!(
        body_of(Operation::ChatsCreate, given),
        concat!(
            r#"{"from":"+12052535597","to":["+12052532136"],"message":{"parts":["#,
            r#"{"type":"text","value":"h\u0069 \"\\","text_decorations":[{"range":[0,2],"animation":"shake"}]},"#,
            r#"{"type":"media","url":"https://example.com/a.png"},"#,
            r#"{"type":"media","attachment_id":"550e8400-e29b-41d4-a716-446655440000","sticker":true}],"#,
            r#""effect":{"name":"slam","type":"bubble"},"reply_to":null,"preferred_service":"iMessage","#,
            r#""idempotency_key":"k","note":{"z":1,"a":2}},"#,
            r#""override_optout":true,"surprise":[1.0,"a  b"]}"#,
        ),
    );
}

#[test]
fn an_app_card_is_ordered_too() {
    let given = r#"{"message": {"parts": [{
        "layout": {"subcaption": "s", "caption": "c"}, "interactive": false, "url": "https://example.com/x",
        "app": {"bundle_id": "com.example", "team_id": "A1B2C3D4E5", "name": "n"}, "type": "imessage_app"}]}}"#;
    assert_eq!(
        body_of(Operation::ChatsMessagesSend, given),
        concat!(
            r#"{"message":{"parts":[{"type":"imessage_app","#,
            r#""app":{"name":"n","bundle_id":"com.example","team_id":"A1B2C3D4E5"},"#,
            r#""layout":{"caption":"c","subcaption":"s"},"interactive":false,"url":"https://example.com/x"}]}}"#,
        ),
    );
}

#[test]
fn a_reply_is_ordered_too() {
    let given = r#"{"message":{"reply_to":{"part_index":0,"message_id":"550e8400-e29b-41d4-a716-446655440000"},
        "parts":[{"type":"text","value":"Hi"}]}}"#;
    assert_eq!(
        body_of(Operation::ChatsMessagesSend, given),
        concat!(
            r#"{"message":{"parts":[{"type":"text","value":"Hi"}],"#,
            r#""reply_to":{"message_id":"550e8400-e29b-41d4-a716-446655440000","part_index":0}}}"#,
        ),
    );
}

#[test]
fn fields_of_other_part_types_keep_their_order() {
    let document = r#"{"message":{"parts":[{"z":1,"text_decorations":[{"animation":"x", "range":[]}],
        "t\u0079pe":"media","y":{"c": 0, "b": 1},"url":"https://example.com/a.png"}]}}"#;
    assert_eq!(
        body_of(Operation::ChatsMessagesSend, document),
        concat!(
            r#"{"message":{"parts":[{"type":"media","url":"https://example.com/a.png","z":1,"#,
            r#""text_decorations":[{"animation":"x","range":[]}],"y":{"c":0,"b":1}}]}}"#,
        ),
    );
}

#[test]
fn values_survive_whatever_they_are() {
    let given = r#"{"message":{"parts":[{"type":"text","value":"x"}],"z":[null,true,-0.0,1e3,"\ud83d\ude00\u0000/\/"]}}"#;
    let written = body_of(Operation::ChatsMessagesSend, given);
    let (given, written): (Value, Value) =
        (serde_json::from_str(given).unwrap(), serde_json::from_str(&written).unwrap());
    assert_eq!(given, written);
}

/// As serde writes them, so that requests from types and from bytes are the same.
#[test]
fn keys_are_escaped_as_short_as_may_be() {
    let key = "\0\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}\"/\\é";
    let given = json!({"handle": "+12052499117", key: 1}).to_string();
    let expected = format!(r#"{{"handle":"+12052499117",{}:1}}"#, json!(key));
    assert_eq!(body_of(Operation::ChatsParticipantsAdd, &given), expected);
}

#[test]
fn a_query_is_percent_encoded() {
    let document =
        json!({"cursor": "a b&c=d/é", "to": "me+you@example.com", "limit": 7, "from": null});
    let request =
        encode(Operation::ChatsListChats, document.to_string().as_bytes(), &Options::new())
            .unwrap();
    assert_eq!(
        request.path_and_query(),
        "/v3/chats?cursor=a%20b%26c%3Dd%2F%C3%A9&limit=7&to=me%2Byou%40example.com",
    );
}

#[test]
fn errors_are_refused_at_any_level() {
    let document = br#"{"message":{"parts":[{"type":"text","value":""}]}}"#;
    let lenient = in_chat().level(Rule::EmptyText, Level::Allow).unwrap();
    let Err(EncodeError::InvalidDocument(report)) =
        encode(Operation::ChatsMessagesSend, document, &lenient)
    else {
        panic!("it must be refused");
    };
    assert_eq!(report.diagnostics()[0].rule(), Rule::EmptyText);

    let document = br#"{"message":{"parts":[{"type":"text","value":"**a**"}]}}"#;
    assert!(encode(Operation::ChatsMessagesSend, document, &in_chat()).is_ok());
    let strict = in_chat().level(Rule::MarkdownInText, Level::Deny).unwrap();
    assert!(encode(Operation::ChatsMessagesSend, document, &strict).is_err());
}

#[test]
fn a_value_with_a_lone_surrogate_is_reported_like_any_other() {
    let value =
        br#"{"message":{"parts":[{"type":"text","value":"\ud83d"},{"type":"text","value":""}]}}"#;
    let lenient = in_chat().level(Rule::EmptyText, Level::Allow).unwrap();
    let refused = encode_value_json(Operation::ChatsMessagesSend, value, &lenient);
    let Err(EncodeError::InvalidDocument(report)) = refused else {
        panic!("it must be refused");
    };
    let rules: Vec<Rule> = report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect();
    assert_eq!(rules, [Rule::InvalidUnicode, Rule::ConsecutiveText, Rule::EmptyText]);
    // In text, the same is a document that cannot be read.
    let refused = encode(Operation::ChatsMessagesSend, value, &in_chat());
    let Err(EncodeError::InvalidDocument(report)) = refused else {
        panic!("it must be refused");
    };
    assert_eq!(report.diagnostics()[0].rule(), Rule::InvalidJson);

    let value = br#"{"message":{"parts":[{"type":"text","value":"\ud83d\ude00"}]}}"#;
    let request = encode_value_json(Operation::ChatsMessagesSend, value, &in_chat()).unwrap();
    assert_eq!(request, encode(Operation::ChatsMessagesSend, value, &in_chat()).unwrap());
}

#[test]
fn a_chat_is_asked_for_by_its_name() {
    let error = encode(Operation::ChatsTypingStart, b"", &Options::new()).unwrap_err();
    assert_eq!(
        error,
        EncodeError::MissingId {
            operation: Operation::ChatsTypingStart,
            id: sendcheck::PathId::Chat
        }
    );
    assert_eq!(error.to_string(), "operation `chats.typing.start` requires `chat_id`",);
    let Err(EncodeError::InvalidDocument(report)) =
        encode(Operation::ChatsTypingStart, b"", &Options::new().chat_id("../../etc"))
    else {
        panic!("it must be refused");
    };
    assert_eq!(report.diagnostics()[0].rule(), Rule::InvalidUuid);
    assert_eq!(encode(Operation::Message, b"{}", &in_chat()), Err(EncodeError::NoEndpoint));
}

proptest! {
    /// Bytes that are nearly a request: any answer will do, but there is one, and a request is JSON.
    #[test]
    fn any_bytes_are_answered(
        at in 0_usize..90,
        bytes in prop::collection::vec(any::<u8>(), 0..6),
        operation in prop::sample::select(Operation::ALL),
    ) {
        let mut document =
            br#"{"message":{"parts":[{"type":"text","value":"Hi \u0041"}],"reply_to":null},"x":[1,{}]}"#
                .to_vec();
        let end = (at + bytes.len()).min(document.len());
        let at = at.min(end);
        document.splice(at..end, bytes);
        if let Ok(request) = encode(operation, &document, &in_chat()) {
            let body: Option<Value> = serde_json::from_slice(request.body()).ok();
            prop_assert!(request.body().is_empty() || body.is_some());
        }
    }
}
