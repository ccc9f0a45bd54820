//! The order of a report, against positions that are written down here while the JSON is written.

use std::collections::HashMap;

use sendcheck::{Diagnostic, Report, Rule};
use serde_json::{Value, json};

/// JSON text, and where each value of it begins and ends, in bytes.
pub struct Written {
    /// The text.
    pub json: String,
    places: HashMap<String, (usize, usize)>,
}

impl Written {
    /// Writes a value, and where each part of it is.
    #[must_use]
    pub fn new(value: &Value) -> Self {
        let mut written = Self { json: String::new(), places: HashMap::new() };
        written.write(value, "");
        written
    }

    fn write(&mut self, value: &Value, path: &str) {
        let start = self.json.len();
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.json.push(if index == 0 { '[' } else { ',' });
                    self.write(item, &format!("{path}/{index}"));
                }
                self.json.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            // Backwards, so that the order is not that of the documentation.
            Value::Object(fields) => {
                for (index, (key, item)) in fields.iter().rev().enumerate() {
                    self.json.push(if index == 0 { '{' } else { ',' });
                    self.json.push_str(&json!(key).to_string());
                    self.json.push(':');
                    let key = key.replace('~', "~0").replace('/', "~1");
                    self.write(item, &format!("{path}/{key}"));
                }
                self.json.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
            scalar => self.json.push_str(&scalar.to_string()),
        }
        self.places.insert(path.to_owned(), (start, self.json.len()));
    }

    /// Returns the sort key of a diagnostic: position, range, rule. A missing field is where its
    /// object ends.
    fn key(&self, found: &Diagnostic) -> (usize, Option<(usize, usize)>, Option<usize>) {
        let range = found.range().map(|range| (range.start(), range.end()));
        let rule = Rule::ALL.iter().position(|rule| *rule == found.rule());
        if let Some(&(start, _)) = self.places.get(found.path()) {
            return (start, range, rule);
        }
        let parent = found.path().rsplit_once('/').map_or("", |(parent, _)| parent);
        (self.places[parent].1, range, rule)
    }
}

/// Panics when two diagnostics are in the wrong order.
pub fn assert_ordered(report: &Report, written: &Written) {
    for pair in report.diagnostics().windows(2) {
        let keys = (written.key(&pair[0]), written.key(&pair[1]));
        assert!(keys.0 <= keys.1, "{pair:?} in {}", written.json);
    }
}
