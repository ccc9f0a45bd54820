//! Pieces of which Markdown, HTML and texts are made, and what is common to the properties.

use proptest::prelude::*;
use sendcheck::{Operation, Options, Report, Rule, check_str};
use sendcheck_compose::{Input, Plan, PlanOptions, PlannedSend, plan};
use serde_json::{Value, json};

/// Pieces of which Markdown, HTML and texts are made.
pub(crate) const PIECES: &[&str] = &[
    "a",
    "word ",
    "two words ",
    "Ana",
    "。",
    "日本",
    "明日まで",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n\n",
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "> ",
    ">> ",
    "---\n",
    "***\n",
    "```\n",
    "~~~\n",
    "    ",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "[",
    "](https://x.example/a)",
    "](u)",
    "![",
    "![](https://i.example/a.png)",
    "<https://y.example>",
    "https://z.example/p?q=1",
    "example.com",
    "www.a.example",
    "\\",
    "\\*",
    "&amp;",
    "&copy;",
    "&#x41;",
    "<b>",
    "</b>",
    "<u>",
    "</u>",
    "<i>",
    "</i>",
    "<br>",
    "<p>",
    "</p>",
    "<ul><li>",
    "</li></ul>",
    "<!-- c -->",
    "<x-y>",
    "<table><tr><td>",
    "| a | b |\n|---|---|\n| c | d |\n",
    "| a | b | c |\n|---|---|---|\n| d | e | f |\n",
    "|",
    "[^1]",
    "\n[^1]: note\n",
    "[r]",
    "\n[r]: https://r.example\n",
    "👍🏽",
    "👨‍👩‍👧‍👦",
    "e\u{301}",
    "\u{200B}",
    "\u{200D}",
    "\u{AD}",
    "\u{FE0F}",
    "\u{FEFF}",
    "\u{2800}",
    "\u{FFFC}",
    "\u{1}",
    "\u{A0}",
    "\u{3000}",
    "\u{2028}",
    "\u{85}",
    "\x0c",
    "\x0b",
    "\r",
    "&nbsp;",
    "&#8203;",
    ". ",
    "! ",
    "? ",
    "Dr. ",
    "：",
    "「",
    "」",
    "(",
    ")",
    "$$x^2$$",
    "{{name}}",
    "- [x] ",
    "- [ ] ",
    "\r\n",
    "\t",
    "مرحبا ",
    "नमस्ते ",
    "mailto:a@b.example",
    "[m](mailto:a@b.example?subject=x)",
    "Setext\n===\n",
];

/// Returns the configuration: `PROPTEST_CASES` sets how many cases are tried.
pub(crate) fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig::with_cases(cases.unwrap_or(400))
}

pub(crate) fn content() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

pub(crate) fn limit() -> impl Strategy<Value = usize> {
    prop_oneof![Just(10_000), 1..60_usize, 1..6_usize]
}

pub(crate) fn input(content: &str, format: &str) -> Input {
    let json = json!({"content": content, "format": format}).to_string();
    Input::from_json(json.as_bytes()).unwrap()
}

pub(crate) fn texts(sends: &[PlannedSend]) -> Vec<String> {
    let mut texts = Vec::new();
    for send in sends {
        let document: Value = serde_json::from_str(send.document()).unwrap();
        let message =
            if send.operation() == Operation::Message { &document } else { &document["message"] };
        for part in message["parts"].as_array().into_iter().flatten() {
            if part["type"] == "text" {
                texts.push(part["value"].as_str().unwrap().to_owned());
            }
        }
    }
    texts
}

/// The characters that show something.
pub(crate) fn visible(texts: &[String]) -> String {
    let is_visible = |c: &char| !sendcheck::text::is_blank(c.encode_utf8(&mut [0; 4]));
    texts.iter().flat_map(|text| text.chars()).filter(is_visible).collect()
}

/// Every send is valid and warns of nothing but what it lists.
pub(crate) fn assert_valid(plan: &Plan) {
    for (index, send) in plan.sends().iter().enumerate() {
        let options =
            if index == 0 { Options::default() } else { Options::default().first_message(false) };
        let report = check_str(send.operation(), send.document(), &options);
        assert!(report.is_valid(), "{} {}", send.document(), report.to_json());
        let mut rules: Vec<Rule> =
            report.diagnostics().iter().map(sendcheck::Diagnostic::rule).collect();
        rules.sort_by_key(|rule| rule.name());
        rules.dedup();
        assert_eq!(rules, send.warnings());
        for rule in rules {
            let is_possible = matches!(
                rule,
                Rule::UnfilledPlaceholder
                    | Rule::DamagedText
                    | Rule::HtmlInText
                    | Rule::MarkdownInText
                    | Rule::FirstMessageMedia
                    | Rule::RiskyFirstLink
            );
            assert!(is_possible, "{rule}: {}", send.document());
        }
    }
}

pub(crate) fn is_nothing(report: &Report) -> bool {
    report.diagnostics().iter().all(|it| it.rule() == Rule::NoParts)
}

pub(crate) fn plan_texts(content: &str) -> Vec<String> {
    texts(plan(&input(content, "markdown"), &PlanOptions::new()).unwrap().sends())
}
