//! Names, paths and inference of operations.

use sendcheck::{Operation, Options, check_inferred, encode};

const ID: &str = "550e8400-e29b-41d4-a716-446655440000";

/// The method and path of each operation, and a valid document.
const OPERATIONS: &[(&str, &str, &str, &str)] = &[
    (
        "chats.create",
        "POST",
        "/v3/chats",
        r#"{"from": "+12025550143", "to": ["+12025550178"], "message": {"parts": [{"type": "text", "value": "Hi"}]}}"#,
    ),
    (
        "chats.messages.send",
        "POST",
        "/v3/chats/{id}/messages",
        r#"{"message": {"parts": [{"type": "text", "value": "Hi"}]}}"#,
    ),
    (
        "messages.create",
        "POST",
        "/v3/messages",
        r#"{"to": ["+12025550178"], "message": {"parts": [{"type": "text", "value": "Hi"}]}}"#,
    ),
    ("messages.update", "PATCH", "/v3/messages/{id}", r#"{"text": "Hi"}"#),
    (
        "messages.add_reaction",
        "POST",
        "/v3/messages/{id}/reactions",
        r#"{"operation": "add", "type": "love"}"#,
    ),
    (
        "messages.update_app_card",
        "POST",
        "/v3/messages/{id}/update",
        r#"{"layout": {"caption": "Hi"}}"#,
    ),
    (
        "attachments.create",
        "POST",
        "/v3/attachments",
        r#"{"filename": "a.png", "content_type": "image/png", "size_bytes": 1}"#,
    ),
    (
        "chats.polls.create",
        "POST",
        "/v3/chats/{id}/polls",
        r#"{"poll": {"options": [{"text": "a"}, {"text": "b"}]}}"#,
    ),
    (
        "chats.send_voicememo",
        "POST",
        "/v3/chats/{id}/voicememo",
        r#"{"voice_memo_url": "https://media.example.com/a.m4a"}"#,
    ),
    ("chats.update", "PUT", "/v3/chats/{id}", r#"{"display_name": "Club"}"#),
    (
        "chats.participants.add",
        "POST",
        "/v3/chats/{id}/participants",
        r#"{"handle": "+12025550178"}"#,
    ),
    (
        "chats.participants.remove",
        "DELETE",
        "/v3/chats/{id}/participants",
        r#"{"handle": "+12025550178"}"#,
    ),
    ("chats.list_chats", "GET", "/v3/chats?limit=20", r#"{"limit": 20}"#),
    ("chats.messages.list", "GET", "/v3/chats/{id}/messages?limit=20", r#"{"limit": 20}"#),
    ("chats.retrieve", "GET", "/v3/chats/{id}", ""),
    ("chats.mark_as_read", "POST", "/v3/chats/{id}/read", ""),
    ("chats.leave_chat", "POST", "/v3/chats/{id}/leave", ""),
    ("chats.share_contact_card", "POST", "/v3/chats/{id}/share_contact_card", ""),
    ("chats.typing.start", "POST", "/v3/chats/{id}/typing", ""),
    ("chats.typing.stop", "DELETE", "/v3/chats/{id}/typing", ""),
];

#[test]
fn every_operation_has_its_method_and_path() {
    let options = Options::new().chat_id(ID).message_id(ID);
    for (name, method, path, document) in OPERATIONS {
        let operation: Operation = name.parse().unwrap();
        let request = encode(operation, document.as_bytes(), &options)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(request.method(), *method, "{name}");
        assert_eq!(request.path_and_query(), path.replace("{id}", ID), "{name}");
    }
    // All but bare content have an endpoint.
    assert_eq!(OPERATIONS.len() + 1, Operation::ALL.len());
}

#[test]
fn first_operation_that_fits_is_inferred() {
    for (fields, expected) in [
        ("from message", "chats.create"),
        ("to from message continuation_message", "chats.create"),
        ("to message", "messages.create"),
        ("continuation_message", "messages.create"),
        ("continuation_message message", "messages.create"),
        ("message", "chats.messages.send"),
        ("message parts", "chats.messages.send"),
        ("parts", "message"),
        ("experience", "message"),
        ("parts layout", "message"),
        ("experience parts layout", "message"),
        ("layout", "messages.update_app_card"),
        ("experience layout", "messages.update_app_card"),
        ("layout voice_memo_url", "messages.update_app_card"),
        ("voice_memo_url", "chats.send_voicememo"),
        ("voice_memo_url handle", "chats.send_voicememo"),
        ("handle", "chats.participants.add"),
        ("handle display_name", "chats.participants.add"),
        ("display_name", "chats.update"),
        ("group_chat_icon", "chats.update"),
        ("group_chat_icon poll", "chats.update"),
        ("poll", "chats.polls.create"),
        ("poll filename", "chats.polls.create"),
        ("filename", "attachments.create"),
        ("filename operation type", "attachments.create"),
        ("operation type", "messages.add_reaction"),
    ] {
        let fields: Vec<String> = fields.split(' ').map(|name| format!(r#""{name}": 1"#)).collect();
        for fields in [fields.clone(), fields.into_iter().rev().collect()] {
            let json = format!("{{{}}}", fields.join(", "));
            let report = check_inferred(json.as_bytes(), &Options::new()).unwrap();
            assert_eq!(report.operation().map(Operation::name), Some(expected), "{json}");
        }
    }
}

#[test]
fn operation_cannot_be_inferred_from_other_fields() {
    for json in [
        "{}",
        "[]",
        "1",
        "null",
        r#"{"from": 1, "to": 1}"#,
        r#"{"operation": 1}"#,
        r#"{"type": 1}"#,
        r#"{"limit": 1}"#,
        r#"{"attachment_id": 1}"#,
        r#"{"text": 1}"#,
        r#"{"value": {"parts": 1}}"#,
        r#"[{"message": {"parts": []}}]"#,
    ] {
        assert!(check_inferred(json.as_bytes(), &Options::new()).is_err(), "{json}");
    }
}

#[test]
fn broken_json_is_reported_without_operation() {
    for json in ["", "{", r#"{"message": }"#, "Hi"] {
        let report = check_inferred(json.as_bytes(), &Options::new()).unwrap();
        assert_eq!(report.operation(), None, "{json}");
        let rules: Vec<_> = report.diagnostics().iter().map(|found| found.rule().name()).collect();
        assert_eq!(rules, ["invalid-json"], "{json}");
        let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
        assert!(json.get("operation").is_some_and(serde_json::Value::is_null));
    }
}

/// The operations of the SDK without rules, by the group they are in.
const UNCHECKED: &[(&str, &str)] = &[
    ("attachments", "retrieve delete"),
    ("available_number", "retrieve"),
    ("blocked_handles", "list block unblock"),
    ("capability", "check_i_message check_RCS"),
    ("chats.background", "set remove"),
    ("chats.location", "retrieve request stop"),
    ("contact_card", "create retrieve update"),
    ("experiences", "retrieve list"),
    ("messages", "retrieve delete list_messages_thread update_sticker_placement"),
    ("messages.poll", "retrieve add_options vote"),
    ("payment_handles", "connect connection revoke verify"),
    ("payment_providers", "retrieve connect"),
    ("payment_requests", "create retrieve list cancel"),
    ("payments", "create retrieve cancel credentials"),
    ("phone_numbers", "update list get_reputation_audit start_reputation_audit"),
    ("phonenumbers", "list"),
    ("webhook_events", "list verify_webhook"),
    ("webhook_subscriptions", "create retrieve update list delete verify_webhook"),
    ("webhooks", "unwrap"),
];

#[test]
fn unchecked_operations_are_named() {
    for (group, names) in UNCHECKED {
        for name in names.split(' ') {
            let name = format!("{group}.{name}");
            let error = name.parse::<Operation>().unwrap_err().to_string();
            assert_eq!(error, format!("sendcheck does not check `{name}`"));
        }
    }
}

#[test]
fn unknown_operation_names_the_nearest() {
    for (name, nearest) in [
        ("chats.creat", Some("chats.create")),
        ("chat.create", Some("chats.create")),
        ("messages.send", None),
        ("Chats.Create", Some("chats.create")),
        ("zzz", None),
        ("", None),
    ] {
        let error = name.parse::<Operation>().unwrap_err().to_string();
        assert!(error.starts_with(&format!("unknown operation `{name}`")), "{error}");
        if let Some(nearest) = nearest {
            assert!(error.contains(&format!("`{nearest}`?")), "{error}");
        }
    }
}
