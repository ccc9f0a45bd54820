//! serde for the public types: one form for reports and options in every language.

use sendcheck::{
    Chat, ChatId, ChatService, Code, Diagnostic, Level, MessageId, Operation, Options, Params,
    PathId, Report, Rule, Severity, check, check_inferred,
};
use serde_json::{Value, from_str, json, to_string};

const ID: &str = "550e8400-e29b-41d4-a716-446655440000";

/// Reports that have every field of a report between them.
fn reports() -> Vec<Report> {
    let default = Options::new();
    let text = |value: &str, more: &str| {
        let value = to_string(value).unwrap();
        format!(r#"{{"parts": [{{"type": "text", "value": {value}{more}}}]}}"#)
    };
    let overlap = r#", "text_decorations": [{"range": [0, 2], "animation": "shake"},
        {"range": [1, 3], "style": "bold"}]"#;
    vec![
        check(Operation::ChatsTypingStart, b"", &default),
        check(Operation::Message, text("Hello", overlap).as_bytes(), &default),
        check(Operation::Message, text("**a** \u{0}\u{1f}\u{7f}\"\\/é🎉", "").as_bytes(), &default),
        check(Operation::Message, br#"{"parts": [], "\b\f\n\r\t\u2028": 1}"#, &default),
        check(Operation::Message, b"{\"parts\":\n []", &default),
        check_inferred(b"{", &default).unwrap(),
        check(Operation::ChatsRetrieve, b"", &Options::new().chat_id("abc")),
        check(Operation::MessagesUpdate, br#"{"text": "a"}"#, &Options::new().message_id("abc")),
        check(Operation::ChatsUpdate, br#"{"display_nam": 1}"#, &Options::new().max_diagnostics(0)),
    ]
}

#[test]
fn reports_have_the_json_of_to_json() {
    for report in reports() {
        assert_eq!(to_string(&report).unwrap(), report.to_json());
    }
}

#[test]
fn reports_can_be_read_back() {
    for report in reports() {
        let read: Report = from_str(&report.to_json()).unwrap();
        assert_eq!(read, report);
        assert_eq!(read.to_json(), report.to_json());
        assert_eq!(read.to_string(), report.to_string());
        assert_eq!(read.operation(), report.operation());
        assert_eq!(
            (read.errors(), read.warnings(), read.is_truncated(), read.is_valid()),
            (report.errors(), report.warnings(), report.is_truncated(), report.is_valid()),
        );
        for (read, diagnostic) in read.diagnostics().iter().zip(report.diagnostics()) {
            assert_eq!(read.rule(), diagnostic.rule());
            assert_eq!(read.severity(), diagnostic.severity());
            assert_eq!(read.code(), diagnostic.code());
            assert_eq!(read.path(), diagnostic.path());
            assert_eq!(read.range(), diagnostic.range());
            assert_eq!(read.related(), diagnostic.related());
            assert_eq!(read.parameter(), diagnostic.parameter());
            assert_eq!(read.position(), diagnostic.position());
            assert_eq!(read.params(), diagnostic.params());
            assert_eq!(read.message(), diagnostic.message());
            assert_eq!(read.help(), diagnostic.help());
        }
        let value = serde_json::to_value(&report).unwrap();
        assert_eq!(serde_json::from_value::<Report>(value).unwrap().to_json(), report.to_json());
    }
}

/// The reports above have each optional field, so that the tests above cover it.
#[test]
fn reports_of_these_tests_have_every_field() {
    let all: Vec<Value> =
        reports().iter().map(|report| serde_json::to_value(report).unwrap()).collect();
    let diagnostics = || all.iter().flat_map(|report| report["diagnostics"].as_array().unwrap());
    for field in [
        "code",
        "code_predicted",
        "range",
        "help",
        "related",
        "parameter",
        "params",
        "line",
        "column",
        "offset",
    ] {
        assert!(diagnostics().any(|diagnostic| diagnostic.get(field).is_some()), "{field}");
    }
    assert!(all.iter().any(|report| report["truncated"] == true));
    assert!(all.iter().any(|report| report["operation"].is_null()));
    assert!(all.iter().any(|report| report["valid"] == true));
}

#[test]
fn reports_with_unknown_names_are_errors_that_name_them() {
    let json = reports()[3].to_json();
    for (known, unknown, expected) in [
        ("no-parts", "no-part", "unknown rule `no-part`; did you mean `no-parts`?"),
        ("\"error\"", "\"fatal\"", "unknown name `fatal`, expected `error` or `warning`"),
        (
            "\"message\",\"valid",
            "\"massage\",\"valid",
            "unknown operation `massage`; did you mean `message`?",
        ),
    ] {
        assert!(json.contains(known), "{json}");
        let error = from_str::<Report>(&json.replace(known, unknown)).unwrap_err();
        assert!(error.to_string().starts_with(expected), "{error}");
    }
    let no_range = json!({"rule": "no-parts", "severity": "error", "path": "", "message": "", "range": [3, 3]});
    assert!(serde_json::from_value::<Diagnostic>(no_range).is_err());
    let no_path_id = json!({"rule": "no-parts", "severity": "error", "path": "", "message": "", "parameter": "x"});
    assert!(serde_json::from_value::<Diagnostic>(no_path_id).is_err());
}

/// The command line adds fields to reports and diagnostics.
#[test]
fn reports_with_more_fields_can_be_read() {
    let report = check(Operation::Message, br#"{"parts": []}"#, &Options::new());
    let mut value = serde_json::to_value(&report).unwrap();
    value["file"] = json!("a.json");
    for (name, number) in
        [("line", 1), ("column", 12), ("end_line", 1), ("offset", 11), ("length", 2)]
    {
        value["diagnostics"][0][name] = json!(number);
    }
    let read: Report = serde_json::from_value(value).unwrap();
    assert_eq!(read.to_json(), report.to_json());
    assert_eq!(read.diagnostics()[0].offset_bytes(), 11);
}

#[test]
fn options_have_the_json_that_from_json_reads() {
    let everything = Options::new()
        .first_message(false)
        .level(Rule::MarkdownInText, Level::Allow)
        .and_then(|options| options.level(Rule::EmptyText, Level::Warn))
        .unwrap()
        .url_media_exempt_hosts(["cdn.example.com"])
        .unwrap()
        .strict_links(true)
        .chat_id(ID)
        .message_id("abc")
        .chat(Chat::new().is_group(true).service(ChatService::Rcs).participants(4))
        .max_diagnostics(7);
    let json = to_string(&everything).unwrap();
    assert_eq!(
        json,
        concat!(
            r#"{"first_message":false,"levels":{"empty-text":"warn","markdown-in-text":"allow"},"#,
            r#""url_media_exempt_hosts":["cdn.example.com"],"strict_links":true,"#,
            r#""chat_id":"550e8400-e29b-41d4-a716-446655440000","message_id":"abc","#,
            r#""chat":{"is_group":true,"service":"RCS","participants":4},"max_diagnostics":7}"#,
        ),
    );
    for json in
        [json.as_str(), "{}", r#"{"url_media_exempt_hosts":[]}"#, r#"{"chat":{"service":"SMS"}}"#]
    {
        let options = Options::from_json(json.as_bytes()).unwrap();
        assert_eq!(to_string(&options).unwrap(), json);
        assert_eq!(to_string(&from_str::<Options>(json).unwrap()).unwrap(), json);
    }
}

#[test]
fn options_that_no_json_holds_are_as_near_as_can_be() {
    let options =
        Options::new().max_diagnostics(usize::MAX).chat(Chat::new().participants(u64::MAX));
    let json = to_string(&options).unwrap();
    assert_eq!(
        json,
        r#"{"chat":{"participants":9223372036854775807},"max_diagnostics":9223372036854775807}"#,
    );
    Options::from_json(json.as_bytes()).unwrap();
}

#[test]
fn wrong_options_are_the_errors_of_from_json() {
    for json in [
        r#"{"strict_link": true}"#,
        r#"{"strict_links": 1}"#,
        r#"{"levels": {"wrong-type": "allow"}}"#,
        r#"{"levels": {"blank": "deny"}}"#,
        r#"{"chat": {"service": "sms"}}"#,
        r#"{"url_media_exempt_hosts": ["https://cdn.example.com"]}"#,
        r#"{"url_media_exempt_hosts": [""]}"#,
        "[]",
    ] {
        let expected = Options::from_json(json.as_bytes()).unwrap_err().to_string();
        assert_eq!(from_str::<Options>(json).unwrap_err().to_string(), expected, "{json}");
    }
    assert!(from_str::<Chat>(r#"{"group": true}"#).is_err());
}

#[test]
fn names_are_strings() {
    for &rule in Rule::ALL {
        assert_eq!(from_str::<Rule>(&to_string(&rule).unwrap()).unwrap(), rule);
    }
    for &operation in Operation::ALL {
        assert_eq!(from_str::<Operation>(&to_string(&operation).unwrap()).unwrap(), operation);
    }
    assert_eq!(to_string(&Rule::NoParts).unwrap(), r#""no-parts""#);
    assert_eq!(to_string(&Operation::ChatsCreate).unwrap(), r#""chats.create""#);
    assert_eq!(to_string(Severity::ALL).unwrap(), r#"["error","warning"]"#);
    assert_eq!(to_string(Level::ALL).unwrap(), r#"["allow","warn","deny"]"#);
    assert_eq!(to_string(ChatService::ALL).unwrap(), r#"["iMessage","SMS","RCS"]"#);
    assert_eq!(to_string(PathId::ALL).unwrap(), r#"["chat_id","message_id"]"#);
    assert_eq!(from_str::<Vec<Severity>>(r#"["error","warning"]"#).unwrap(), Severity::ALL);
    assert_eq!(from_str::<Vec<PathId>>(r#"["chat_id","message_id"]"#).unwrap(), PathId::ALL);
    assert_eq!("warning".parse(), Ok(Severity::Warning));
    let error = from_str::<Operation>(r#""webhooks.unwrap""#).unwrap_err();
    assert!(error.to_string().starts_with("sendcheck does not check `webhooks.unwrap`"), "{error}");
}

#[test]
fn ids_are_strings_that_are_checked() {
    let json = format!("\"{ID}\"");
    assert_eq!(to_string(&from_str::<ChatId>(&json).unwrap()).unwrap(), json);
    assert_eq!(to_string(&from_str::<MessageId>(&json).unwrap()).unwrap(), json);
    let error = from_str::<ChatId>("\"abc\"").unwrap_err();
    assert!(error.to_string().starts_with("invalid chat id `abc`: expected a UUID"), "{error}");
    assert!(from_str::<MessageId>("\"abc\"").is_err());
}

#[test]
fn codes_and_params_have_their_fields_in_a_report() {
    let code = Rule::NoParts.code().unwrap();
    assert_eq!(to_string(&code).unwrap(), r#"{"code":1004,"code_predicted":true}"#);
    let documented = Rule::FirstMessageLink.code().unwrap();
    assert_eq!(to_string(&documented).unwrap(), r#"{"code":1005}"#);
    for code in [code, documented] {
        assert_eq!(from_str::<Code>(&to_string(&code).unwrap()).unwrap(), code);
    }
    let params: Params = from_str(r#"{"given":"x","count":3,"newer":true}"#).unwrap();
    assert_eq!(to_string(&params).unwrap(), r#"{"given":"x","count":3}"#);
}
