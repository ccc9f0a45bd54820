//! From HTTP to operations, and back.

use proptest::prelude::*;
use sendcheck::{Endpoint, EndpointError, Operation, Options, PathId, check, encode};

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";
const MESSAGE: &str = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";

fn both() -> [(PathId, &'static str); 2] {
    [(PathId::Message, MESSAGE), (PathId::Chat, CHAT)]
}

/// The operations that have an endpoint: all but bare content.
fn operations() -> impl Iterator<Item = Operation> {
    Operation::ALL.iter().copied().filter(|operation| operation.method().is_some())
}

/// The paths themselves are those of the documentation by the test of `encode.rs`.
#[test]
fn every_operation_is_found_and_written_back() {
    assert_eq!(operations().count() + 1, Operation::ALL.len());
    for operation in operations() {
        let made = Endpoint::new(operation, both()).unwrap();
        let (method, path) = (made.method(), made.path());
        let bare = path.strip_prefix("/v3").unwrap();
        let forms = [
            path.clone(),
            bare.to_owned(),
            format!("{path}/"),
            format!("{path}?limit=20&from=%2B1/2"),
            format!("{bare}/?q#f"),
            format!("/api/partner{path}"),
            format!("https://api.linqapp.com/api/partner{path}?a=b://c"),
            format!("http://127.0.0.1:8080{path}#top"),
            path.replace("chats", "ch%61ts").replace('-', "%2d"),
        ];
        for form in forms {
            let endpoint = Operation::from_http(method, &form).unwrap_or_else(|| panic!("{form}"));
            assert_eq!(endpoint.operation(), operation, "{form}");
            assert_eq!((endpoint.method(), endpoint.path()), (method, path.clone()), "{form}");
            let chat = path.contains(CHAT).then_some(CHAT);
            let message = path.contains(MESSAGE).then_some(MESSAGE);
            assert_eq!((endpoint.id(PathId::Chat), endpoint.id(PathId::Message)), (chat, message));
            let typed = endpoint.chat_id().map(|id| id.unwrap().to_string());
            assert_eq!(typed.as_deref(), chat);
            let typed = endpoint.message_id().map(|id| id.unwrap().to_string());
            assert_eq!(typed.as_deref(), message);
        }
        let lower = Operation::from_http(&method.to_ascii_lowercase(), &path);
        assert_eq!(lower, Operation::from_http(method, &path));
        assert_eq!(Some(made), lower);
    }
}

#[test]
fn unchecked_requests_are_none() {
    let paths = [
        ("GET", "/v3/messages/69a37c7d-af4f-4b5e-af42-e28e98ce873a"),
        ("DELETE", "/v3/messages/69a37c7d-af4f-4b5e-af42-e28e98ce873a"),
        ("GET", "/v3/messages"),
        ("POST", "/v3/webhook-subscriptions"),
        ("GET", "/v3/phone_numbers"),
        ("HEAD", "/v3/chats"),
        ("POST ", "/v3/chats"),
        ("", "/v3/chats"),
        ("POST", "/V3/chats"),
        ("POST", "/v3/Chats"),
        ("POST", "/v2/chats"),
        ("POST", "/v3/v3/chats"),
        ("POST", "/proxy/v3/chats"),
        ("POST", "v3/chats"),
        ("POST", "//v3/chats"),
        ("POST", "/v3//chats"),
        ("POST", "/v3/chats//"),
        ("POST", "/v3/chats//messages"),
        ("GET", "/v3/chats/a%2Fmessages/b"),
        ("POST", "/v3/chats/a/messages/b"),
        ("POST", "/v3/%ff"),
        ("POST", "https://api.linqapp.com"),
        ("POST", "/https://api.linqapp.com/v3/chats"),
        ("POST", "/v3"),
        ("POST", "/"),
        ("POST", ""),
        ("POST", "*"),
    ];
    for (method, path) in paths {
        assert_eq!(Operation::from_http(method, path), None, "{method} {path}");
    }
}

#[test]
fn ids_are_decoded_and_reported_if_they_are_not_uuids() {
    let cases = [
        ("a%2Fb", "a/b"),
        ("a%20b", "a b"),
        ("caf%C3%A9", "café"),
        ("%FF", "\u{fffd}"),
        ("100%", "100%"),
        ("a+b", "a+b"),
    ];
    for (written, id) in cases {
        let path = format!("/v3/chats/{written}/read");
        let endpoint = Operation::from_http("POST", &path).unwrap();
        assert_eq!(endpoint.id(PathId::Chat), Some(id));
        assert!(endpoint.chat_id().unwrap().is_err());
        let options = Options::new().message_id(MESSAGE).path_ids(&endpoint);
        assert_eq!(options, Options::new().message_id(MESSAGE).chat_id(id));
        let report = check(endpoint.operation(), b"", &options);
        let diagnostic = &report.diagnostics()[0];
        assert_eq!((diagnostic.rule().name(), diagnostic.path()), ("invalid-uuid", ""));
        assert!(
            diagnostic.to_string().starts_with("error[invalid-uuid] at chat_id: "),
            "{diagnostic}"
        );
        assert!(report.to_string().contains("invalid-uuid at chat_id: "), "{report}");
    }
}

#[test]
fn endpoint_needs_the_ids_of_its_path() {
    let no_ids: [(PathId, &str); 0] = [];
    for operation in Operation::ALL {
        let error = Endpoint::new(*operation, no_ids).err();
        match operation.path_ids().next() {
            Some(id) => {
                assert_eq!(error, Some(EndpointError::MissingId { operation: *operation, id }));
            }
            None if *operation == Operation::Message => {
                assert_eq!(error, Some(EndpointError::NoEndpoint));
            }
            None => assert_eq!(error, None),
        }
    }
    let error = Endpoint::new(Operation::ChatsUpdate, [(PathId::Message, MESSAGE)]).unwrap_err();
    assert_eq!(error.to_string(), "operation `chats.update` requires `chat_id`");
}

#[test]
fn query_is_a_document() {
    let cases = [
        ("", "{}"),
        ("&", "{}"),
        ("limit=5", r#"{"limit":5}"#),
        ("limit=-5&limit=0", r#"{"limit":-5,"limit":0}"#),
        ("limit=05", r#"{"limit":"05"}"#),
        ("limit=1.5&x=1", r#"{"limit":"1.5","x":"1"}"#),
        ("limit=&limit", r#"{"limit":"","limit":""}"#),
        ("cursor=20&to=a%2Bb%40example.com", r#"{"cursor":"20","to":"a+b@example.com"}"#),
        ("from=+1+%22", r#"{"from":" 1 \""}"#),
        ("fr%6fm=a=b", r#"{"from":"a=b"}"#),
    ];
    let endpoint = Operation::from_http("GET", "/v3/chats").unwrap();
    for (query, document) in cases {
        let found = endpoint.document(query, b"ignored");
        assert_eq!(std::str::from_utf8(&found), Ok(document), "{query}");
    }
    let endpoint = Operation::from_http("POST", "/v3/chats").unwrap();
    assert_eq!(&*endpoint.document("limit=5", b"{}"), b"{}");
}

proptest! {
    #[test]
    fn encoded_query_is_read_back(
        from in "[+]?[1-9][0-9]{6,12}",
        cursor in ".{1,20}",
        limit in 1..=100_u8,
    ) {
        let document = serde_json::json!({ "cursor": cursor, "from": from, "limit": limit });
        let options = Options::new();
        let operation = Operation::ChatsListChats;
        let request = encode(operation, document.to_string().as_bytes(), &options).unwrap();
        let endpoint = Operation::from_http(request.method(), request.path()).unwrap();
        let read = endpoint.document(request.query(), b"");
        prop_assert_eq!(serde_json::from_slice::<serde_json::Value>(&read).unwrap(), document);
    }

    #[test]
    fn ids_survive_the_path(id in ".{1,40}", operation in prop::sample::select(Operation::ALL)) {
        prop_assume!(operation.method().is_some());
        let ids = [(PathId::Chat, id.as_str()), (PathId::Message, id.as_str())];
        let endpoint = Endpoint::new(operation, ids).unwrap();
        prop_assert_eq!(Operation::from_http(endpoint.method(), &endpoint.path()), Some(endpoint));
    }

    #[test]
    fn found_endpoint_is_found_again(method in "GET|POST|PUT", path in "/?(v3/)?(chats|messages|[^/]{0,4})(/.{0,9}){0,4}") {
        if let Some(endpoint) = Operation::from_http(&method, &path) {
            prop_assert_eq!(Operation::from_http(endpoint.method(), &endpoint.path()), Some(endpoint));
        }
    }
}
