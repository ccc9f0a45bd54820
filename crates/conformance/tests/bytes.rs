//! Cases that no vector can express: documents that are not UTF-8, and invalid options.

use sendcheck::{Operation, Options, Rule, check};

#[test]
fn invalid_utf8_is_no_json() {
    let cases: [(&[u8], usize); 8] = [
        (b"\xff", 0),
        (b"{\"a\":\"\xc3\"}", 6),
        (b"{\"a\":\"\x80\"}", 6),
        (b"{\"a\":\"\xc0\xaf\"}", 6),
        (b"{\"a\":\"\xed\xa0\xbd\"}", 6),
        (b"{\"a\":\"\xf5\x80\x80\x80\"}", 6),
        (b"{\"\xe2\x82\":1}", 2),
        (b"{} \xfe", 3),
    ];
    for (bytes, offset) in cases {
        let report = check(Operation::ChatsCreate, bytes, &Options::default());
        let [found] = report.diagnostics() else { panic!("{bytes:?}: {report:?}") };
        assert_eq!((found.rule(), found.path()), (Rule::InvalidJson, ""), "{bytes:?}");
        let position = found.position().unwrap();
        assert_eq!(position.offset_bytes, offset, "{bytes:?}");
        assert_eq!((position.line, position.column_utf16), (1, offset + 1), "{bytes:?}");
    }
}

#[test]
fn wrong_options_are_refused() {
    for json in [
        "",
        "[]",
        "null",
        r#"{"first_mesage": true}"#,
        r#"{"firstMessage": true}"#,
        r#"{"first_message": 1}"#,
        r#"{"first_message": "true"}"#,
        r#"{"levels": {"no-such-rule": "allow"}}"#,
        r#"{"levels": {"empty-text": "error"}}"#,
        r#"{"levels": {"empty-text": true}}"#,
        r#"{"levels": ["empty-text"]}"#,
        r#"{"url_media_exempt_hosts": "cdn.linqapp.com"}"#,
        r#"{"url_media_exempt_hosts": [1]}"#,
        r#"{"strict_links": 0}"#,
        r#"{"chat_id": 7}"#,
        r#"{"chat": true}"#,
        r#"{"chat": {"isGroup": true}}"#,
        r#"{"chat": {"is_group": "no"}}"#,
        r#"{"chat": {"service": "sms"}}"#,
        r#"{"chat": {"participants": -1}}"#,
        r#"{"chat": {"participants": 2.5}}"#,
        r#"{"max_diagnostics": -1}"#,
        r#"{"max_diagnostics": "20"}"#,
        r#"{"max_diagnostics": 1.5}"#,
        r#"{"strict_links": true} x"#,
        r#"{"strict_links": true, "strict_links": true}"#,
        r#"{"levels": {"empty-text": "deny", "empty-text": "warn"}}"#,
        r#"{"chat": {"service": "SMS", "servic\u0065": "SMS"}}"#,
    ] {
        assert!(Options::from_json(json.as_bytes()).is_err(), "{json} is taken");
    }
}

#[test]
fn errors_of_shape_cannot_be_lowered() {
    for rule in [
        "invalid-json",
        "missing-field",
        "wrong-type",
        "unknown-value",
        "unknown-part-type",
        "duplicate-field",
        "invalid-unicode",
    ] {
        for level in ["allow", "warn"] {
            let json = format!(r#"{{"levels": {{"{rule}": "{level}"}}}}"#);
            assert!(Options::from_json(json.as_bytes()).is_err(), "{json} is taken");
        }
    }
    for rule in ["null-field", "unknown-field", "unchecked-content"] {
        let json = format!(r#"{{"levels": {{"{rule}": "allow"}}}}"#);
        assert!(Options::from_json(json.as_bytes()).is_ok(), "{json} is refused");
    }
}

#[test]
fn other_encodings_have_help() {
    let utf16: Vec<u8> = "{\"a\": 1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [&b"\xff\xfe"[..], &utf16].concat();
    let big_endian: Vec<u8> =
        "\u{feff}{\"a\": 1}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let utf32: Vec<u8> =
        "{\"a\": 1}".chars().flat_map(|char| (char as u32).to_be_bytes()).collect();
    let invalid = b"{\"a\": \"\xff\"}".to_vec();
    for bytes in [utf16, with_mark, big_endian, utf32, invalid] {
        let report = check(Operation::ChatsCreate, &bytes, &Options::default());
        let [found] = report.diagnostics() else { panic!("{bytes:?}: {report:?}") };
        assert_eq!(found.rule(), Rule::InvalidJson, "{bytes:?}");
        assert_eq!(found.help().as_deref(), Some("save the file as UTF-8"), "{bytes:?}");
    }
}
