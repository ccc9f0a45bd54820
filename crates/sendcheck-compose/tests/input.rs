//! Reports about inputs.

use sendcheck_compose::{Input, PlanOptions, plan_json};

/// Returns the path and the message of each error.
fn errors(json: &str) -> Vec<(String, String)> {
    let report = Input::from_json(json.as_bytes()).unwrap_err();
    assert_eq!(plan_json(json.as_bytes(), &PlanOptions::default()).unwrap_err(), report);
    let diagnostics = report.diagnostics().iter();
    diagnostics.map(|it| (it.path().to_owned(), it.message())).collect()
}

fn paths(json: &str) -> Vec<String> {
    errors(json).into_iter().map(|(path, _)| path).collect()
}

#[test]
fn every_problem_is_reported_in_one_pass() {
    let json = r#"{"content": 5, "styel": "md", "to": ["x y"], "attachments": [{"url": "ftp://x"}], "format": "markdwn"}"#;
    let error = |path: &str, message: &str| (path.to_owned(), message.to_owned());
    assert_eq!(
        errors(json),
        [
            error("/content", "expected a string, found a number"),
            error("/styel", "unknown field `styel`"),
            error("/format", "unknown format `markdwn`, expected `markdown`, `html` or `text`"),
            error("/to/0", "invalid handle `x y`: expected a phone number or an email address"),
            error("/attachments/0/url", "URL `ftp://x` does not start with `https://`"),
        ]
    );
}

/// The operation depends on them.
#[test]
fn fields_that_exclude_each_other_are_reported_alone() {
    let json = r#"{"content": "a", "chat_id": "zz", "to": ["x y"]}"#;
    assert_eq!(paths(json), ["/chat_id"]);
    let json = r#"{"content": "a", "chat_id": "zz", "from": "x y"}"#;
    assert_eq!(paths(json), ["/from"]);
}

#[test]
fn a_field_of_the_wrong_type_has_no_further_errors() {
    assert_eq!(paths(r#"{"content": "a", "links": "https://example.com"}"#), ["/links"]);
    assert_eq!(paths(r#"{"message": []}"#), ["/message"]);
    assert_eq!(paths("[]"), [""]);
}

/// Each names what it is about.
#[test]
fn errors_of_planning_have_whole_sentences() {
    let first = r#""from": "+12052535597", "to": ["+12052532136"]"#;
    let link = "first message of a new chat contains a URL: https://x.example/1";
    let key = "k".repeat(254);
    for (json, message) in [
        (format!(r#"{{"content": "https://x.example/1 a", {first}}}"#), link),
        (format!(r#"{{"content": "[a](https://x.example/1)", {first}}}"#), link),
        (format!(r#"{{"links": ["https://x.example/1"], {first}}}"#), link),
        (
            format!(
                r#"{{"message": {{"parts": [{{"type": "text", "value": "https://x.example/1 a"}}]}}, {first}}}"#
            ),
            link,
        ),
        (
            format!(
                r#"{{"content": "one two three four five six seven", "idempotency_key": "{key}"}}"#
            ),
            "idempotency key too long: 256 characters, maximum 255",
        ),
    ] {
        let options = PlanOptions::default().limit(30).unwrap();
        let report = plan_json(json.as_bytes(), &options).unwrap_err();
        let messages: Vec<_> = report.diagnostics().iter().map(|it| it.message()).collect();
        assert_eq!(messages, [message], "{json}");
    }
}
