//! `sendcheck rules`, `sendcheck explain` and `sendcheck completions`.

use sendcheck::fix::Applicability;
use sendcheck::{Code, Rule};
use serde_json::{Value, json};

use crate::process::sendcheck;

#[test]
fn human_has_a_line_for_each_rule() {
    let page = sendcheck(["rules"]).stdout;
    for rule in Rule::ALL {
        let line = page.lines().find(|line| line.split_whitespace().next() == Some(rule.name()));
        let line = line.unwrap_or_else(|| panic!("{rule}"));
        assert!(line.contains(rule.severity().name()), "{line}");
        let code = rule.code().map(|code| code.number().to_string()).unwrap_or_default();
        assert!(line.contains(&code), "{line}");
        if let Some(fix) = rule.fix() {
            assert!(line.split_whitespace().any(|word| word == fix.name()), "{line}");
        }
        assert!(rule.params().all(|name| !line.contains(&format!("{{{name}}}"))), "{line}");
    }
}

#[test]
fn json_has_all_facts() {
    let run = sendcheck(["rules", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(rows.len(), Rule::ALL.len());
    for (row, rule) in rows.iter().zip(Rule::ALL) {
        assert_eq!(row["rule"], rule.name());
        assert_eq!(row["group"], rule.group());
        assert_eq!(row["severity"], rule.severity().name());
        assert_eq!(row["code"], json!(rule.code().map(Code::number)));
        assert_eq!(row["code_predicted"] == true, rule.code().is_some_and(Code::is_predicted));
        assert_eq!(row["fix"], json!(rule.fix().map(Applicability::name)));
        assert_eq!(row["messages"], json!(rule.messages()));
        assert_eq!(row["helps"], json!(rule.helps()));
        assert_eq!(row["params"], json!(rule.params().collect::<Vec<_>>()));
        assert_eq!(row["what"], rule.explanation().what);
        assert_eq!(row["fails"]["document"], rule.explanation().fails.json);
        assert!(row["fails"]["options"].is_object());
    }
}

/// `cargo xtask docs` generates it.
#[test]
fn page_of_rules_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/rules.md");
    let page = std::fs::read_to_string(path).unwrap();
    assert!(sendcheck(["rules", "--format", "markdown"]).stdout == page, "run cargo xtask docs");
    for rule in Rule::ALL {
        assert!(page.contains(&format!("\n### {rule}\n")), "{rule}");
    }
}

#[test]
fn explain_shows_every_rule() {
    for rule in Rule::ALL {
        let run = sendcheck(["explain", rule.name()]);
        assert!(!run.stdout.contains("→ :"), "{}", run.stdout);
        assert_eq!((run.stderr.as_str(), run.status), ("", 0));
        let page = run.stdout;
        let explanation = rule.explanation();
        let unwrapped = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(page.contains("\nFix: "), rule.fix().is_some(), "{page}");
        for text in [explanation.what, explanation.why, explanation.source] {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(unwrapped.contains(&text), "{page}");
        }
        assert!(page.contains(explanation.fails.json), "{page}");
        assert!(page.contains(explanation.passes.json), "{page}");
        // The API documents nothing newer than the rules today.
        let reports_nothing = *rule == Rule::UncheckedContent;
        assert_eq!(page.contains("\n  → "), !reports_nothing, "{page}");
        let params: Vec<_> = rule.params().collect();
        assert_eq!(page.contains("Params: "), !params.is_empty(), "{page}");
        assert!(unwrapped.contains(&params.join(", ")), "{page}");
        if let Some(code) = rule.code() {
            let predicted = if code.is_predicted() { " (predicted)" } else { "" };
            assert!(page.contains(&format!("API error {}{predicted}\n", code.number())), "{page}");
        }
        let documents = [explanation.fails.json, explanation.passes.json];
        for line in page.lines().filter(|line| !documents.contains(&line.trim())) {
            assert!(line.chars().count() <= 100 || line.starts_with("  → "), "{line}");
        }
    }
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = sendcheck(["completions", shell]).stdout;
        for word in ["check", "explain", "completions", "exempt-host", "max-diagnostics"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        // These two complete no values.
        if !["elvish", "powershell"].contains(&shell) {
            for name in ["consecutive-text", "chats.messages.send"] {
                assert!(script.contains(name), "{shell}: {name}");
            }
        }
    }
    assert_eq!(sendcheck(["completions", "cmd"]).status, 2);
}
