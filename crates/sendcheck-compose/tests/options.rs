//! Options of planning that depend on each other.

use sendcheck_compose::PlanOptions;

#[test]
fn an_opener_has_no_links_in_any_order_of_the_options() {
    let strict = [
        r#"{"opener": "see readme.md", "strict_links": true}"#,
        r#"{"strict_links": true, "opener": "see readme.md"}"#,
    ];
    for json in strict {
        let error = PlanOptions::from_json(json.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("`opener`: expected a text without links"), "{json}: {error}");
    }
    assert!(PlanOptions::from_json(br#"{"opener": "see readme.md"}"#).is_ok());
    assert!(PlanOptions::from_json(br#"{"opener": "see https://a.example"}"#).is_err());
    assert!(PlanOptions::new().strict_links(true).opener("see readme.md").is_err());
}

#[test]
fn an_option_of_checks_alone_is_unknown() {
    for json in [r#"{"chat_id": "x"}"#, r#"{"message_id": "x"}"#, r#"{"max_diagnostics": 1}"#] {
        let error = PlanOptions::from_json(json.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with("unknown option"), "{json}: {error}");
    }
}
