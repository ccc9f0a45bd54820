//! Arguments of the command line.

use sendcheck::Rule;

use crate::process::{VALID, sendcheck, sendcheck_with};

/// The rules of all diagnostics, and the exit status.
fn found(args: &[&str], document: &str) -> (Vec<String>, i32) {
    let args = ["check", "--format", "json"].iter().chain(args);
    let run = sendcheck_with(args, document.as_bytes());
    let reports = run.json_lines();
    let diagnostics = reports[0]["diagnostics"].as_array().unwrap();
    let shown = |found: &serde_json::Value| {
        format!("{} {}", found["severity"].as_str().unwrap(), found["rule"].as_str().unwrap())
    };
    (diagnostics.iter().map(shown).collect(), run.status)
}

fn one(finding: &str) -> Vec<String> {
    vec![finding.to_owned()]
}

#[test]
fn levels() {
    let blank = r#"{"parts": [{"type": "text", "value": " "}]}"#;
    assert_eq!(found(&[], blank), (one("warning blank-text"), 0));
    assert_eq!(found(&["--deny", "blank-text"], blank), (one("error blank-text"), 1));
    assert_eq!(found(&["--allow", "blank-text"], blank), (vec![], 0));
    assert_eq!(found(&["--deny-warnings"], blank), (one("warning blank-text"), 1));
    assert_eq!(found(&["--deny-warnings"], VALID), (vec![], 0));
    let several = ["--warn", "no-parts", "--warn", "empty-text"];
    assert_eq!(found(&several, r#"{"parts": []}"#), (one("warning no-parts"), 0));
}

#[test]
fn first_messages() {
    let link = r#"{"parts": [{"type": "text", "value": "https://example.com"}]}"#;
    assert_eq!(found(&[], link), (vec![], 0));
    assert_eq!(found(&["--first-message"], link), (one("error first-message-link"), 1));
    let create =
        format!(r#"{{"from": "+12052535597", "to": ["+12052532136"], "message": {link}}}"#);
    assert_eq!(found(&[], &create), (one("error first-message-link"), 1));
    assert_eq!(found(&["--existing-chat"], &create), (vec![], 0));
}

#[test]
fn strict_links() {
    let weak = r#"{"parts": [{"type": "text", "value": "see readme.md"}]}"#;
    assert_eq!(found(&["--first-message"], weak), (vec![], 0));
    let possible = one("warning first-message-possible-link");
    assert_eq!(found(&["--first-message", "--strict-links"], weak), (possible, 0));
}

#[test]
fn exempt_hosts_replace_the_defaults() {
    let media = |host: &str| {
        let part = format!(r#"{{"type": "media", "url": "https://{host}/a.jpg"}}"#);
        format!(r#"{{"parts": [{}]}}"#, vec![part; 41].join(","))
    };
    let too_many = || (one("error too-many-url-media"), 1);
    assert_eq!(found(&[], &media("cdn.linqapp.com")), (vec![], 0));
    assert_eq!(found(&[], &media("a.example.com")), too_many());
    let hosts = ["--exempt-host", "a.example.com", "--exempt-host", "b.example.com"];
    assert_eq!(found(&hosts, &media("a.example.com")), (vec![], 0));
    assert_eq!(found(&hosts, &media("b.example.com")), (vec![], 0));
    assert_eq!(found(&hosts, &media("cdn.linqapp.com")), too_many());
    let run = sendcheck_with(["check", "--exempt-host", "https://a.example.com"], b"{}");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("expected an array of hosts"), "{}", run.stderr);
}

#[test]
fn chat_and_ids() {
    let update = r#"{"display_name": "Friends"}"#;
    let direct = r#"{"is_group": false}"#;
    assert_eq!(found(&["--chat", direct], update), (one("error needs-group-chat"), 1));
    assert_eq!(found(&["--chat", r#"{"is_group": true}"#], update), (vec![], 0));
    let id = ["--chat-id", "550e8400-e29b-41d4-a716-446655440000"];
    assert_eq!(found(&id, update), (vec![], 0));
    assert_eq!(found(&["--chat-id", "1"], update), (one("error invalid-uuid"), 1));
    let text = r#"{"text": "hi"}"#;
    let message = ["-o", "messages.update", "--message-id", "1"];
    assert_eq!(found(&message, text), (one("error invalid-uuid"), 1));
}

#[test]
fn invalid_arguments_are_usage_errors() {
    let wrong: [(&[&str], &str); 13] = [
        (&["--deny", "blank-tex"], "did you mean `blank-text`?"),
        (&["--operation", "chats.creat"], "did you mean `chats.create`?"),
        (&["--operation", "messages.delete"], "sendcheck does not check `messages.delete`"),
        (&["--allow", "wrong-type"], "level of `wrong-type` cannot be lowered"),
        (&["--warn", "no-parts", "--deny", "no-parts"], "conflicting levels for rule `no-parts`"),
        (&["--first-message", "--existing-chat"], "cannot be used with"),
        (&["--chat", "{"], "invalid JSON"),
        (&["--chat", r#"{"group": true}"#], "unknown option `group`"),
        (&["--chat", r#"{"service": "imessage"}"#], "`iMessage`, `SMS` or `RCS`"),
        (&["--max-diagnostics=-1"], "--max-diagnostics"),
        (&["--format", "xml"], "[possible values: human, concise, json, github, sarif, junit]"),
        (&["--strict-link"], "--strict-links"),
        (&["--no-such-flag"], "Usage: sendcheck check"),
    ];
    for (args, message) in wrong {
        let run = sendcheck_with(["check"].iter().chain(args), VALID.as_bytes());
        assert!(run.stderr.contains(message), "{args:?}: {}", run.stderr);
        assert_eq!((run.stdout.as_str(), run.status), ("", 2), "{args:?}");
    }
    assert_eq!(sendcheck([] as [&str; 0]).status, 2);
    assert_eq!(sendcheck(["explain", "no-such-rule"]).status, 2);
}

#[test]
fn every_rule_has_a_level() {
    for rule in Rule::ALL {
        let run = sendcheck_with(["check", "--deny", rule.name()], VALID.as_bytes());
        assert_eq!(run.status, 0, "{rule}: {}", run.stderr);
    }
}

#[test]
fn help_has_examples_and_exit_status() {
    for args in [&["check", "--help"][..], &["help", "check"]] {
        let help = sendcheck(args).stdout;
        assert!(help.contains("Exit status:") && help.contains("Examples:"), "{help}");
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    }
    let version = sendcheck(["--version"]);
    assert_eq!(version.stdout, format!("sendcheck {}\n", env!("CARGO_PKG_VERSION")));
}
