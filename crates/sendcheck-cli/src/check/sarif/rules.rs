//! The catalogue in SARIF.

use std::fmt::Write as _;

use sendcheck::fix::Applicability;
use sendcheck::{Code, Example, Explanation, Rule};

use super::level;
use super::log::{Configuration, Message, RuleInfo, RuleProperties};

const DOCUMENTATION: &str = "https://docs.linqapp.com/";

/// Returns all rules, in the order of the catalogue.
pub(super) fn all() -> Vec<RuleInfo> {
    Rule::ALL.iter().map(|rule| info(*rule)).collect()
}

fn info(rule: Rule) -> RuleInfo {
    let explanation = rule.explanation();
    let what = format!("{} {}", explanation.what, explanation.why);
    RuleInfo {
        id: rule.name(),
        short_description: text(rule.summary().to_owned()),
        full_description: text(what.clone()),
        help: Message { markdown: Some(help_in_markdown(&what, explanation)), text: what },
        help_uri: help_uri(rule),
        default_configuration: Configuration { level: level(rule.severity()) },
        properties: RuleProperties {
            tags: [rule.group()],
            code: rule.code().map(Code::number),
            code_predicted: rule.code().is_some_and(Code::is_predicted),
            fix: rule.fix().map(Applicability::name),
            source: explanation.source,
        },
    }
}

fn text(text: String) -> Message {
    Message { text, markdown: None }
}

fn help_in_markdown(what: &str, explanation: Explanation) -> String {
    let mut out = what.to_owned();
    for (verb, Example { operation, json, .. }) in
        [("Fails", explanation.fails), ("Passes", explanation.passes)]
    {
        let _ = write!(out, "\n\n{verb} as `{operation}`:\n\n```json\n{json}\n```");
    }
    let _ = write!(out, "\n\nSource: {}", explanation.source);
    out
}

/// Returns the page of the API's documentation about a rule: its source, or that of its documented code.
fn help_uri(rule: Rule) -> Option<String> {
    let source = rule.explanation().source;
    let mut words = source.split([';', ',', ' ']).map(|word| word.trim_end_matches(':'));
    let page = words.find(|word| word.starts_with(DOCUMENTATION)).map(str::to_owned);
    page.or_else(|| rule.code().filter(|code| !code.is_predicted()).map(Code::doc_url))
}
