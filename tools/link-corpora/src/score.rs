//! Precision, recall and F1, for messages and for exact spans.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Case, Span};

/// The counts of one corpus.
#[derive(Default)]
pub(crate) struct Score {
    cases: usize,
    exact: usize,
    listed: usize,
    messages: Counts,
    spans: Counts,
}

impl Score {
    /// Adds a case with the links that were found in it.
    pub(crate) fn add(&mut self, case: &Case, found: &BTreeSet<Span>, is_listed: bool) {
        let expected = &case.expected;
        self.cases += 1;
        self.exact += usize::from(expected == found);
        self.listed += usize::from(is_listed);
        let (any_expected, any_found) = (!expected.is_empty(), !found.is_empty());
        self.messages.right += usize::from(any_expected && any_found);
        self.messages.missed += usize::from(any_expected && !any_found);
        self.messages.wrong += usize::from(!any_expected && any_found);
        self.spans.right += expected.intersection(found).count();
        self.spans.missed += expected.difference(found).count();
        self.spans.wrong += found.difference(expected).count();
    }
}

#[derive(Default)]
struct Counts {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Counts {
    fn precision(&self) -> f64 {
        percent(self.right, self.right + self.wrong)
    }

    fn recall(&self) -> f64 {
        percent(self.right, self.right + self.missed)
    }

    fn f1(&self) -> f64 {
        percent(2 * self.right, 2 * self.right + self.missed + self.wrong)
    }
}

#[expect(clippy::cast_precision_loss, reason = "corpora are small")]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// Prints a row for each corpus.
pub(crate) fn print(scores: &BTreeMap<&str, Score>) {
    println!("{:24} {:>6} {:>6} {:>6}  {:^23}  {:^23}", "", "", "", "", "messages", "spans");
    let figures = format!("{:>7} {:>7} {:>7}", "prec.", "recall", "F1");
    let [corpus, cases, listed, exact] = ["corpus", "cases", "listed", "exact"];
    println!("{corpus:24} {cases:>6} {listed:>6} {exact:>6}  {figures}  {figures}");
    for (corpus, score) in scores {
        let [messages, spans] = [&score.messages, &score.spans].map(|counts| {
            format!("{:7.2} {:7.2} {:7.2}", counts.precision(), counts.recall(), counts.f1())
        });
        let Score { cases, listed, .. } = score;
        let exact = percent(score.exact, score.cases);
        println!("{corpus:24} {cases:6} {listed:6} {exact:6.2}  {messages}  {spans}");
    }
}
