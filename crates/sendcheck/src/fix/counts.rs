//! Numbers of diagnostics, to compare a document with the fixed one.

use crate::catalogue::Rule;
use crate::report::Report;

const RULES: usize = Rule::ALL.len();

/// How many diagnostics of each rule a document has.
#[derive(Clone)]
pub(super) struct Counts {
    rules: [usize; RULES],
    pub(super) errors: usize,
}

impl Counts {
    pub(super) fn of(report: &Report) -> Self {
        let mut counts = Self { rules: [0; RULES], errors: report.errors() };
        for diagnostic in report.diagnostics() {
            if let Some(count) = counts.rules.get_mut(diagnostic.rule as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Returns `true` if a fix of a rule left fewer diagnostics of it, and no new ones.
    pub(super) fn is_better(&self, after: &Self, rule: Rule) -> bool {
        // The new content was not checked before.
        let reveals = matches!(
            rule,
            Rule::MissingField | Rule::WrongType | Rule::UnknownField | Rule::UnknownPartType
        );
        Rule::ALL.iter().zip(self.rules.iter().zip(&after.rules)).all(|(own, (before, after))| {
            if *own == rule {
                // Markdown may hold other Markdown.
                rule == Rule::MarkdownInText || after < before
            } else {
                after <= before || reveals || *own == Rule::ConsecutiveText
            }
        })
    }

    /// Returns `true` if fixes of rules, all applied, left as many diagnostics fewer, and no new ones.
    pub(super) fn is_as_expected(&self, after: &Self, fixed: &[Rule]) -> bool {
        let mut expected = self.rules;
        for rule in fixed.iter().filter(|rule| **rule != Rule::MarkdownInText) {
            if let Some(count) = expected.get_mut(*rule as usize) {
                *count = count.saturating_sub(1);
            }
        }
        // Fixed HTML is one fix for all of a string.
        expected.iter().zip(&after.rules).all(|(expected, after)| after <= expected)
    }
}
