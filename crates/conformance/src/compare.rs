use std::fmt;

use serde_json::{Map, Value};

use crate::{Expected, Vector};

/// How a report differs from what a vector expects. Its text shows both, line by line.
#[derive(Debug)]
pub struct Mismatch {
    vector: String,
    document: String,
    lines: Vec<String>,
}

impl Vector {
    /// Compares a report, as JSON, with what is expected of it.
    ///
    /// # Errors
    ///
    /// [`Mismatch`] when they differ in anything that the vector names.
    pub fn compare(&self, report: &Value) -> Result<(), Mismatch> {
        let none = Vec::new();
        let found = report["diagnostics"].as_array().unwrap_or(&none);
        let mut lines = self.compare_facts(report);
        if lines.is_empty() && same(&self.expect, found) {
            return Ok(());
        }
        let pairs = self.expect.iter().zip(found);
        let common = pairs.take_while(|(expected, found)| matches(expected, found)).count();
        for found in &found[..common] {
            lines.push(format!("    {}", show(found)));
        }
        for expected in &self.expect[common..] {
            lines.push(format!("  - {}", show_expected(expected)));
        }
        for found in &found[common..] {
            lines.push(format!("  + {}", show(found)));
        }
        Err(Mismatch {
            vector: format!("{}.jsonl:{} {}", self.topic, self.line, self.name),
            document: String::from_utf8_lossy(&self.document()).chars().take(300).collect(),
            lines,
        })
    }

    fn compare_facts(&self, report: &Value) -> Vec<String> {
        let facts = &self.report;
        let count = |severity: &str| {
            let diagnostics = report["diagnostics"].as_array();
            diagnostics
                .map_or(0, |list| list.iter().filter(|one| one["severity"] == severity).count())
        };
        let errors = facts.errors.unwrap_or_else(|| count("error"));
        let warnings = facts.warnings.unwrap_or_else(|| count("warning"));
        [
            ("operation", Value::from(self.operation.as_str())),
            ("errors", Value::from(errors)),
            ("warnings", Value::from(warnings)),
            ("valid", Value::from(facts.valid.unwrap_or(errors == 0))),
            ("truncated", Value::from(facts.truncated.unwrap_or(false))),
        ]
        .into_iter()
        .filter(|(key, expected)| report[*key] != *expected)
        .map(|(key, expected)| format!("  {key}: {expected} expected, {} found", report[key]))
        .collect()
    }
}

fn same(expected: &[Expected], found: &[Value]) -> bool {
    expected.len() == found.len()
        && expected.iter().zip(found).all(|(expected, found)| matches(expected, found))
}

fn matches(expected: &Expected, found: &Value) -> bool {
    found["rule"] == expected.rule.as_str()
        && found["path"] == expected.path.as_str()
        && found["range"] == expected.range.map_or(Value::Null, |range| Value::from(range.to_vec()))
        && expected.more.iter().all(|(key, value)| agree(value, &found[key]))
}

/// Returns `true` if two values are equal, where a report leaves out what is `null` or `false`.
fn agree(expected: &Value, found: &Value) -> bool {
    let nothing = |value: &Value| matches!(value, Value::Null | Value::Bool(false));
    expected == found || (nothing(expected) && nothing(found))
}

fn show_expected(expected: &Expected) -> String {
    let mut map = Map::new();
    map.insert("rule".into(), expected.rule.as_str().into());
    map.insert("path".into(), expected.path.as_str().into());
    if let Some(range) = expected.range {
        map.insert("range".into(), range.to_vec().into());
    }
    map.extend(expected.more.clone());
    show(&Value::Object(map))
}

fn show(finding: &Value) -> String {
    const KEYS: [&str; 10] = [
        "range",
        "severity",
        "code",
        "code_predicted",
        "related",
        "parameter",
        "line",
        "column",
        "offset",
        "message",
    ];
    let facts = KEYS.iter().filter(|key| !finding[**key].is_null());
    let facts: Vec<String> = facts.map(|key| format!(" {key}={}", finding[*key])).collect();
    let facts = facts.concat();
    format!("{} at {}{facts}", text(&finding["rule"]), finding["path"])
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("(no rule)")
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n  {}", self.vector, self.document)?;
        for line in &self.lines {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(expect: &str) -> Vector {
        serde_json::from_str(&format!(
            r#"{{"name": "n", "operation": "message", "input": {{}}, "expect": {expect}}}"#
        ))
        .unwrap()
    }

    fn report(diagnostics: &str) -> Value {
        let diagnostics: Value = serde_json::from_str(diagnostics).unwrap();
        let errors = diagnostics.as_array().unwrap().len();
        serde_json::json!({
            "operation": "message", "valid": errors == 0, "errors": errors, "warnings": 0,
            "truncated": false, "diagnostics": diagnostics,
        })
    }

    #[test]
    fn equal_reports_pass() {
        let found = report(r#"[{"rule": "a", "severity": "error", "path": "/x", "message": "m"}]"#);
        assert!(vector(r#"[{"rule": "a", "path": "/x"}]"#).compare(&found).is_ok());
        assert!(vector(r#"[{"rule": "a", "path": "/x", "code": null}]"#).compare(&found).is_ok());
    }

    #[test]
    fn every_difference_fails() {
        let found = report(
            r#"[{"rule": "a", "severity": "error", "code": 1005, "path": "/x", "range": [0, 1]}]"#,
        );
        for wrong in [
            "[]",
            r#"[{"rule": "b", "path": "/x", "range": [0, 1]}]"#,
            r#"[{"rule": "a", "path": "/y", "range": [0, 1]}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 2]}]"#,
            r#"[{"rule": "a", "path": "/x"}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 1], "code": null}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 1], "code": 1004}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 1], "code_predicted": true}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 1], "severity": "warning"}]"#,
            r#"[{"rule": "a", "path": "/x", "range": [0, 1]}, {"rule": "a", "path": "/x"}]"#,
        ] {
            assert!(vector(wrong).compare(&found).is_err(), "{wrong}");
        }
    }

    #[test]
    fn counts_are_those_of_the_findings() {
        let mut found = report(r#"[{"rule": "a", "severity": "error", "path": "/x"}]"#);
        found["errors"] = 2.into();
        let mismatch = vector(r#"[{"rule": "a", "path": "/x"}]"#).compare(&found).unwrap_err();
        assert!(mismatch.to_string().contains("errors: 1 expected, 2 found"), "{mismatch}");
    }
}
