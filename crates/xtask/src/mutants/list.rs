//! What is changed: cargo-mutants finds the places, and leaves out what `.cargo/mutants.toml` excludes.

use std::path::Path;

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

/// Every change of the core as it is in `tree`. The first is called 1.
pub(super) fn mutants(tree: &Path) -> Outcome<Vec<Mutant>> {
    let mut list = tools::MUTANTS.command()?;
    list.args(["mutants", "--list", "--json", "--package", "sendcheck", "--dir"]).arg(tree);
    Ok(serde_json::from_str(&output(&mut list)?)?)
}
