//! What is sent, and what is to be found in it.

use std::fmt;

use sendcheck::Operation;
use serde::Deserialize;
use serde_json::Value;

use crate::run::{Outcome, root};

/// One line of a file of cases.
#[derive(Deserialize)]
pub(super) struct Case {
    operation: String,
    pub(super) document: Value,
    #[serde(default)]
    pub(super) findings: Vec<String>,
    pub(super) refused: Option<Value>,
}

impl Case {
    pub(super) fn operation(&self) -> Outcome<Operation> {
        Ok(self.operation.parse()?)
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.document)
    }
}

pub(super) fn read(file: &str) -> Outcome<Vec<Case>> {
    let path = root().join("tests/sdk").join(file);
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}
