//! Fixes: idempotent, for the better, and nothing else changes.

use proptest::prelude::*;
use sendcheck::fix::{Applicability, fix, fixes};
use sendcheck::{Operation, Options, Report, Severity, check_str};
use serde_json::{Value, json};

use crate::pieces::{config, content, visible};

fn errors(report: &Report) -> usize {
    report.diagnostics().iter().filter(|it| it.severity() == Severity::Error).count()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn safe_fixes_are_idempotent(content in content()) {
        let document = json!({"parts": [{"type": "text", "value": content}]}).to_string();
        let options = Options::default();
        let fixed = fix(Operation::Message, document.as_bytes(), &options, Applicability::Safe);
        let again = fix(Operation::Message, fixed.document.as_bytes(), &options, Applicability::Safe);
        prop_assert_eq!(&fixed.document, &again.document);
        let left = fixes(Operation::Message, fixed.document.as_bytes(), &options);
        prop_assert!(left.iter().all(|it| it.applicability != Applicability::Safe), "{:?} {}", left, fixed.document);
        let before = check_str(Operation::Message, &document, &options);
        prop_assert!(errors(&fixed.report) <= errors(&before));
    }

    #[test]
    fn safe_fixes_keep_the_text(content in content()) {
        // Signs, references and the addresses of links are what fixes change.
        let content: String = content.chars().filter(|c| !"[]()&\\".contains(*c)).collect();
        let document = json!({"parts": [{"type": "text", "value": content}]}).to_string();
        let fixed = fix(Operation::Message, document.as_bytes(), &Options::default(), Applicability::Safe);
        let value: Value = serde_json::from_str(&fixed.document).unwrap();
        let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
        let after = value["parts"][0]["value"].as_str().unwrap();
        if fixed.applied.iter().all(|it| it.rule.name() != "html-in-text") {
            prop_assert_eq!(letters(after), letters(&content));
        }
        prop_assert!(visible(&[after.to_owned()]).is_empty() <= visible(std::slice::from_ref(&content)).is_empty());
    }

    #[test]
    fn each_fix_is_for_the_better(content in content(), kind in 0..4_usize, start in 0..12_usize, end in 0..12_usize, is_plain: bool) {
        let style = [("style", "bold"), ("style", "Bold"), ("animation", "shake"), ("animation", "nope")][kind];
        let mut document = json!({"parts": [
            {"type": "text", "value": content, "text_decorations": [{"range": [start, end], style.0: style.1}]},
            {"type": "text", "text": "more", "effect": null},
        ]});
        if is_plain {
            document["preferred_service"] = "SMS".into();
        }
        let text = document.to_string();
        let options = Options::default();
        let before = check_str(Operation::Message, &text, &options);
        for one in fixes(Operation::Message, text.as_bytes(), &options) {
            prop_assert!(before.diagnostics().iter().any(|it| it.rule() == one.rule && it.path() == one.path));
            for (path, edits) in &one.text_edits {
                let old = document.pointer(path).and_then(Value::as_str).unwrap();
                let units: Vec<u16> = old.encode_utf16().collect();
                let (mut at, mut new) = (0, Vec::new());
                for edit in edits {
                    prop_assert!(at <= edit.start_utf16 && edit.start_utf16 <= edit.end_utf16, "{:?}", edits);
                    new.extend_from_slice(&units[at..edit.start_utf16]);
                    new.extend(edit.text.encode_utf16());
                    at = edit.end_utf16;
                }
                new.extend_from_slice(&units[at..]);
                let patch = one.to_json();
                let patch: Value = serde_json::from_str(&patch).unwrap();
                let replaced = patch["patch"].as_array().unwrap().iter().find(|op| op["path"] == path.as_str()).unwrap();
                prop_assert_eq!(replaced["value"].as_str().unwrap(), String::from_utf16(&new).unwrap());
            }
        }
        for up_to in [Applicability::Safe, Applicability::Unsafe] {
            let fixed = fix(Operation::Message, text.as_bytes(), &options, up_to);
            prop_assert!(errors(&fixed.report) <= errors(&before), "{} {}", text, fixed.document);
            let again = fix(Operation::Message, fixed.document.as_bytes(), &options, up_to);
            prop_assert_eq!(&again.document, &fixed.document);
        }
    }
}

/// Pieces of HTML that fixes and plans read alike.
const HTML: &[&str] = &[
    "a",
    "b",
    "c d",
    "é",
    "<p>",
    "</p>",
    "<div>",
    "<ul>",
    "</ul>",
    "<ol>",
    "<ol start=4>",
    "</ol>",
    "<li>",
    "</li>",
    "<b>",
    "</b>",
    "<em>",
    "</em>",
    "<br>",
    "<h2>",
    "</h2>",
    "<blockquote>",
    "</blockquote>",
    "<a href=\"https://e.co/x\">",
    "</a>",
    "<tr>",
    "<td>",
    "<th>",
    "<table><tr><th>h<th>k<tr><td>1<td>2</table>",
    "<hr>",
    "&amp;",
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn fixed_html_is_planned_html(pieces in prop::collection::vec(prop::sample::select(HTML), 1..14)) {
        let content = format!("<p>x</p>{}", pieces.concat());
        let document = json!({"parts": [{"type": "text", "value": content}]}).to_string();
        let fixed = fix(Operation::Message, document.as_bytes(), &Options::default(), Applicability::Unsafe);
        let value: Value = serde_json::from_str(&fixed.document).unwrap();
        let planned = sendcheck_compose::html::render(&content, sendcheck_compose::Typography::Rich);
        prop_assert_eq!(value["parts"][0]["value"].as_str().unwrap(), planned.text, "{}", content);
    }
}
