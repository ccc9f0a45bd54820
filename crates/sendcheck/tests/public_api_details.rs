//! Details that the documentation promises.

use sendcheck::links::{Confidence, contains_link, find_links};
use sendcheck::request::{ListChats, ListMessages, UpdateChat};
use sendcheck::response::Field;
use sendcheck::text::{Utf16Range, graphemes};
use sendcheck::{
    BASE_URL, Chat, ChatId, ChatService, InferOperationError, Level, Operation, Options, Rule,
    Severity, check, check_inferred, encode, fields_of_inference,
};

const CHAT: &str = "550e8400-e29b-41d4-a716-446655440000";

fn infer(json: &str) -> Result<Option<Operation>, InferOperationError> {
    check_inferred(json.as_bytes(), &Options::new()).map(|report| report.operation())
}

#[test]
fn the_first_operation_that_fits_is_inferred() {
    use Operation::{
        AttachmentsCreate, ChatsCreate, ChatsMessagesSend, ChatsParticipantsAdd, ChatsPollsCreate,
        ChatsSendVoicememo, ChatsUpdate, Message, MessagesAddReaction, MessagesCreate,
        MessagesUpdateAppCard,
    };
    for (fields, operation) in [
        (&["from", "message"][..], ChatsCreate),
        (&["message", "to", "from"], ChatsCreate),
        (&["to", "message"], MessagesCreate),
        (&["continuation_message"], MessagesCreate),
        (&["message"], ChatsMessagesSend),
        (&["message", "parts"], ChatsMessagesSend),
        (&["parts", "voice_memo_url"], Message),
        (&["from", "to", "parts"], Message),
        (&["voice_memo_url", "handle"], ChatsSendVoicememo),
        (&["handle", "display_name"], ChatsParticipantsAdd),
        (&["display_name"], ChatsUpdate),
        (&["group_chat_icon"], ChatsUpdate),
        (&["experience"], Message),
        (&["experience", "layout"], MessagesUpdateAppCard),
        (&["layout"], MessagesUpdateAppCard),
        (&["poll"], ChatsPollsCreate),
        (&["filename"], AttachmentsCreate),
        (&["operation", "type"], MessagesAddReaction),
    ] {
        // Values of every kind are between the fields; fields inside them are not at the root.
        let values = [r#""a\"}""#, r#"{"from":{"parts":["}"]}}"#, "[[1],{}]", "-1.5e3"];
        for value in values {
            let field = |name: &&str| format!("\"{name}\" : {value}");
            let json = fields.iter().map(field).collect::<Vec<_>>().join(" , ");
            assert_eq!(infer(&format!("{{{json}}}")), Ok(Some(operation)), "{json}");
            let json = format!(r#"{{"x":{value},{json},"y":{value}}}"#);
            assert_eq!(infer(&json), Ok(Some(operation)), "{json}");
        }
    }
    for json in ["{}", r#"{"from":"a","to":[]}"#, r#"{"x":{"parts":[]}}"#, "[]", "1", r#""parts""#]
    {
        assert_eq!(infer(json), Err(InferOperationError), "{json}");
    }
    for json in ["", "{", r#"{"x":1"#, r#"{"x" 1}"#, "{} {}"] {
        assert_eq!(infer(json), Ok(None), "{json}");
    }
    let nested = br#"{"continuation_message": {}, "x": {"to": [], "message": {}}}"#;
    assert_eq!(fields_of_inference(nested), Some(&["continuation_message"][..]));
}

#[test]
fn a_request_as_a_command_for_a_shell() {
    let update = |name: &str| {
        let json = serde_json::json!({ "display_name": name }).to_string();
        let options = Options::new().chat_id(CHAT);
        encode(Operation::ChatsUpdate, json.as_bytes(), &options).unwrap().to_curl(BASE_URL)
    };
    let head = format!(
        "curl --request PUT \\\n  --url 'https://api.linqapp.com/api/partner/v3/chats/{CHAT}' \\\n  \
         --header \"Authorization: Bearer $LINQ_API_KEY\" \\\n  --header 'accept: application/json' \\\n  \
         --header 'content-type: application/json' \\\n  "
    );
    let expected = head.clone() + r#"--data-raw '{"display_name":"It'\''s"}'"#;
    assert_eq!(update("It's"), expected);
    // A body of 100,000 bytes is the longest that is a word; 19 of them are around the name.
    let longest = "a".repeat(100_000 - 19);
    assert!(update(&longest).ends_with(&format!(r#"--data-raw '{{"display_name":"{longest}"}}'"#)));
    let longer = longest + "a";
    let body = format!("--data-binary '@-' <<'END'\n{{\"display_name\":\"{longer}\"}}\nEND");
    assert_eq!(update(&longer), head + &body);

    let options = Options::new().chat_id(CHAT);
    let request = encode(Operation::ChatsTypingStop, b"", &options).unwrap();
    assert!(request.to_curl("http://x").ends_with("'accept: application/json'"), "it has no body");
}

#[test]
fn a_request_as_json() {
    let options = Options::new().chat_id(CHAT);
    let json =
        |operation, document: &[u8]| encode(operation, document, &options).unwrap().to_json();
    assert_eq!(
        json(Operation::ChatsTypingStop, b""),
        format!(
            r#"{{"method":"DELETE","path":"/v3/chats/{CHAT}/typing","query":"","headers":{{"accept":"application/json"}},"body":null}}"#
        ),
    );
    assert_eq!(
        json(Operation::ChatsUpdate, br#"{"display_name": "a"}"#),
        format!(
            r#"{{"method":"PUT","path":"/v3/chats/{CHAT}","query":"","headers":{{"accept":"application/json","content-type":"application/json"}},"body":"{{\"display_name\":\"a\"}}"}}"#
        ),
    );
}

/// The rules that are broken by default, and by these options.
fn rules(operation: Operation, json: &str, options: &Options) -> Vec<Rule> {
    let report = check(operation, json.as_bytes(), options);
    report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect()
}

#[test]
fn facts_about_the_chat_are_checked() {
    let leave =
        |chat: Chat| rules(Operation::ChatsLeaveChat, "", &Options::new().chat_id(CHAT).chat(chat));
    assert_eq!(leave(Chat::new()), []);
    assert_eq!(leave(Chat::new().is_group(false)), [Rule::NeedsGroupChat]);
    assert_eq!(leave(Chat::new().is_group(true).participants(3)), [Rule::TooFewParticipants]);
    assert_eq!(
        leave(Chat::new().service(ChatService::Sms).is_group(true)),
        [Rule::WrongChatService]
    );
    let all = Chat::new().is_group(true).service(ChatService::Sms).participants(3);
    let json = br#"{"is_group": true, "service": "SMS", "participants": 3}"#;
    assert_eq!(Chat::from_json(json), Ok(all));
}

#[test]
fn other_settings_are_kept_beside_a_new_one() {
    // Each is set after the level, which must stay.
    let lenient =
        || Options::new().level(Rule::EmptyText, Level::Deny).unwrap().first_message(true);
    let text = |value: &str| format!(r#"{{"parts":[{{"type":"text","value":"{value}"}}]}}"#);
    let strict = lenient().strict_links(true);
    assert_eq!(rules(Operation::Message, &text("readme.md"), &lenient()), []);
    assert_eq!(
        rules(Operation::Message, &text("readme.md"), &strict),
        [Rule::FirstMessagePossibleLink]
    );

    let media = r#"{"type":"media","url":"https://Mine.example.com/a.png"}"#;
    let many = format!(r#"{{"parts":[{}]}}"#, vec![media; 41].join(","));
    let many_rules = |options: &Options| rules(Operation::Message, &many, options);
    let later = |options: Options| options.first_message(false);
    assert_eq!(many_rules(&later(lenient())), [Rule::TooManyUrlMedia]);
    let exempt = lenient().url_media_exempt_hosts(["mine.example.com"]).unwrap();
    for host in ["", "https://mine.example.com", "mine.example.com/"] {
        let error = lenient().url_media_exempt_hosts([host]).unwrap_err();
        let expected = "invalid value for option `url_media_exempt_hosts`: expected an array of hosts, such as `cdn.example.com`";
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(many_rules(&later(exempt.clone())), []);
    let first = text("https://example.com");
    assert_eq!(rules(Operation::Message, &first, &exempt), [Rule::FirstMessageLink]);
    let chat = lenient().chat(Chat::new());
    assert_eq!(rules(Operation::Message, &first, &chat), [Rule::FirstMessageLink]);
}

#[test]
fn fields_set_on_a_request_are_sent() {
    let page = ListChats::new().from("+12052535597").to("me@example.com").limit(7).cursor("c");
    let page = page.check(&Options::new()).unwrap();
    assert_eq!(
        page.encode().path_and_query(),
        "/v3/chats?cursor=c&from=%2B12052535597&limit=7&to=me%40example.com"
    );
    let chat = ChatId::new(CHAT).unwrap();
    let page = ListMessages::new().limit(7).cursor("c").check(&Options::new()).unwrap();
    assert_eq!(
        page.encode_for(&chat).path_and_query(),
        format!("/v3/chats/{CHAT}/messages?cursor=c&limit=7")
    );
    let update =
        UpdateChat::new().display_name("Team").group_chat_icon("https://example.com/a.png");
    assert_eq!(
        update.check(&Options::new()).unwrap().encode_for(&chat).body(),
        br#"{"display_name":"Team","group_chat_icon":"https://example.com/a.png"}"#
    );
}

#[test]
fn display_formats() {
    assert_eq!(ChatId::new(CHAT).unwrap().to_string(), CHAT);
    assert_eq!([Severity::Warning, Severity::Error].map(|it| it.to_string()), ["warning", "error"]);
    let unknown = "chats.craete".parse::<Operation>().unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "unknown operation `chats.craete`; did you mean `chats.create`?"
    );

    let refused = |json: &str| check(Operation::Message, json.as_bytes(), &Options::new());
    let one = r#"{"parts":[]}"#;
    assert_eq!(
        refused(one).to_string(),
        "message: 1 error, 0 warnings; no-parts at /parts: message has no parts"
    );
    assert_eq!(refused(one).api_error().unwrap().message(), "message has no parts");
    let warned = r#"{"parts":[{"type":"text","value":"a","x":1}]}"#;
    assert_eq!(refused(warned).to_string(), "message: 0 errors, 1 warning");

    let of = |json: &[u8]| {
        let options = Options::new().chat_id(CHAT);
        encode(Operation::ChatsMessagesSend, json, &options).unwrap_err().to_string()
    };
    assert_eq!(of(br#"{"message":{"parts":[]}}"#), "document has 1 error");
    assert_eq!(of(br#"{"message":{"parts":[0,0]}}"#), "document has 2 errors");
}

#[test]
fn syntax_errors_are_described() {
    for (json, words) in [
        ("", "document is empty, expected a value"),
        ("[1", "unexpected end of input, expected `,` or `]`"),
        ("}", "unexpected character, expected a value"),
        ("\u{feff}{}", "byte order mark"),
        ("nul1", "invalid literal, expected `true`, `false` or `null`"),
        ("-", "invalid number, expected a digit"),
        ("\"\n\"", "unescaped control character in string"),
        (r#""\x""#, "invalid escape sequence"),
        (r#""\ud800""#, "lone surrogate in escape sequence"),
        (&"[".repeat(65), "nesting exceeds 64 levels"),
        ("{} 1", "unexpected data after the document"),
    ] {
        let report = check(Operation::Message, json.as_bytes(), &Options::new());
        let message = report.diagnostics()[0].message();
        // The end comes before what it ends in.
        let is_end = json == "-" && message.contains("unexpected end of input");
        assert!(message.contains(words) || is_end, "{json}: {message}");
    }
}

#[test]
fn url_error_messages() {
    for (url, words) in [
        ("example.com", "scheme"),
        ("https://", "missing host"),
        ("https://a b", "forbidden character in host"),
        ("https://1.2.3.4.5", "invalid IPv4 address"),
        ("https://[::1", "invalid IPv6 address"),
        ("https://a:99999", "not a number from 0 to 65535"),
        ("https://xn--a.com", "invalid internationalized domain name"),
        (&format!("https://xn--{}.com", "a".repeat(100)), "host too long"),
    ] {
        let json = format!(r#"{{"parts":[{{"type":"link","value":"{url}"}}]}}"#);
        let report = check(Operation::Message, json.as_bytes(), &Options::new());
        let found = &report.diagnostics()[0];
        assert_eq!(found.rule(), Rule::InvalidUrl, "{url}");
        assert!(found.message().contains(words), "{url}: {}", found.message());
    }
}

#[test]
fn a_field_of_an_answer() {
    assert_eq!(Field::from(7), Field::Present(7));
    assert_eq!(Field::from(7).into_value(), Some(7));
    assert_eq!([Field::<i32>::Null, Field::Missing].map(Field::into_value), [None, None]);
}

#[test]
fn links_of_the_web() {
    let web = |text| find_links(text).next().map(|link| link.is_web());
    for text in ["http://a.com", "HTTPS://a.com", "fTp://a.com", "www.example.com"] {
        assert_eq!(web(text), Some(true), "{text}");
    }
    for text in ["example.com", "myapp://open", "mailto:a@b.co", "10.0.0.5:80"] {
        assert_eq!(web(text), Some(false), "{text}");
    }
    assert!(contains_link("at www.example.com", Confidence::Strong));
    assert!(contains_link("see readme.md", Confidence::Weak));
    assert!(!contains_link("see readme.md", Confidence::Strong));
    assert!(!contains_link("see me", Confidence::Weak));
}

#[test]
fn clusters_say_how_many_they_may_be() {
    // At least one while there is text; at most one for each byte.
    let mut clusters = graphemes("e\u{301}🎉");
    assert_eq!(clusters.size_hint(), (1, Some(7)));
    clusters.next();
    assert_eq!(clusters.size_hint(), (1, Some(4)));
    clusters.next();
    assert_eq!(clusters.size_hint(), (0, Some(0)));
    assert_eq!(Utf16Range::new(3, 8).unwrap().len(), 5);
}
