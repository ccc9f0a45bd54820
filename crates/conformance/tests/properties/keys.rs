//! The same document with its keys in another order, and with keys that were given before.

use proptest::prelude::Rng;
use proptest::test_runner::TestRng;
use sendcheck::{Report, Rule};
use serde_json::{Value, json};

/// A document as text, and the places of the keys that stand in it more than once.
#[derive(Debug, Default)]
pub(crate) struct Rewritten {
    pub(crate) json: String,
    pub(crate) repeated: Vec<String>,
}

/// Writes `value` with its keys shuffled, and before some of them the same key with one of `others`, in
/// which keys are given twice as well.
pub(crate) fn rewrite(value: &Value, others: &[Value], rng: &mut TestRng) -> Rewritten {
    let plain: Vec<String> = others.iter().map(Value::to_string).collect();
    let mut deep = Vec::new();
    for other in others {
        let mut rewritten = Rewritten::default();
        rewritten.write(other, "", &plain, rng);
        deep.push(rewritten.json);
    }
    let mut rewritten = Rewritten::default();
    rewritten.write(value, "", &deep, rng);
    rewritten.repeated.sort_unstable();
    rewritten
}

impl Rewritten {
    fn write(&mut self, value: &Value, path: &str, others: &[String], rng: &mut TestRng) {
        match value {
            Value::Array(items) => {
                self.json.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.json.push_str(if index == 0 { "" } else { "," });
                    self.write(item, &format!("{path}/{index}"), others, rng);
                }
                self.json.push(']');
            }
            Value::Object(fields) => {
                // Each key's last mention is its own value.
                let mut mentions: Vec<(&String, Option<&String>)> = Vec::new();
                for key in fields.keys() {
                    mentions.insert(below(mentions.len() + 1, rng), (key, None));
                    if let Some(other) = others.get(below(others.len() * 4 + 1, rng)) {
                        mentions.insert(below(mentions.len() + 1, rng), (key, Some(other)));
                        self.repeated.push(format!("{path}/{}", escaped(key)));
                    }
                }
                for index in 0..mentions.len() {
                    let (key, other) = mentions[index];
                    let later = mentions[index + 1..].iter().position(|mention| mention.0 == key);
                    if let (None, Some(later)) = (other, later) {
                        mentions.swap(index, index + 1 + later);
                    }
                }
                self.json.push('{');
                for (index, (key, other)) in mentions.into_iter().enumerate() {
                    self.json.push_str(if index == 0 { "" } else { "," });
                    self.json.push_str(&json!(key).to_string());
                    self.json.push(':');
                    match other {
                        Some(other) => self.json.push_str(other),
                        None => self.write(
                            &fields[key],
                            &format!("{path}/{}", escaped(key)),
                            others,
                            rng,
                        ),
                    }
                }
                self.json.push('}');
            }
            scalar => self.json.push_str(&scalar.to_string()),
        }
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn below(end: usize, rng: &mut TestRng) -> usize {
    usize::try_from(rng.next_u32()).expect("32 bits fit") % end
}

/// What is found, but for keys given twice, in no order.
pub(crate) fn findings(report: &Report) -> Vec<String> {
    let mut found: Vec<String> = report
        .diagnostics()
        .iter()
        .filter(|found| found.rule() != Rule::DuplicateField)
        .map(|found| {
            let (message, help, related) = (found.message(), found.help(), found.related());
            format!(
                "{} {} {:?} {message} {help:?} {related:?}",
                found.rule(),
                found.path(),
                found.range()
            )
        })
        .collect();
    found.sort_unstable();
    found
}

/// Where keys are given twice.
pub(crate) fn repeated(report: &Report) -> Vec<String> {
    let mut paths: Vec<String> = report
        .diagnostics()
        .iter()
        .filter(|found| found.rule() == Rule::DuplicateField)
        .map(|found| found.path().to_owned())
        .collect();
    paths.sort_unstable();
    paths
}
