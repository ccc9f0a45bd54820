//! The numbers of diagnostics by rule, and of documents by operation.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sendcheck::{Diagnostic, Report, Severity};
use serde::Serialize;

/// The numbers by rule and operation. A truncated report counts the diagnostics that it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Summary {
    rules: BTreeMap<&'static str, RuleSummary>,
    operations: BTreeMap<&'static str, u64>,
}

/// The numbers of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RuleSummary {
    errors: u64,
    warnings: u64,
    /// The first diagnostic.
    first: Example,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Example {
    file: String,
    line: u64,
    path: String,
    message: String,
}

impl Summary {
    pub(super) fn count(&mut self, report: &Report, file: &str, line: u64) {
        if let Some(operation) = report.operation() {
            *self.operations.entry(operation.name()).or_default() += 1;
        }
        for found in report.diagnostics() {
            let name = found.rule().name();
            let rule = self.rules.entry(name).or_insert_with(|| RuleSummary {
                errors: 0,
                warnings: 0,
                first: Example::new(found, file, line),
            });
            let is_error = found.severity() == Severity::Error;
            rule.errors += u64::from(is_error);
            rule.warnings += u64::from(!is_error);
        }
    }

    /// Adds the numbers of later lines.
    pub(super) fn add(&mut self, later: Self) {
        for (name, added) in later.rules {
            match self.rules.entry(name) {
                std::collections::btree_map::Entry::Vacant(entry) => _ = entry.insert(added),
                std::collections::btree_map::Entry::Occupied(mut entry) => {
                    let rule = entry.get_mut();
                    rule.errors += added.errors;
                    rule.warnings += added.warnings;
                }
            }
        }
        for (name, added) in later.operations {
            *self.operations.entry(name).or_default() += added;
        }
    }

    /// Returns a line for each rule, the most frequent first.
    pub(super) fn table(&self) -> String {
        let mut rules: Vec<_> =
            self.rules.iter().map(|(name, rule)| (rule.errors + rule.warnings, name)).collect();
        rules.sort_by_key(|&(count, name)| (std::cmp::Reverse(count), name));
        let mut out = String::new();
        for (count, name) in rules {
            let _ = writeln!(out, "{count:>8}  {name}");
        }
        out
    }
}

impl Example {
    fn new(found: &Diagnostic, file: &str, line: u64) -> Self {
        let (path, message) = (found.path().to_owned(), found.message());
        Self { file: file.to_owned(), line, path, message }
    }
}
