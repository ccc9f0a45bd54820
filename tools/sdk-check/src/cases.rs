//! The cases: requests, and the diagnostics that they expect.

use std::fmt;

use sendcheck::Operation;
use serde::Deserialize;
use serde_json::Value;

use crate::{Outcome, cases_dir};

/// One line of a file of cases.
#[derive(Deserialize)]
pub(crate) struct Case {
    operation: String,
    pub(crate) document: Value,
    #[serde(default)]
    pub(crate) findings: Vec<String>,
    pub(crate) refused: Option<Value>,
    /// The refusal of the stand-in, whose chat is a group and whose cursors are its own.
    pub(crate) refused_by_stand_in: Option<Value>,
    /// The only SDK that has the operation.
    only: Option<String>,
}

impl Case {
    pub(crate) fn operation(&self) -> Outcome<Operation> {
        Ok(self.operation.parse()?)
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.document)
    }
}

/// Reads the cases for an SDK.
pub(crate) fn read(file: &str, sdk: &str) -> Outcome<Vec<Case>> {
    let path = cases_dir().join(file);
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let cases = text.lines().map(|line| Ok(serde_json::from_str::<Case>(line)?));
    let mut cases = cases.collect::<Outcome<Vec<_>>>()?;
    cases.retain(|case| case.only.as_ref().is_none_or(|only| only == sdk));
    Ok(cases)
}
