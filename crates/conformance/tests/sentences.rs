//! Every sentence can be written again from the catalogue and the params, as a caller does in another language.

use std::collections::{BTreeSet, HashMap};

use conformance::{broken_vectors, help_vectors, values_only, vectors};
use sendcheck::{Operation, Options, Report, Rule, check, check_value_json};
use serde_json::{Map, Value};

/// Replaces each `{name}` by the param of that name. Braces around other words stay.
fn render(template: &str, params: &Map<String, Value>) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let named = after.split_once('}').and_then(|(name, tail)| Some((params.get(name)?, tail)));
        if let Some((value, tail)) = named {
            out.push_str(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out + rest
}

/// The template that gives the sentence.
fn template_of(
    sentence: &str,
    templates: &'static [&'static str],
    params: &Map<String, Value>,
) -> Option<&'static str> {
    templates.iter().copied().find(|template| render(template, params) == sentence)
}

/// A diagnostic of a vector's report.
struct Found {
    vector: String,
    rule: Rule,
    json: Value,
    params: Map<String, Value>,
}

impl Found {
    fn message(&self) -> Option<&'static str> {
        let message = self.json["message"].as_str().expect("every diagnostic has a message");
        template_of(message, self.rule.messages(), &self.params)
    }

    fn help(&self) -> Option<&'static str> {
        template_of(self.json["help"].as_str()?, self.rule.helps(), &self.params)
    }
}

fn diagnostics(vector: &str, report: &Report) -> Vec<Found> {
    let json: Value = serde_json::from_str(&report.to_json()).expect("a report writes JSON");
    let list = json["diagnostics"].as_array().expect("a report has diagnostics").iter();
    list.map(|found| Found {
        vector: vector.to_owned(),
        rule: found["rule"].as_str().and_then(|rule| rule.parse().ok()).expect("it has a rule"),
        json: found.clone(),
        params: found["params"].as_object().cloned().unwrap_or_default(),
    })
    .collect()
}

type Check = fn(Operation, &[u8], &Options) -> Report;

/// The diagnostics of all vectors.
fn all() -> Vec<Found> {
    let run = |check: Check, name: &str, operation: &str, document: &[u8], options: &str| {
        let options = Options::from_json(options.as_bytes()).expect("options are valid");
        let operation = operation.parse().expect("operations are known");
        diagnostics(name, &check(operation, document, &options))
    };
    let checks = vectors().into_iter().map(|vector| (check as Check, vector));
    let values = values_only().into_iter().map(|vector| (check_value_json as Check, vector));
    let mut all = Vec::new();
    for (check, vector) in checks.chain(values) {
        let (name, document) = (&vector.name, vector.document());
        all.extend(run(check, name, &vector.operation, &document, vector.options_json()));
    }
    for vector in help_vectors().into_iter().chain(broken_vectors()) {
        let (name, document) = (&vector.name, vector.document());
        all.extend(run(check, name, &vector.operation, document, vector.options_json()));
    }
    all
}

#[test]
fn sentences_are_templates_with_params() {
    for found in all() {
        let Found { vector, rule, json, params } = &found;
        let known: Vec<&str> = rule.params().collect();
        for param in params.keys() {
            assert!(known.contains(&param.as_str()), "{vector}: {rule} has a param `{param}`");
        }
        assert!(found.message().is_some(), "{vector}: message of {json}");
        let has_help = json.get("help").is_some();
        assert_eq!(found.help().is_some(), has_help, "{vector}: help of {json}");
    }
}

/// Templates that no vector can use.
const WITHOUT_VECTOR: &[&str] = &[
    // The list of what `unchecked-content` reports is empty today.
    "`{given}` is newer than these rules and is not checked",
    "check it against the API reference",
    // Only an input of a plan has a format.
    "unknown format `{given}`, expected {expected}",
    // Only a serde value can hold such a number.
    "number out of range in an unknown field",
];

/// A template without a vector is dead, or its vector is missing.
#[test]
fn every_template_is_used_by_a_vector() {
    let mut used: HashMap<Rule, BTreeSet<&str>> = HashMap::new();
    for found in all() {
        let used = used.entry(found.rule).or_default();
        used.extend(found.message());
        used.extend(found.help());
    }
    let mut wrong = Vec::new();
    for &rule in Rule::ALL {
        for template in rule.messages().iter().chain(rule.helps()) {
            let is_used = used.get(&rule).is_some_and(|used| used.contains(template));
            if is_used == WITHOUT_VECTOR.contains(template) {
                wrong.push(format!("{rule}: {template}"));
            }
        }
    }
    assert!(wrong.is_empty(), "templates without a vector:\n{}", wrong.join("\n"));
}
