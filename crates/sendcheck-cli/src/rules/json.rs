use sendcheck::fix::Applicability;
use sendcheck::{Code, Example, Rule};
use serde::Serialize;

/// All facts of a rule.
#[derive(Serialize)]
struct Row {
    rule: &'static str,
    group: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_predicted: Option<bool>,
    can_be_lowered: bool,
    /// The safest kind of fix.
    fix: Option<&'static str>,
    summary: &'static str,
    /// Templates, with the names of params in braces.
    messages: &'static [&'static str],
    helps: &'static [&'static str],
    params: Vec<&'static str>,
    what: &'static str,
    why: &'static str,
    fails: Shown,
    passes: Shown,
    source: &'static str,
}

#[derive(Serialize)]
struct Shown {
    operation: &'static str,
    options: serde_json::Value,
    /// JSON text in short form: `"a" * 3` means `"aaa"`.
    document: &'static str,
}

/// Returns an array with a line for each rule.
pub(super) fn page() -> String {
    let rows: Vec<_> = Rule::ALL.iter().map(|rule| line(*rule)).collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}

fn line(rule: Rule) -> String {
    let explanation = rule.explanation();
    let row = Row {
        rule: rule.name(),
        group: rule.group(),
        severity: rule.severity().name(),
        code: rule.code().map(Code::number),
        code_predicted: rule.code().map(Code::is_predicted).filter(|predicted| *predicted),
        can_be_lowered: rule.can_be_lowered(),
        fix: rule.fix().map(Applicability::name),
        summary: rule.summary(),
        messages: rule.messages(),
        helps: rule.helps(),
        params: rule.params().collect(),
        what: explanation.what,
        why: explanation.why,
        fails: shown(explanation.fails),
        passes: shown(explanation.passes),
        source: explanation.source,
    };
    serde_json::to_string(&row).unwrap_or_default()
}

fn shown(example: Example) -> Shown {
    let Example { operation, options, json: document, .. } = example;
    Shown { operation, options: serde_json::from_str(options).unwrap_or_default(), document }
}
