//! Measures [`sendcheck::links`] on corpora: other projects' test data, and chat messages.
//!
//! `cargo run -p link-corpora -- SHARED` reads `SHARED/links/*.jsonl` and
//! `SHARED/cases/links_chat_given.jsonl`, and prints precision, recall and F1 of each corpus.
//! A case with another answer than its source must be in `data/differences.jsonl`, under the
//! clause of `docs/links.md` that decides it. A listed case with the same answer fails, too.

mod corpus;
mod differences;
mod score;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use corpus::Case;
use differences::Differences;
use score::Score;

const USAGE: &str = "usage: link-corpora SHARED";

/// The row of all cases on which most engines agree.
const CONSENSUS: &str = "(5 of 7 engines agree)";

fn main() -> ExitCode {
    let result = match env::args_os().nth(1) {
        Some(shared) => run(Path::new(&shared)),
        None => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(shared: &Path) -> Result<(), Box<dyn Error>> {
    let cases = corpus::load(shared)?;
    let agreed = corpus::agreed(shared)?;
    let mut differences = Differences::load()?;

    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut errors = 0;
    for case in &cases {
        let found = case.find();
        let is_listed = differences.take(&case.id);
        if let Some(error) = check(case, &found, is_listed) {
            errors += 1;
            println!("{error}");
        }
        let consensus = agreed.contains(&case.id).then_some(CONSENSUS);
        for corpus in [Some(case.corpus.as_str()), consensus].into_iter().flatten() {
            scores.entry(corpus).or_default().add(case, &found, is_listed);
        }
    }
    for id in differences.rest() {
        errors += 1;
        println!("{id}: listed as a difference, but there is no such case");
    }
    score::print(&scores);
    if errors == 0 { Ok(()) } else { Err(format!("{errors} cases to review").into()) }
}

/// Returns what is wrong with an answer: it is a new difference, or a listed one that is gone.
fn check(case: &Case, found: &BTreeSet<corpus::Span>, is_listed: bool) -> Option<String> {
    match (case.expected == *found, is_listed) {
        (false, false) => Some(format!(
            "{}: {:?}\n  expected {:?}\n  found    {:?}",
            case.id,
            case.text,
            case.show(&case.expected),
            case.show(found)
        )),
        (true, true) => Some(format!("{}: listed as a difference, but there is none", case.id)),
        _ => None,
    }
}
