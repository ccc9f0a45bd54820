//! The same document with its keys in another order, and with keys that were given before.

use sendcheck::{Report, Rule};
use serde_json::{Value, json};

/// A document as text, and the paths of its duplicate keys.
#[derive(Debug, Default)]
pub struct Rewritten {
    /// The text.
    pub json: String,
    /// Where keys are repeated.
    pub repeated: Vec<String>,
}

/// Picks a number below the one given, which is at least 1.
pub type Pick<'p> = dyn FnMut(usize) -> usize + 'p;

/// Writes `value` with its keys shuffled, and before some of them the same key with one of `others`, in
/// which keys are given twice as well.
pub fn rewrite(value: &Value, others: &[Value], pick: &mut Pick<'_>) -> Rewritten {
    let plain: Vec<String> = others.iter().map(Value::to_string).collect();
    let mut deep = Vec::new();
    for other in others {
        let mut rewritten = Rewritten::default();
        rewritten.write(other, "", &plain, pick);
        deep.push(rewritten.json);
    }
    let mut rewritten = Rewritten::default();
    rewritten.write(value, "", &deep, pick);
    rewritten.repeated.sort_unstable();
    rewritten
}

impl Rewritten {
    fn write(&mut self, value: &Value, path: &str, others: &[String], pick: &mut Pick<'_>) {
        match value {
            Value::Array(items) => {
                self.json.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.json.push_str(if index == 0 { "" } else { "," });
                    self.write(item, &format!("{path}/{index}"), others, pick);
                }
                self.json.push(']');
            }
            Value::Object(fields) => {
                // Each key's last mention is its own value.
                let mut mentions: Vec<(&String, Option<&String>)> = Vec::new();
                for key in fields.keys() {
                    mentions.insert(pick(mentions.len() + 1), (key, None));
                    if let Some(other) = others.get(pick(others.len() * 4 + 1)) {
                        mentions.insert(pick(mentions.len() + 1), (key, Some(other)));
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
                            pick,
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

/// Returns the diagnostics as text, sorted, without those about duplicate keys.
#[must_use]
pub fn findings(report: &Report) -> Vec<String> {
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

/// Returns where keys are given twice.
#[must_use]
pub fn repeated(report: &Report) -> Vec<String> {
    let mut paths: Vec<String> = report
        .diagnostics()
        .iter()
        .filter(|found| found.rule() == Rule::DuplicateField)
        .map(|found| found.path().to_owned())
        .collect();
    paths.sort_unstable();
    paths
}
