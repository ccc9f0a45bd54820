//! What is changed: cargo-mutants finds the places, and `.cargo/mutants.toml` says what no test can see.

use std::fs;
use std::path::Path;

use regex::Regex;
use serde::Deserialize;

use crate::run::{Outcome, output};
use crate::tools;

/// One change of the core.
#[derive(Deserialize)]
pub(super) struct Mutant {
    /// The file, the place, and in words what is changed.
    pub(super) name: String,
    /// Below the root of the repository.
    pub(super) file: String,
    /// What is replaced.
    pub(super) span: Span,
    pub(super) replacement: String,
    pub(super) genre: Genre,
    /// Whether no test is expected to notice it.
    #[serde(skip)]
    pub(super) is_excepted: bool,
}

/// From one place in a file up to another.
#[derive(Deserialize)]
pub(super) struct Span {
    pub(super) start: Position,
    end: Position,
}

/// Both count from 1; a column is a `char`.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Hash)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// What kind of change it is.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Hash)]
pub(super) enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

impl Mutant {
    /// The file's text with this one change.
    pub(super) fn applied_to(&self, text: &str) -> String {
        let [start, end] = [self.span.start, self.span.end].map(|position| position.offset(text));
        format!("{}{}{}", &text[..start], self.replacement, &text[end..])
    }
}

impl Position {
    /// The byte of the text where this is.
    fn offset(self, text: &str) -> usize {
        let line: usize = text.split_inclusive('\n').take(self.line - 1).map(str::len).sum();
        let columns = text[line..].chars().take(self.column - 1);
        line + columns.map(char::len_utf8).sum::<usize>()
    }
}

/// What there is of `.cargo/mutants.toml` besides how it is built.
#[derive(Deserialize)]
struct Exceptions {
    exclude_re: Vec<String>,
}

/// Every change of the core as it is in `tree`, those among them that are excepted, too. The first is called 1.
pub(super) fn mutants(tree: &Path) -> Outcome<Vec<Mutant>> {
    let mut list = tools::MUTANTS.command()?;
    list.args(["mutants", "--list", "--json", "--package", "sendcheck", "--no-config", "--dir"]);
    let mut mutants: Vec<Mutant> = serde_json::from_str(&output(list.arg(tree))?)?;
    let exceptions = fs::read_to_string(tree.join(".cargo/mutants.toml"))?;
    for exception in toml::from_str::<Exceptions>(&exceptions)?.exclude_re {
        let fits = Regex::new(&exception)?;
        let mut is_needed = false;
        for mutant in mutants.iter_mut().filter(|mutant| fits.is_match(&mutant.name)) {
            (mutant.is_excepted, is_needed) = (true, true);
        }
        if !is_needed {
            return Err(
                format!(".cargo/mutants.toml excepts what is no change: {exception}").into()
            );
        }
    }
    Ok(mutants)
}
